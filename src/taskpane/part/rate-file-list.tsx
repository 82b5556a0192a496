import { Button, mergeClasses } from "@fluentui/react-components";
import { type ReactElement, useEffect, useId, useRef } from "react";
import { addRateFiles } from "../given-file";
import { useLook } from "../look";
import { usePane } from "../pane-context";
import type { FileOutcome, RateDesk, RateDeskState, RateFileEntry } from "../rate-service";
import { RATE_TEXTS } from "../text/rate-text";

interface Properties {
  readonly desk: RateDesk;
  readonly rates: RateDeskState;
}

/** The files of rates that the analyst has added, and the way to add more. */
export function RateFileList({ desk, rates }: Properties): ReactElement {
  const look = useLook();
  const { state } = usePane();
  const words = RATE_TEXTS[state.language].files;
  const picker = useRef<HTMLInputElement>(null);
  const { files, adding, outcome, isLoaded } = rates;
  return (
    <section className={look.tight}>
      <h2 className={look.heading}>{words.title}</h2>
      <p className={look.muted}>{words.hint}</p>
      <div>
        <Button onClick={() => picker.current?.click()}>{words.choose}</Button>
        <input
          ref={picker}
          type="file"
          accept=".csv,.txt,text/csv,text/plain"
          multiple
          hidden
          onChange={({ currentTarget }) => {
            void addRateFiles(desk, [...(currentTarget.files ?? [])]);
            // The same file can be picked again.
            currentTarget.value = "";
          }}
        />
      </div>
      <div role="status" className={look.tight}>
        {adding === undefined ? null : <p className={look.text}>{words.reading(adding)}</p>}
        {outcome ? <Outcome desk={desk} outcome={outcome} /> : null}
      </div>
      {isLoaded && files.length === 0 ? <p className={look.text}>{words.none}</p> : null}
      <ul className={look.list} style={{ gap: "8px" }}>
        {files.map((file) => (
          <FileCard key={file.id} desk={desk} file={file} />
        ))}
      </ul>
    </section>
  );
}

function Outcome({ desk, outcome }: { readonly desk: RateDesk; readonly outcome: FileOutcome }): ReactElement {
  const look = useLook();
  const { state } = usePane();
  const { files: words, original } = RATE_TEXTS[state.language];
  const undo = useId();
  const wasRemoved = outcome.kind === "removed";
  useEffect(() => {
    // The button that was pressed went with its file, and the focus with it.
    if (wasRemoved && document.activeElement === document.body) document.getElementById(undo)?.focus();
  }, [wasRemoved, outcome, undo]);
  if (outcome.kind === "refused") {
    const { kind, message } = outcome.refusal;
    return (
      <div className={look.attention}>
        <p className={mergeClasses(look.text, look.strong)}>{words.refused(outcome.name)}</p>
        <p className={look.text}>{words.refusals[kind]}</p>
        <details>
          <summary className={look.summary}>{original}</summary>
          <p className={look.muted} lang="en">
            {message}
          </p>
        </details>
      </div>
    );
  }
  const { name } = outcome.file;
  const said = outcome.kind === "added" && !outcome.isKept ? words.addedForNow(name) : words[outcome.kind](name);
  return (
    <div className={look.row}>
      <span className={look.text}>{said}</span>
      {wasRemoved ? (
        <Button id={undo} size="small" onClick={() => void desk.restoreFile()}>
          {words.undo}
        </Button>
      ) : null}
    </div>
  );
}

/** So many pairs are named; a central bank's table has forty. */
const NAMED_PAIRS = 6;

function FileCard({ desk, file }: { readonly desk: RateDesk; readonly file: RateFileEntry }): ReactElement {
  const look = useLook();
  const { state, text } = usePane();
  const { files: words, span } = RATE_TEXTS[state.language];
  const { id, name, format, from, to, pairs, rates, unusable, problems, problemCount } = file;
  const named = text.list(pairs.slice(0, NAMED_PAIRS));
  const others = pairs.length - NAMED_PAIRS;
  return (
    <li className={look.card}>
      <div className={look.row} style={{ justifyContent: "space-between", flexWrap: "nowrap" }}>
        <span className={mergeClasses(look.text, look.strong)}>{name}</span>
        <Button size="small" aria-label={words.removeFile(name)} onClick={() => void desk.removeFile(id)}>
          {words.remove}
        </Button>
      </div>
      <dl className={look.figures}>
        <dt>{words.table}</dt>
        <dd>{words.formats[format]}</dd>
        <dt>{words.days}</dt>
        <dd>{span(from, to)}</dd>
        <dt>{words.pairs}</dt>
        <dd>
          {named}
          {others > 0 ? ` ${words.morePairs(others)}` : ""}
        </dd>
        <dt>{words.rates}</dt>
        <dd>{words.count(rates)}</dd>
      </dl>
      {unusable === 0 ? null : <p className={look.muted}>{words.unusable(unusable)}</p>}
      {problemCount === 0 ? null : (
        <details>
          <summary className={look.summary}>{words.problems(problemCount)}</summary>
          <ul className={look.list}>
            {problems.map(({ row, message }, i) => (
              <li key={i} className={look.muted}>
                {text.labelled(words.row(row))}
                <span lang="en">{message}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}
