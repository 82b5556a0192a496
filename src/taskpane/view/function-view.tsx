import { Button, Input, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type ReactElement, useId, useState } from "react";
import type { CatalogueFunction } from "../../functions/catalogue-function";
import { type LoadCatalogue, searchCatalogue, signature } from "../function-catalogue";
import { useLook } from "../look";
import { usePane } from "../pane-context";
import { ViewHeading } from "../part/view-heading";
import { ShareSection } from "../part/share-section";
import { useLoaded } from "../use-loaded";
import { Waiting } from "../part/waiting";

const useStyles = makeStyles({
  entry: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  summary: {
    cursor: "pointer",
    padding: "8px 0",
    borderRadius: tokens.borderRadiusSmall,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  first: { paddingLeft: "14px" },
  body: { padding: "0 0 14px 14px", display: "flex", flexDirection: "column", gap: "8px" },
  code: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
    margin: 0,
  },
  arguments: { margin: 0, "& dt": { fontWeight: tokens.fontWeightSemibold }, "& dd": { margin: "0 0 4px 0" } },
});

/** The catalogue of custom functions: search, arguments, an example to change and insert. */
export function FunctionView({ load }: { readonly load: LoadCatalogue }): ReactElement {
  const look = useLook();
  const { text } = usePane();
  const words = text.functions;
  const loaded = useLoaded(load);
  const [search, setSearch] = useState("");
  const id = useId();
  const found = loaded.kind === "loaded" ? searchCatalogue(loaded.value, search) : [];
  return (
    <div className={look.stack}>
      <ViewHeading>{words.title}</ViewHeading>
      <ShareSection />
      {loaded.kind === "loading" ? <Waiting words={text.loading} /> : null}
      {loaded.kind === "failed" ? (
        <p className={look.text} role="alert">
          {words.failed}
        </p>
      ) : null}
      {loaded.kind === "loaded" ? (
        <>
          <div className={look.tight}>
            <label htmlFor={id} className={look.muted}>
              {words.search}
            </label>
            <Input id={id} type="search" value={search} onChange={(_, { value }) => setSearch(value)} />
            <p className={look.muted} role="status">
              {found.length === 0 ? words.none : words.found(found.length)}
            </p>
          </div>
          <div>
            {found.map((entry) => (
              <Entry key={entry.name} entry={entry} />
            ))}
          </div>
        </>
      ) : null}
    </div>
  );
}

function Entry({ entry }: { readonly entry: CatalogueFunction }): ReactElement {
  const look = useLook();
  const styles = useStyles();
  const { text, state, work } = usePane();
  const words = text.functions;
  const [formula, setFormula] = useState(entry.example);
  const id = useId();
  const isJapanese = state.language === "ja";
  return (
    <details className={styles.entry}>
      <summary className={styles.summary}>
        <span className={styles.name}>{entry.name}</span>
        <p className={mergeClasses(look.muted, styles.first)}>{isJapanese ? entry.descriptionJa : entry.description}</p>
      </summary>
      <div className={styles.body}>
        <p className={styles.code} lang="en">
          {signature(entry)}
        </p>
        {entry.parameters.length === 0 ? (
          <p className={look.muted}>{words.noArguments}</p>
        ) : (
          <dl className={styles.arguments} aria-label={words.arguments}>
            {entry.parameters.map((parameter) => (
              <div key={parameter.name}>
                <dt>
                  {parameter.name}
                  {parameter.optional ? <span className={look.muted}> ({words.optional})</span> : null}
                </dt>
                <dd className={look.muted}>{isJapanese ? parameter.descriptionJa : parameter.description}</dd>
              </div>
            ))}
          </dl>
        )}
        {entry.result === "" ? null : (
          <p className={look.muted}>
            {text.labelled(words.result)}
            {entry.result}
          </p>
        )}
        <form
          className={look.tight}
          onSubmit={(event) => {
            event.preventDefault();
            void work.insert(formula);
          }}
        >
          <label htmlFor={id} className={look.muted}>
            {words.formula}
          </label>
          <Input
            id={id}
            value={formula}
            className={styles.code}
            spellCheck={false}
            autoComplete="off"
            aria-describedby={`${id}hint`}
            onChange={(_, { value }) => setFormula(value)}
          />
          <p id={`${id}hint`} className={look.muted}>
            {words.insertHint}
          </p>
          <div>
            <Button type="submit" disabledFocusable={!formula.startsWith("=")}>
              {words.insert}
            </Button>
          </div>
        </form>
      </div>
    </details>
  );
}
