/** Page set-up of a sheet. */
import { areaOf, isEntireColumns, isEntireRows, splitAddress } from "../address";
import { choiceOf, cellsOf, numberOf, recordOf } from "../argument";
import { method, property, type Member } from "../define-type";
import { invalid } from "../refusal";
import { choiceSetting, flagSetting, numberSetting, settingMembers, settingsObject, textSetting } from "../settings";
import type { SettingsStore } from "../settings";
import type { PageSide } from "../side";
import { changeSide, guardSheet, sideOf, type HostState } from "../state";

/** The target is a sheet's id. */
const store: SettingsStore<string> = {
  read: (sheet, state) => sideOf(state, sheet).page.settings,
  write: (sheet, state, settings) => change(sheet, state, { settings }),
};

function change(sheet: string, state: HostState, changed: Partial<PageSide>): void {
  guardSheet(state, sheet);
  changeSide(state, sheet, { page: { ...sideOf(state, sheet).page, ...changed } });
}

const headerFooterObject = settingsObject<string>(
  "HeaderFooter",
  settingMembers(store, "defaultForAllPages/", {
    LeftHeader: textSetting(9),
    CenterHeader: textSetting(9),
    RightHeader: textSetting(9),
    LeftFooter: textSetting(9),
    CenterFooter: textSetting(9),
    RightFooter: textSetting(9),
  }),
);

const headersFootersObject = settingsObject<string>(
  "HeaderFooterGroup",
  {},
  { DefaultForAllPages: [9, headerFooterObject] },
);

const MARGINS = ["top", "bottom", "left", "right", "header", "footer"] as const;
const POINTS = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;

const setMargins: Member<string> = method(9, (sheet, [unit, margins], state) => {
  const points = POINTS[choiceOf(unit, ["Points", "Inches", "Centimeters"] as const, "The unit")];
  const settings = new Map(store.read(sheet, state));
  for (const [name, value] of Object.entries(recordOf(margins, "Margins"))) {
    const margin = choiceOf(name, MARGINS, "A margin");
    settings.set(`${margin}Margin`, numberOf(value, `The margin ${margin}`, 0, 10_000) * points);
  }
  store.write(sheet, state, settings);
});

const ZOOMS = ["scale", "horizontalFitToPages", "verticalFitToPages"] as const;

const zoom: Member<string> = property(
  9,
  (sheet, state) => sideOf(state, sheet).page.zoom,
  (sheet, value, state) => {
    const given = Object.entries(recordOf(value, "The zoom")).filter(([, size]) => size !== null);
    const sizes = given.map(([name, size]) => {
      const key = choiceOf(name, ZOOMS, "A zoom");
      return [key, key === "scale" ? numberOf(size, key, 10, 400) : numberOf(size, key, 1, 32_767)];
    });
    change(sheet, state, { zoom: Object.fromEntries(sizes) as Record<string, number> });
  },
);

function titles(kind: "titleRows" | "titleColumns"): Member<string> {
  return method(9, (sheet, [given], state) => {
    const area =
      typeof given === "string" ? areaOf(splitAddress(given).cells) : cellsOf(given, "The print titles").areas()[0];
    const fits = area !== undefined && (kind === "titleRows" ? isEntireRows(area) : isEntireColumns(area));
    if (!fits) throw invalid("Print titles are whole rows or whole columns.");
    change(sheet, state, { [kind]: area });
  });
}

export const pageObject = settingsObject<string>(
  "PageLayout",
  {
    ...settingMembers(store, "", {
      Orientation: choiceSetting(9, ["Portrait", "Landscape"]),
      PaperSize: choiceSetting(9, ["Letter", "A4", "A3", "A5", "Legal", "Executive", "Tabloid"]),
      CenterHorizontally: flagSetting(9, false),
      CenterVertically: flagSetting(9, false),
      BlackAndWhite: flagSetting(9, false),
      LeftMargin: numberSetting(9, 50.4, 0, 10_000),
      RightMargin: numberSetting(9, 50.4, 0, 10_000),
      TopMargin: numberSetting(9, 54, 0, 10_000),
      BottomMargin: numberSetting(9, 54, 0, 10_000),
      HeaderMargin: numberSetting(9, 21.6, 0, 10_000),
      FooterMargin: numberSetting(9, 21.6, 0, 10_000),
    }),
    Zoom: zoom,
    SetPrintTitleRows: titles("titleRows"),
    SetPrintTitleColumns: titles("titleColumns"),
    SetPrintMargins: setMargins,
  },
  { HeadersFooters: [9, headersFootersObject] },
);
