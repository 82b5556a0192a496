import { CHECK_NAMES, type Finding, SEVERITIES, type Where } from "../core/finding";
import type { Period } from "../core/period";
import type { Unit } from "../core/unit";
import { decodeAnswer } from "./answer";
import { LANGUAGES } from "./fact";
import type { CalendarEvidence, FilingSource, StatedRate } from "./filing";
import type { Answer, Answers, OpenColumn, Question, QuestionEvidence } from "./question";
import {
  byKind,
  count,
  currency,
  date,
  type Decode,
  digits,
  isObject,
  list,
  oneOf,
  refuse,
  shape,
  text,
  textLike,
  whole,
} from "./record-shape";

/** The parts of a filing that a record holds as they are. */

export const language = oneOf(LANGUAGES);

export const source: Decode<FilingSource> = shape<FilingSource>({
  name: text,
  sha256: textLike(/^[0-9a-f]{0,64}$/, "digest"),
  languages: list(language, 2),
});

export const calendar: Decode<CalendarEvidence> = shape<CalendarEvidence>({
  fiscalYearEndMonth: whole(1, 12),
  labelledBy: oneOf(["start", "end"] as const),
  evidence: text,
});

export const rate: Decode<StatedRate> = shape<StatedRate>(
  { base: currency, quote: currency, rate: digits, decimals: whole(0, 50), at: date, line: count, page: count },
  ["at", "line", "page"],
);

export const unit: Decode<Unit> = byKind<Unit>({
  money: shape({ kind: oneOf(["money"]), currency }),
  "money-per": shape({ kind: oneOf(["money-per"]), currency, per: oneOf(["share", "ADS"]) }),
  shares: shape({ kind: oneOf(["shares"]), of: oneOf(["share", "ADS"]) }),
  percent: shape({ kind: oneOf(["percent"]) }),
  count: shape({ kind: oneOf(["count"]), name: text }),
});

const anyPeriod = byKind<Period>({
  instant: shape({ kind: oneOf(["instant"]), at: date }),
  duration: shape({ kind: oneOf(["duration"]), from: date, to: date }),
});

export const period: Decode<Period> = (value, at, trouble) => {
  const read = anyPeriod(value, at, trouble);
  return read?.kind === "duration" && read.to < read.from ? refuse(trouble, at, "ends before it starts") : read;
};

const where: Decode<Where> = shape<Where>(
  {
    document: text,
    statement: text,
    label: text,
    column: text,
    language: text,
    page: count,
    line: count,
    table: count,
    row: count,
    cell: count,
    printed: text,
  },
  ["document", "statement", "label", "column", "language", "page", "line", "table", "row", "cell", "printed"],
);

const CODES = CHECK_NAMES.flatMap((check) => SEVERITIES.map((severity) => `${check}.${severity}` as const));

const anyFinding: Decode<Finding> = shape<Finding>(
  {
    code: oneOf(CODES),
    severity: oneOf(SEVERITIES),
    message: text,
    where,
    related: list(where),
    printed: text,
    expected: text,
    difference: text,
    remedy: text,
  },
  ["related", "printed", "expected", "difference", "remedy"],
);

export const finding: Decode<Finding> = (value, at, trouble) => {
  const read = anyFinding(value, at, trouble);
  return read && !read.code.endsWith(`.${read.severity}`)
    ? refuse(trouble, at, "has a code of another severity")
    : read;
};

const evidence: Decode<readonly QuestionEvidence[]> = list(
  shape<QuestionEvidence>({ line: count, page: count, text }, ["line", "page"]),
  100,
);
const asked = { id: text, document: text, message: text, evidence };
const scales = list(whole(-30, 30), 30);

export const question: Decode<Question> = byKind<Question>({
  calendar: shape({ ...asked, kind: oneOf(["calendar"]) }),
  period: shape({
    ...asked,
    kind: oneOf(["period"]),
    holds: oneOf(["stock", "flow"]),
    columns: list(shape<OpenColumn>({ index: count, heading: text, end: date }, ["end"])),
  }),
  scale: shape({ ...asked, kind: oneOf(["scale"]), choices: scales }),
  unit: shape({ ...asked, kind: oneOf(["unit"]), currencies: list(currency, 300), scales }),
  "share-scale": shape({ ...asked, kind: oneOf(["share-scale"]), choices: scales }),
  "decimal-sign": shape({ ...asked, kind: oneOf(["decimal-sign"]) }),
});

/** Ids name questions and nothing of an object's own. */
export const answers: Decode<Answers> = (value, at, trouble) => {
  if (!isObject(value)) return refuse(trouble, at, "is no object");
  const read: [string, Answer][] = [];
  for (const [id, given] of Object.entries(value)) {
    const answer = id === "__proto__" ? undefined : decodeAnswer(given);
    if (!answer) return refuse(trouble, `${at}.${id.slice(0, 80)}`, "is no answer");
    read.push([id, answer]);
  }
  return Object.fromEntries(read);
};
