/** A line on standard error that tells what is being done; nothing where standard error is no terminal. */
export interface Progress {
  readonly say: (stage: string) => void;
  readonly end: () => void;
}

export function startProgress(stream: NodeJS.WriteStream): Progress {
  const show = (text: string) => {
    if (stream.isTTY) stream.write(`\r\u001b[2K${text}`);
  };
  return { say: (stage) => show(`${stage}…`), end: () => show("") };
}
