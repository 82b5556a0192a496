import { makeStyles, Select } from "@fluentui/react-components";
import { type ReactElement, useId } from "react";
import { useLook } from "../look";

const useStyles = makeStyles({
  field: { display: "flex", flexDirection: "column", gap: "2px", minWidth: 0, "& > *": { minWidth: 0 } },
});

interface Properties<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  readonly onChoose: (value: Value) => void;
}

/** One of several, in the browser's own list. */
export function ChoiceField<Value extends string>({
  label,
  value,
  choices,
  onChoose,
}: Properties<Value>): ReactElement {
  const look = useLook();
  const styles = useStyles();
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={look.muted}>
        {label}
      </label>
      <Select
        id={id}
        size="small"
        value={value}
        onChange={(_, data) => {
          const chosen = choices.find((choice) => choice.value === data.value);
          if (chosen) onChoose(chosen.value);
        }}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </Select>
    </div>
  );
}
