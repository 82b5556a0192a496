import { Button, Input, mergeClasses, Select, Switch } from "@fluentui/react-components";
import { type ReactElement, useEffect, useId, useRef, useState } from "react";
import type { Result } from "../../core/result";
import { useLook } from "../look";
import { usePane } from "../pane-context";
import type { RateBookState, RateDesk, RateInUse, ToldRate } from "../pane-service";

const KINDS: readonly RateInUse["kind"][] = ["closing", "average", "stated"];

/** The rates beyond the model's own: looked up, added from files, asked for online. */
export function RateBook(): ReactElement | null {
  const { work } = usePane();
  const [desk, setDesk] = useState<RateDesk>();
  const [state, setState] = useState<RateBookState>();
  useEffect(() => {
    let isWanted = true;
    void work.rates().then(async (opened) => {
      const first = await opened.state();
      if (!isWanted) return;
      setDesk(opened);
      setState(first);
    });
    return () => {
      isWanted = false;
    };
  }, [work]);
  if (!desk || !state) return null;
  return (
    <>
      <RateLookup desk={desk} />
      <Added desk={desk} state={state} onChange={setState} />
      <Online desk={desk} state={state} onChange={setState} />
    </>
  );
}

function RateLookup({ desk }: { readonly desk: RateDesk }): ReactElement {
  const look = useLook();
  const { text } = usePane();
  const words = text.rates;
  const id = useId();
  const [asked, setAsked] = useState({ from: "USD", to: "JPY", day: "", kind: "closing" as RateInUse["kind"] });
  const [found, setFound] = useState<Result<ToldRate, string>>();
  const field = (key: "from" | "to" | "day", label: string) => (
    <div className={look.tight}>
      <label htmlFor={`${id}${key}`} className={look.muted}>
        {label}
      </label>
      <Input
        id={`${id}${key}`}
        value={asked[key]}
        type={key === "day" ? "date" : "text"}
        autoComplete="off"
        onChange={(_, { value }) => setAsked({ ...asked, [key]: value })}
      />
    </div>
  );
  return (
    <form
      className={look.card}
      aria-label={words.find}
      onSubmit={(event) => {
        event.preventDefault();
        void desk.find(asked).then(setFound);
      }}
    >
      <h3 className={mergeClasses(look.text, look.strong)}>{words.find}</h3>
      {field("from", words.from)}
      {field("to", words.to)}
      {field("day", words.day)}
      <div className={look.tight}>
        <label htmlFor={`${id}kind`} className={look.muted}>
          {words.kind}
        </label>
        <Select
          id={`${id}kind`}
          value={asked.kind}
          onChange={(_, { value }) => setAsked({ ...asked, kind: KINDS.find((kind) => kind === value) ?? "closing" })}
        >
          {KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {words.kinds[kind]}
            </option>
          ))}
        </Select>
      </div>
      <div>
        <Button type="submit">{words.show}</Button>
      </div>
      <div role="status">
        {found?.ok === true ? (
          <>
            <p className={mergeClasses(look.text, look.strong)}>
              {words.found(asked.from, found.value.rate, asked.to)}
            </p>
            <p className={look.muted}>
              {found.value.date}, {found.value.source}
            </p>
          </>
        ) : null}
        {found?.ok === false ? <p className={look.text}>{found.problem}</p> : null}
      </div>
    </form>
  );
}

interface BookProperties {
  readonly desk: RateDesk;
  readonly state: RateBookState;
  readonly onChange: (state: RateBookState) => void;
}

function Added({ desk, state, onChange }: BookProperties): ReactElement {
  const look = useLook();
  const { text } = usePane();
  const words = text.rates;
  const picker = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<string>();
  const add = async (file: File | undefined) => {
    if (!file) return;
    const added = await desk.addFile({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
    setProblem(added.ok ? undefined : added.problem);
    if (added.ok) onChange(added.value);
  };
  const { bundled, files } = state;
  return (
    <section className={look.card} aria-label={words.further}>
      <h3 className={mergeClasses(look.text, look.strong)}>{words.further}</h3>
      {bundled ? (
        <>
          <p className={look.text}>{words.bundled(bundled.source, bundled.from, bundled.to, bundled.currencies)}</p>
          <details>
            <summary className={look.summary}>{words.licence}</summary>
            <p className={look.muted} lang="en">
              {bundled.licence} {bundled.address}
            </p>
          </details>
        </>
      ) : null}
      {files.map(({ name, source, from, to, pairs, unread }) => (
        <div key={name} className={look.row}>
          <p className={look.text}>
            {words.file(source, from, to, pairs)} {unread > 0 ? words.unread(unread) : ""}
          </p>
          <Button size="small" onClick={() => void desk.removeFile(name).then(onChange)}>
            {words.remove(name)}
          </Button>
        </div>
      ))}
      {problem === undefined ? null : (
        <p className={look.attention} role="alert" lang="en">
          {problem}
        </p>
      )}
      <input
        ref={picker}
        type="file"
        accept=".csv,text/csv"
        hidden
        aria-label={words.addFile}
        onChange={({ target }) => {
          void add(target.files?.[0]);
          target.value = "";
        }}
      />
      <div>
        <Button onClick={() => picker.current?.click()}>{words.addFile}</Button>
      </div>
      <p className={look.muted}>{words.addHint}</p>
    </section>
  );
}

function Online({ desk, state, onChange }: BookProperties): ReactElement {
  const look = useLook();
  const { text } = usePane();
  const words = text.rates;
  const [isBusy, setBusy] = useState(false);
  const { isOn, address, date, currencies, problem } = state.online;
  const run = async (job: Promise<RateBookState>) => {
    setBusy(true);
    onChange(await job);
    setBusy(false);
  };
  return (
    <section className={look.card} aria-label={words.online}>
      <Switch checked={isOn} label={words.online} onChange={(_, { checked }) => void run(desk.switchOnline(checked))} />
      <p className={look.muted}>{words.onlineAbout(new URL(address).hostname)}</p>
      <div role="status">
        {isOn && date !== undefined ? <p className={look.text}>{words.onlineRates(currencies ?? 0, date)}</p> : null}
        {isOn && problem !== undefined ? (
          <p className={look.text} lang="en">
            {problem}
          </p>
        ) : null}
      </div>
      {isOn ? (
        <div>
          <Button size="small" disabledFocusable={isBusy} onClick={() => void run(desk.refreshOnline())}>
            {words.refresh}
          </Button>
        </div>
      ) : null}
    </section>
  );
}
