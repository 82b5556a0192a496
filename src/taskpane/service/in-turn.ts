/** Does one thing after the other: what is begun while another is under way waits for its end, however that comes. */
export type InTurn = <Value>(work: () => Promise<Value>) => Promise<Value>;

export function openTurns(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work, work);
    last = mine;
    return mine;
  };
}
