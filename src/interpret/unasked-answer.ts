import type { Finding } from "../core/finding";
import { endOf, lengthInMonths } from "../core/period";
import type { Answer } from "../statements/question";
import type { Statement } from "../statements/statement";
import { contradictionBreak, ignoredNote, scaleWords } from "./answer-finding";
import { describeCalendar } from "./calendar-evidence";
import { CALENDAR_QUESTION } from "./calendar-question";
import { DECIMAL_SIGN_QUESTION } from "./decimal-sign-question";
import { decidedPoint, type FilingReading } from "./filing-reading";
import { statementOf } from "./judge-answer";
import { printedScales, questionId } from "./reading-question";

/**
 * What is told of an answer to a question that the document does not ask. Where the document itself says otherwise, that
 * is a break: an answer may not be passed over in silence when it contradicts the source.
 */
export function tellUnasked(id: string, answer: Answer | undefined, reading: FilingReading): Finding {
  const said = answer && documentSays(id, answer, reading);
  if (!answer || !said) return ignoredNote(id, "the document asks no such question");
  return said.agrees
    ? ignoredNote(id, "the document says the same itself")
    : contradictionBreak(answer.kind, id, said.words);
}

interface Said {
  readonly agrees: boolean;
  /** What the document says. */
  readonly words: string;
}

function documentSays(id: string, answer: Answer, reading: FilingReading): Said | undefined {
  const statement = reading.filing.statements.find((each) => each.id === statementOf(id));
  switch (answer.kind) {
    case "calendar": {
      const { calendar } = reading.filing;
      if (id !== CALENDAR_QUESTION || !calendar) return undefined;
      const { fiscalYearEndMonth, labelledBy } = calendar;
      // A year that ends in December is named alike by its start and its end.
      const sameName = labelledBy === answer.labelledBy || fiscalYearEndMonth === 12;
      return {
        agrees: fiscalYearEndMonth === answer.fiscalYearEndMonth && sameName,
        words: `by it ${describeCalendar(calendar)}`,
      };
    }
    case "decimal-sign": {
      const sign = decidedPoint(reading.point);
      if (id !== DECIMAL_SIGN_QUESTION) return undefined;
      return { agrees: sign === answer.sign, words: `its figures divide their decimals with “${sign}”` };
    }
    case "period":
      return statement && id === questionId(answer.kind, statement.id) ? periodsSaid(statement, answer) : undefined;
    case "share-scale":
      return statement && id === questionId(answer.kind, statement.id)
        ? scaleSaid(answer.scale, shareScales(statement))
        : undefined;
    case "scale":
    case "unit": {
      const twins = statement && reading.tables.get(statement.id);
      if (!twins || id !== questionId(answer.kind, statement.id)) return undefined;
      const scale = scaleSaid(answer.scale, printedScales(twins));
      if (answer.kind === "scale" || scale?.agrees === false) return scale;
      const currencies = [...new Set(statement.columns.flatMap(({ currency }) => currency ?? []))];
      if (currencies.length === 0) return scale;
      const words = `its amounts are in ${currencies.join(" and ")}`;
      return { agrees: currencies.length === 1 && currencies[0] === answer.currency, words };
    }
  }
}

function scaleSaid(answer: number, scales: readonly number[]): Said | undefined {
  if (scales.length === 0) return undefined;
  const words = `it prints them in ${scales.map(scaleWords).join(" and ")}`;
  return { agrees: scales.every((scale) => scale === answer), words };
}

function shareScales({ lines }: Statement): readonly number[] {
  const scales = lines.flatMap(({ facts }) =>
    facts.flatMap((fact) =>
      fact?.unit.kind === "shares" && fact.reported.kind === "number" ? [fact.reported.scale] : [],
    ),
  );
  return [...new Set(scales)];
}

function periodsSaid({ columns }: Statement, answer: Extract<Answer, { kind: "period" }>): Said | undefined {
  const said = answer.columns.flatMap(({ index, end, months }) => {
    const period = columns.find((column) => column.index === index)?.period;
    return period ? [{ period, end, months, heading: columns.find((column) => column.index === index)?.heading }] : [];
  });
  if (said.length === 0) return undefined;
  const other = said.find(
    ({ period, end, months }) =>
      endOf(period) !== end ||
      (period.kind === "duration" && months !== undefined && lengthInMonths(period) !== months),
  );
  const shown = other ?? said[0];
  const words = shown ? `the column “${shown.heading ?? ""}” ends on ${endOf(shown.period)}` : "";
  return { agrees: other === undefined, words };
}
