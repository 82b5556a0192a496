/** What the parts of the pane put on the page, as a screen reader and a keyboard meet it. */
import { createDOMRenderer, FluentProvider, RendererProvider, webLightTheme } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { success } from "../../src/core/result";
import type { ReviewStatement, WritePreview } from "../../src/taskpane/pane-service";
import { PaneContext, type PaneView } from "../../src/taskpane/pane-context";
import { type PaneAction, reducePane } from "../../src/taskpane/pane-reducer";
import { initialState, type PaneState } from "../../src/taskpane/pane-state";
import type { PaneWork } from "../../src/taskpane/pane-work";
import { FindingList } from "../../src/taskpane/part/finding-list";
import { NoticeBar } from "../../src/taskpane/part/notice-bar";
import { PlaceBar } from "../../src/taskpane/part/place-bar";
import { QuestionSection } from "../../src/taskpane/part/question-section";
import { StatementTable } from "../../src/taskpane/part/statement-table";
import { WaterfallChart } from "../../src/taskpane/part/waterfall-chart";
import type { FileOutcome, OnlineState, RateDeskState, RateRefusal } from "../../src/taskpane/rate-service";
import { RATE_TEXTS } from "../../src/taskpane/text/rate-text";
import { type Language, TEXTS } from "../../src/taskpane/text/pane-text";
import { CompareView } from "../../src/taskpane/view/compare-view";
import { ImportView } from "../../src/taskpane/view/import-view";
import { ModelView } from "../../src/taskpane/view/model-view";
import { RateDeskView } from "../../src/taskpane/view/rate-view";
import { TakeOutView } from "../../src/taskpane/view/take-out-view";
import { RefusedView } from "../../src/taskpane/view/reading-view";
import { WriteView } from "../../src/taskpane/view/write-view";
import { WrittenView } from "../../src/taskpane/view/written-view";
import { fakeForecast } from "./fake-forecast";
import { fakeRateDesk, RATES } from "./fake-rate-desk";
import { fakeModel, fakeReview, PREVIEW, QUESTIONS } from "./fake-review";
import { PICTURES, SMALL, SUMMARY } from "./fake-service";

const done = () => Promise.resolve();
const WORK: PaneWork = {
  look: done,
  read: done,
  readSample: done,
  refuse: () => undefined,
  answer: done,
  undoAnswer: done,
  cancel: () => undefined,
  toWrite: done,
  write: done,
  restore: done,
  finish: done,
  takeBack: done,
  compare: done,
  sayLine: done,
  unsayLine: done,
  previewTakeOut: done,
  takeOut: done,
  showSheet: done,
  showCell: done,
  insert: done,
  sharing: {
    status: () =>
      Promise.resolve(success({ live: 0, asFormulas: 0, asValues: 0, staying: 0, published: 0, isInterrupted: false })),
    publish: () => Promise.resolve(success({ formulas: 0, values: 0, left: [] })),
    link: () => Promise.resolve(success({ linked: 0, changed: [] })),
  },
  forecast: {
    view: (draft) => Promise.resolve(success(success(fakeForecast(draft)))),
    sensitivity: () => Promise.resolve(success(success([]))),
  },
  previewForecast: done,
  writeForecast: done,
  pictures: () => Promise.resolve(success([])),
  ownRates: () => Promise.resolve(success([])),
  command: done,
};

function markup(element: ReactElement, state: PaneState = initialState("en")): string {
  const view: PaneView = { state, text: TEXTS[state.language], work: WORK, dispatch: () => undefined };
  return renderToStaticMarkup(
    <RendererProvider renderer={createDOMRenderer()}>
      <FluentProvider theme={webLightTheme}>
        <PaneContext value={view}>{element}</PaneContext>
      </FluentProvider>
    </RendererProvider>,
  );
}

function stateAfter(language: Language, ...actions: readonly PaneAction[]): PaneState {
  return actions.reduce(reducePane, initialState(language));
}

/** The words alone, tags as single spaces. */
function words(html: string): string {
  return html
    .replace(/<style.*?<\/style>/gsu, "")
    .replace(/<[^>]*>/gu, " ")
    .replace(/&#x27;/gu, "'")
    .replace(/\s+/gu, " ");
}

const REVIEW = fakeReview(SMALL.size, QUESTIONS);
const [WATERFALL] = PICTURES;

function firstStatement(rows: number): ReviewStatement {
  const [statement] = fakeReview({ statements: 1, rows, findings: 1 }, []).statements;
  if (!statement) throw new Error("the made-up review has no statement");
  return statement;
}
const READ: PaneAction = { kind: "read", review: REVIEW };
const MODEL = fakeModel(SMALL.size);

describe.each(["en", "ja"] as const)("in %s", (language) => {
  const state = stateAfter(language, READ, { kind: "looked", status: { kind: "model", model: MODEL } });
  const views: readonly (readonly [string, ReactElement])[] = [
    ["import", <ImportView key="1" />],
    ["refused", <RefusedView key="2" problem={{ kind: "fault", message: "x" }} />],
    ["write", <WriteView key="3" preview={PREVIEW} />],
    ["written", <WrittenView key="4" summary={SUMMARY} />],
    ["model", <ModelView key="5" model={MODEL} unfinished={{ canTakeBack: true }} />],
    ["compare", <CompareView key="6" preview={PREVIEW} />],
    ["rates", <RateDeskView key="7" desk={fakeRateDesk(RATES)} inUse={MODEL.rates} />],
  ];

  test.each(views)("%s has one first heading that can take the focus, and names for all buttons", (_, view) => {
    const html = markup(view, state);
    expect(html.match(/<h1[^>]*tabindex="-1"/gu)).toHaveLength(1);
    for (const [, inside = ""] of html.matchAll(/<button(?:[^>]*)>(.*?)<\/button>/gsu))
      expect(words(inside).trim()).not.toBe("");
    for (const [id] of html.matchAll(/(?<=aria-describedby=")[^"]+/gu)) expect(html).toContain(`id="${id}"`);
  });

  test("all fields have labels", () => {
    const html = markup(<QuestionSection review={REVIEW} heading={{ current: null }} headingId="q" />, state);
    const fields = [...html.matchAll(/<(?:select|input)[^>]* id="([^"]+)"/gu)].map(([, id = ""]) => id);
    expect(fields).toHaveLength(2 + 4 + 2);
    for (const id of fields) expect(html).toContain(`for="${id}"`);
  });
});

test("a question shows what the document says on it, and chooses nothing", () => {
  const html = markup(
    <QuestionSection review={REVIEW} heading={{ current: null }} headingId="q" />,
    stateAfter("en", READ),
  );
  expect(words(html)).toContain("Highlights of the first quarter of fiscal 2024 (line 14)");
  expect(words(html)).toContain("The document has no line that bears on it.");
  expect(html.match(/<option value="" selected="">/gu)).toHaveLength(6);
});

test("findings stand by severity and kind, each with its figures and the way to its place", () => {
  const html = markup(
    <FindingList findings={REVIEW.findings} statements={REVIEW.statements} language="en" onShow={() => undefined} />,
  );
  expect([...html.matchAll(/aria-expanded="(true|false)"/gu)].map(([, is]) => is)).toEqual([
    "true",
    ...Array.from({ length: 5 }, () => "false"),
  ]);
  expect(words(html)).toContain("Total does not add up");
  expect(words(html)).toContain("printed 48,210 expected 48,213 difference −3");
  expect(html).toMatch(/<button[^>]*id="finding-0"[^>]*>Revenues · 1Q24</u);
});

test("a long group shows fifty and says how many there are", () => {
  const many = fakeReview({ statements: 3, rows: 12, findings: 400 }, []);
  const html = markup(<FindingList findings={many.findings} statements={many.statements} language="en" />);
  expect(html.match(/id="finding-/gu)).toHaveLength(50);
  expect(words(html)).toContain("Show 50 more 50 of 120 shown");
});

test("a statement has both languages, its periods, and how totals are made", () => {
  const statement = firstStatement(12);
  const english = words(markup(<StatementTable statement={statement} language="en" onBack={() => undefined} />));
  expect(english).toContain("1Q24 Jun 30, 2024 2024-04-01 – 2024-06-30");
  expect(english).toContain("1Q23 Jun 30, 2023 dates open");
  expect(english).toContain("Gross profit 売上総利益");
  expect(english).toContain("= Revenues − Cost of revenues");
  const japanese = words(markup(<StatementTable statement={statement} language="ja" onBack={() => undefined} />));
  expect(japanese).toContain("勘定科目 JPY、百万単位");
  expect(japanese).toContain("売上総利益 Gross profit");
});

test("the row that is looked for can take the focus, however far down it is", () => {
  const long = firstStatement(400);
  const at = (row: number | undefined) =>
    markup(
      <StatementTable
        statement={long}
        language="en"
        onBack={() => undefined}
        {...(row !== undefined && { target: { row, turn: 1 } })}
      />,
    );
  expect(at(undefined).match(/<th scope="row"/gu)).toHaveLength(150);
  expect(words(at(undefined))).toContain("Show 250 more rows");
  expect(at(350).match(/<th scope="row"/gu)).toHaveLength(351);
  expect(at(350).match(/<tr[^>]*tabindex="-1"/gu)).toHaveLength(1);
});

test("what cannot be written says why, and has no button to write", () => {
  const obstacle = { reason: "the release is of another issuer", remedy: "use a new workbook" };
  const html = (preview: WritePreview) => markup(<WriteView preview={preview} />, stateAfter("en", READ));
  expect(html(PREVIEW)).toContain(">Write</button>");
  const obstructed = html({ ...PREVIEW, obstacle });
  expect(words(obstructed)).toContain("The release is of another issuer. Use a new workbook.");
  expect(obstructed).not.toContain(">Write</button>");
  expect(words(markup(<WriteView preview={{ sheets: [], cells: 0, kept: [] }} />))).toContain("nothing to write");
});

test("an unfinished import offers to take back only what can be", () => {
  const html = (canTakeBack: boolean) => words(markup(<ModelView model={MODEL} unfinished={{ canTakeBack }} />));
  expect(html(true)).toContain("Take it back");
  expect(html(false)).toContain("It cannot be taken back, only finished.");
  expect(html(false)).not.toContain("All checks hold");
});

test("the message region is there before there is a message, and holds the way back after", () => {
  expect(markup(<NoticeBar />)).toContain('role="status"');
  const state = stateAfter("en", READ, {
    kind: "notice",
    notice: { kind: "shown-place", place: "Revenues · 1Q24", finding: 3 },
  });
  expect(words(markup(<NoticeBar />, state))).toContain("Showing Revenues · 1Q24. Back to the finding");
});

test("the navigation marks the place on view", () => {
  const state = stateAfter("en", READ, { kind: "place", place: "pictures" });
  const html = markup(<PlaceBar />, state);
  expect(html.match(/aria-current="page"/gu)).toHaveLength(1);
  expect(html).toMatch(/aria-current="page"[^>]*><span[^>]*>Pictures/u);
  expect(html).not.toContain("Rates");
});

test("a waterfall is a picture with a description, and every amount is written", () => {
  const html = WATERFALL ? markup(<WaterfallChart picture={WATERFALL} describedBy="about" />) : "";
  expect(html).toMatch(/<svg[^>]*role="img" aria-labelledby="about"/u);
  expect(words(html)).toContain("Revenues +340 Cost of revenues −440");
  expect(html.match(/<rect/gu)).toHaveLength(5);
});

describe("the rates", () => {
  const view = (rates: Partial<RateDeskState>, state = initialState("en")) =>
    words(markup(<RateDeskView desk={fakeRateDesk({ ...RATES, ...rates })} inUse={MODEL.rates} />, state));

  test("all fields have labels", () => {
    const html = markup(<RateDeskView desk={fakeRateDesk(RATES)} inUse={undefined} />);
    const fields = [...html.matchAll(/<(?:select|input)(?![^>]*type="file")[^>]* id="([^"]+)"/gu)];
    expect(fields).toHaveLength(3 + 1 + 1 + 1);
    for (const [, id = ""] of fields) expect(html).toContain(`for="${id}"`);
    expect(words(html)).toContain("There is no model in this workbook yet.");
  });

  test("each file says what it holds, and what of it cannot be used", () => {
    const html = view({});
    expect(html).toContain("h10.csv Remove Table Federal Reserve H.10 Days 2024-01-02 to 2024-06-28");
    expect(html).toContain("2 rates in it cannot be used (zero, negative or no number).");
    expect(html).toContain("7 rows or columns could not be read Row 3: &quot;soon&quot; is no date");
    expect(html).toContain("1999-01-04 to 2026-04-13, 3 currencies");
  });

  test("switched off, it is said that nothing is fetched, and whom it would be fetched from", () => {
    const html = view({});
    expect(html).toContain("Switched off: nothing is fetched.");
    expect(html).toContain("Address: https://rates.example/latest");
    expect(html).not.toContain("Ask again");
  });

  test("what a service answered stays, with its day, when it fails the next time", () => {
    const online: OnlineState = {
      ...RATES.online,
      chosen: "frankfurter",
      answer: { date: "2026-04-13", fetchedAt: 0, currencies: 31 },
      problem: { kind: "refused", message: "the service answers 429" },
    };
    const html = view({ online });
    expect(html).toContain("Rates of 2026-04-13, 31 currencies");
    expect(html).toContain("The service refused. The last question brought nothing new; the rates above stay in use.");
    expect(html).toContain("the service answers 429");
  });

  test.each(Object.keys(RATE_TEXTS.en.files.refusals) as RateRefusal["kind"][])("a refusal (%s) says why", (kind) => {
    const outcome: FileOutcome = { kind: "refused", name: "x.csv", refusal: { kind, message: "the reason in full" } };
    expect(view({ outcome })).toMatch(/x\.csv was not added [A-Z][^.]+\..* In full the reason in full/u);
    expect(view({ outcome }, initialState("ja"))).toContain(RATE_TEXTS.ja.files.refusals[kind]);
  });
});

describe("what further releases change", () => {
  const figure = (label: string, row: string) => ({
    cell: { sheet: "is", row, column: "p:2024-06" },
    statement: "Statements of income",
    label,
    period: "1Q24",
    unit: "JPY thousands",
    before: "134",
    now: "100",
    difference: "(34)",
    isTurned: false,
    from: "3q.txt",
    to: "4q.txt",
  });
  const change = { newLines: 0, newPeriods: 1, figures: [figure("Sales", "a"), figure("Net income", "b")] };
  const preview: WritePreview = { ...PREVIEW, kept: [], change };

  test("each figure has a box, and its statement one for all; what is declined is counted", () => {
    const cells = [figure("Sales", "a").cell];
    const state = stateAfter("en", READ, { kind: "chose", list: "declined", cells, isIn: true });
    const html = markup(<WriteView preview={preview} />, state);
    expect(html.match(/type="checkbox"/gu)).toHaveLength(3);
    expect(html).toMatch(/checked=""[^>]*aria-label="Change Net income|aria-label="Change Net income[^>]*checked=""/u);
    expect(html).not.toMatch(/checked=""[^>]*aria-label="Change Sales|aria-label="Change Sales[^>]*checked=""/u);
    expect(words(html)).toContain("1 change is declined");
  });

  test("each new line and period has a box; what was left out before comes when it is ticked", () => {
    const part = (line: string) => ({ document: "d", statement: "income", line });
    const line = (label: string) =>
      ({ sheet: "is", statement: "Statements of income", label, parts: [part(label)] }) as const;
    const period = { label: "2Q24", figures: 12, parts: [{ document: "d", statement: "income", column: "c1" }] };
    const before = [part("Rents")];
    const offered = { lines: [line("Licences"), line("Rents"), line("Fees")], periods: [period], before };
    const view = <WriteView preview={{ ...preview, change: { ...change, figures: [] }, offered }} />;
    const ticked = (html: string) =>
      [...html.matchAll(/<input[^>]*type="checkbox"[^>]*>/gu)].map(([box]) => [
        /aria-label="([^"]*)"/u.exec(box)?.[1] ?? "all",
        box.includes('checked=""'),
      ]);
    const untick = { kind: "chose-parts", before, isTaken: false } as const;
    const out = stateAfter("en", READ, { ...untick, parts: [part("Fees")] });
    expect(ticked(markup(view, out))).toEqual([
      ["Take in 2Q24 (12 figures)", true],
      ["all", false],
      ["Take in Licences, Statements of income", true],
      ["Take in Rents, Statements of income", false],
      ["Take in Fees, Statements of income", false],
    ]);
    expect(words(markup(view, out))).toContain("2 lines or periods stay out of the model.");
    const all = stateAfter(
      "en",
      READ,
      { ...untick, parts: [part("Fees")] },
      { ...untick, isTaken: true, parts: [part("Fees"), part("Rents")] },
    );
    expect(all.choices).toMatchObject({ leftOut: [], takenIn: before });
    expect(ticked(markup(view, all)).every(([, isTicked]) => isTicked)).toBe(true);
  });

  test("an import that goes: what is deleted, what stays and for whom", () => {
    const entry = { at: "2024-08-07T06:30:00.000Z", files: ["4q.txt"], filings: ["abc"] };
    const removed = {
      rows: 1,
      columns: 3,
      sheets: ["4Q24"],
      users: [{ sheet: "Mine", address: "B2" }, { name: "Sales_plan" }],
    };
    const html = markup(<TakeOutView entry={entry} preview={{ ...preview, removed }} />);
    expect(words(html)).toContain("1 row and 3 columns will be deleted.");
    expect(words(html)).toContain("Sheets that will be deleted: 4Q24.");
    expect(words(html)).toContain("2 uses of yours keep lines of it");
    expect(words(html)).toContain("Mine!B2");
    expect(words(html)).toContain("The name Sales_plan");
    expect(html).not.toContain("checkbox");
    // Another reading of a release can take lines away too.
    for (const view of [
      <WriteView key="w" preview={{ ...preview, removed }} />,
      <CompareView key="c" preview={{ ...preview, removed }} />,
    ])
      expect(words(markup(view))).toContain("1 row and 3 columns will be deleted.");
    const obstacle = { reason: "cells of yours refer to it", remedy: "change them" };
    expect(words(markup(<TakeOutView entry={entry} preview={{ ...preview, obstacle }} />))).not.toContain(
      "Take it out",
    );
  });

  test("the journal lists every import with its way out", () => {
    const html = markup(<ModelView model={fakeModel(SMALL.size)} />);
    expect(html).toContain('aria-label="Take out of the model: meadow-1q24.txt"');
  });
});
