import { officeSurroundings, type OfficeContext } from "../../src/taskpane/office-surroundings";
import type { PaneTheme } from "../../src/taskpane/pane-service";

/** A system whose switches can be turned. */
function createSystem(on: readonly string[] = []) {
  const state = new Set(on);
  const listeners: (readonly [string, () => void])[] = [];
  const media = (query: string) => ({
    get matches() {
      return state.has(query);
    },
    addEventListener: (_: "change", listener: () => void) => void listeners.push([query, listener]),
  });
  const turnOn = (query: string) => {
    state.add(query);
    for (const [about, listener] of listeners) if (about === query) listener();
  };
  return { media, turnOn };
}

const ribbon = { onCommand: () => undefined };
const themeIn = (officeTheme: OfficeContext["officeTheme"], system: readonly string[] = []): PaneTheme =>
  officeSurroundings(
    { displayLanguage: "en-US", ...(officeTheme && { officeTheme }) },
    ribbon,
    createSystem(system).media,
  ).theme;

test.each<readonly [string, OfficeContext["officeTheme"], readonly string[], PaneTheme]>([
  ["no theme, a light system", undefined, [], { isDark: false, isContrast: false }],
  ["no theme, a dark system", undefined, ["(prefers-color-scheme: dark)"], { isDark: true, isContrast: false }],
  [
    "a light theme on a dark system",
    { bodyBackgroundColor: "#FFFFFF", bodyForegroundColor: "#212121" },
    ["(prefers-color-scheme: dark)"],
    { isDark: false, isContrast: false, background: "#FFFFFF", foreground: "#212121" },
  ],
  ["a dark ground", { bodyBackgroundColor: "#262626" }, [], { isDark: true, isContrast: false, background: "#262626" }],
  [
    "a colour without its sign",
    { bodyBackgroundColor: "262626" },
    [],
    { isDark: true, isContrast: false, background: "#262626" },
  ],
  ["what is no colour", { bodyBackgroundColor: "black; }" }, [], { isDark: false, isContrast: false }],
  [
    "Office's own word",
    { bodyBackgroundColor: "#FFFFFF", isDarkTheme: true },
    [],
    { isDark: true, isContrast: false, background: "#FFFFFF" },
  ],
  ["a contrast theme", undefined, ["(forced-colors: active)"], { isDark: false, isContrast: true }],
])("the theme of %s", (_, officeTheme, system, theme) => {
  expect(themeIn(officeTheme, system)).toEqual(theme);
});

test("a contrast theme that is switched on is told", () => {
  const { media, turnOn } = createSystem();
  const surroundings = officeSurroundings({ displayLanguage: "ja-JP" }, ribbon, media);
  const told: PaneTheme[] = [];
  surroundings.onThemeChange((theme) => told.push(theme));
  turnOn("(forced-colors: active)");
  expect(told).toEqual([{ isDark: false, isContrast: true }]);
  expect(surroundings).toMatchObject({ place: "excel", displayLanguage: "ja-JP" });
});
