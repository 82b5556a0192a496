import { Input, makeStyles, tokens } from "@fluentui/react-components";
import { type ReactElement, useId, useState } from "react";
import { useLook } from "../look";

const useStyles = makeStyles({
  field: { display: "flex", flexDirection: "column", gap: "2px", minWidth: 0, "& > *": { minWidth: 0 } },
  wrong: {
    margin: 0,
    color: tokens.colorPaletteRedForeground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface Properties {
  readonly label: string;
  /** Says more than the label, which it has in it (WCAG 2.5.3). */
  readonly accessibleLabel?: string;
  /** The label is beside it already, so that it need not be shown again. */
  readonly isLabelHidden?: boolean;
  /** The value that counts, as it is shown while nothing else is typed. */
  readonly value: string;
  readonly parse: (text: string) => string | undefined;
  readonly onValue: (value: string) => void;
  /** The field was emptied; without it an empty field is wrong. */
  readonly onEmpty?: () => void;
  readonly wrong: string;
  readonly unit?: string;
  readonly placeholder?: string;
  readonly hint?: string;
}

/** What is typed, and the value that counted when the focus went: once that changes, what was wrong is of no use. */
interface Typed {
  readonly text: string;
  readonly left?: string;
}

/** A number as it is typed: what is none stays as it was typed, is marked, and counts for nothing. */
export function NumberField(properties: Properties): ReactElement {
  const { label, isLabelHidden = false, value, parse, onValue, onEmpty, wrong, unit, placeholder, hint } = properties;
  const { accessibleLabel } = properties;
  const look = useLook();
  const styles = useStyles();
  const id = useId();
  const [typed, setTyped] = useState<Typed>();
  const own = typed && (typed.left === undefined || typed.left === value) ? typed.text : undefined;
  const isWrong = (text: string) => (text.trim() === "" ? onEmpty === undefined : parse(text) === undefined);
  const isMarked = own !== undefined && isWrong(own);
  const change = (text: string) => {
    setTyped({ text });
    const read = parse(text);
    if (read !== undefined) onValue(read);
    else if (text.trim() === "") onEmpty?.();
  };
  const leave = () => setTyped(typed && isWrong(typed.text) ? { text: typed.text, left: value } : undefined);
  const about = [hint === undefined ? "" : `${id}hint`, isMarked ? `${id}wrong` : ""].filter((part) => part !== "");
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={isLabelHidden ? look.hidden : look.muted}>
        {label}
      </label>
      <Input
        id={id}
        size="small"
        inputMode="text"
        autoComplete="off"
        spellCheck={false}
        value={own ?? value}
        aria-invalid={isMarked}
        {...(accessibleLabel !== undefined && { "aria-label": accessibleLabel })}
        {...(about.length > 0 && { "aria-describedby": about.join(" ") })}
        {...(placeholder !== undefined && { placeholder })}
        {...(unit !== undefined && unit !== "" && { contentAfter: { children: unit, "aria-hidden": true } })}
        onChange={(_, { value: text }) => change(text)}
        onBlur={leave}
        onKeyDown={({ key }) => {
          if (key === "Escape") setTyped(undefined);
        }}
      />
      {hint === undefined ? null : (
        <p id={`${id}hint`} className={look.muted}>
          {hint}
        </p>
      )}
      {isMarked ? (
        <p id={`${id}wrong`} className={styles.wrong} role="alert">
          {wrong}
        </p>
      ) : null}
    </div>
  );
}
