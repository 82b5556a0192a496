import { Button, Input, makeStyles, mergeClasses, Select, tokens } from "@fluentui/react-components";
import { type ReactElement, type SyntheticEvent, useId, useState } from "react";
import type { Question } from "../../statements/question";
import { type AnswerDraft, type AnswerField, answerFields, answerOf } from "../answer-draft";
import { useLook } from "../look";
import { usePane } from "../pane-context";

const useStyles = makeStyles({
  form: {
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderLeft: `4px solid ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: "10px 12px",
    display: "flex",
    flexDirection: "column",
    gap: "8px",
  },
  evidence: {
    margin: 0,
    padding: "2px 0 2px 8px",
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
    whiteSpace: "pre-wrap",
  },
  fields: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(124px, 1fr))", gap: "8px", margin: 0 },
  field: { display: "flex", flexDirection: "column", gap: "2px", minWidth: 0 },
  about: { gridColumn: "1 / -1", fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase200 },
  missing: { color: tokens.colorPaletteRedForeground1, margin: 0 },
});

interface Properties {
  readonly question: Question;
  /** Files are being read: no other answer can be used until that is done. */
  readonly isBusy: boolean;
}

/** A question with what the document says on it, and the form that answers it. */
export function QuestionForm({ question, isBusy }: Properties): ReactElement {
  const look = useLook();
  const styles = useStyles();
  const { text, work } = usePane();
  const words = text.questions;
  const { title, text: explanation } = words.kinds[question.kind];
  const fields = answerFields(question, text);
  const [changed, setChanged] = useState<AnswerDraft>({});
  const [isMissing, setMissing] = useState(false);
  const base = useId();
  const valueOf = ({ name, given }: AnswerField) => changed[name] ?? given ?? "";
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (isBusy) return;
    const answer = answerOf(question, Object.fromEntries(fields.map((field) => [field.name, valueOf(field)])));
    setMissing(answer === undefined);
    if (answer) {
      void work.answer(question, answer);
      return;
    }
    const empty = fields.find((field) => valueOf(field) === "") ?? fields[0];
    if (empty) document.getElementById(`${base}${empty.name}`)?.focus();
  };
  return (
    <form className={styles.form} aria-labelledby={`${base}title`} onSubmit={submit} noValidate>
      <h3 id={`${base}title`} className={look.heading}>
        {title}
      </h3>
      <p className={look.text}>{explanation}</p>
      <details>
        <summary className={look.summary}>{words.original}</summary>
        <p className={look.muted} lang="en">
          {question.message}
        </p>
        <p className={look.muted}>{question.document}</p>
      </details>
      <Evidence question={question} />
      <div className={styles.fields}>
        {fields.map((field, i) => (
          <FieldOf
            key={field.name}
            id={`${base}${field.name}`}
            field={field}
            value={valueOf(field)}
            startsColumn={field.about !== undefined && fields[i - 1]?.about !== field.about}
            isInvalid={isMissing && valueOf(field) === ""}
            describedBy={isMissing ? `${base}missing` : undefined}
            onChange={(value) => setChanged({ ...changed, [field.name]: value })}
          />
        ))}
      </div>
      {isMissing ? (
        <p id={`${base}missing`} className={styles.missing} role="alert">
          {words.missing}
        </p>
      ) : null}
      <div>
        <Button type="submit" appearance="primary" disabledFocusable={isBusy}>
          {words.use}
        </Button>
      </div>
    </form>
  );
}

function Evidence({ question }: { readonly question: Question }): ReactElement {
  const look = useLook();
  const styles = useStyles();
  const { questions } = usePane().text;
  if (question.evidence.length === 0) return <p className={look.muted}>{questions.noEvidence}</p>;
  return (
    <div className={look.tight}>
      <p className={look.muted}>{questions.evidence}</p>
      {question.evidence.map(({ line, page, text }, i) => {
        const place = [
          page === undefined ? undefined : questions.page(page),
          line === undefined ? undefined : questions.line(line),
        ].filter((part) => part !== undefined);
        return (
          <blockquote key={i} className={styles.evidence}>
            {text.trim()}
            {place.length === 0 ? null : <span className={look.muted}> ({place.join(", ")})</span>}
          </blockquote>
        );
      })}
    </div>
  );
}

interface FieldProperties {
  readonly id: string;
  readonly field: AnswerField;
  readonly value: string;
  readonly startsColumn: boolean;
  readonly isInvalid: boolean;
  readonly describedBy: string | undefined;
  readonly onChange: (value: string) => void;
}

function FieldOf(properties: FieldProperties): ReactElement {
  const { id, field, value, startsColumn, isInvalid, describedBy, onChange } = properties;
  const look = useLook();
  const styles = useStyles();
  const { questions } = usePane().text;
  const shared = { id, value, "aria-invalid": isInvalid, "aria-describedby": describedBy };
  return (
    <>
      {startsColumn ? (
        <div id={`${id}about`} className={styles.about}>
          {field.about}
        </div>
      ) : null}
      <div className={styles.field}>
        <label htmlFor={id} className={mergeClasses(look.muted)}>
          {field.label}
          {field.about === undefined ? null : <span className={look.hidden}> {field.about}</span>}
        </label>
        {field.kind === "date" ? (
          <Input {...shared} type="date" onChange={(_, data) => onChange(data.value)} />
        ) : (
          <Select {...shared} onChange={(_, data) => onChange(data.value)}>
            {value === "" ? <option value="">{questions.choose}</option> : null}
            {field.choices.map((choice) => (
              <option key={choice.value} value={choice.value}>
                {choice.label}
              </option>
            ))}
          </Select>
        )}
      </div>
    </>
  );
}
