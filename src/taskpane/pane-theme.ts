import { type Theme, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import type { PaneTheme } from "./pane-service";
import type { Language } from "./text/pane-text";

const FONTS: Readonly<Record<Language, string>> = {
  en: "'Segoe UI', 'Segoe UI Web (West European)', -apple-system, BlinkMacSystemFont, Roboto, 'Helvetica Neue', 'Yu Gothic UI', Meiryo, sans-serif",
  ja: "'Yu Gothic UI', 'Meiryo UI', Meiryo, 'Hiragino Sans', 'Noto Sans JP', 'Noto Sans CJK JP', 'Segoe UI', sans-serif",
};

/** Text against its ground, WCAG 1.4.3. */
const LEAST_CONTRAST = 4.5;

/** Fluent's theme for Office's: dark or light on Office's own ground, or the system's colours. */
export function themeOf(theme: PaneTheme, language: Language): Theme {
  const font = { fontFamilyBase: FONTS[language] };
  if (theme.isContrast) return { ...contrastTheme(), ...font };
  const base = theme.isDark ? webDarkTheme : webLightTheme;
  const ground = theme.background;
  const isReadable =
    ground !== undefined &&
    [base.colorNeutralForeground3, base.colorBrandForegroundLink, base.colorPaletteRedForeground1].every(
      (text) => contrast(text, ground) >= LEAST_CONTRAST,
    );
  return { ...base, ...font, ...(isReadable && { colorNeutralBackground1: ground }) };
}

/** In a contrast theme the colours are the user's: each token becomes the system colour of what it is used for. */
function contrastTheme(): Theme {
  const entries = Object.entries(webLightTheme).map(([name, value]): [string, string | number] => [
    name,
    name.startsWith("color") ? systemColour(name, String(value)) : value,
  ]);
  return { ...webLightTheme, ...Object.fromEntries(entries) };
}

function systemColour(token: string, value: string): string {
  if (/Shadow|Overlay|Transparent/u.test(token)) return value;
  if (/Disabled/u.test(token)) return /Background/u.test(token) ? "Canvas" : "GrayText";
  if (/ForegroundOnBrand|ForegroundInverted/u.test(token)) return "HighlightText";
  if (/BrandBackground|CompoundBrandBackground/u.test(token) && !/BrandBackground2/u.test(token)) return "Highlight";
  if (/BrandForegroundLink/u.test(token)) return "LinkText";
  if (/Background/u.test(token)) return "Canvas";
  return "CanvasText";
}

/** Contrast of two colours of the form #RRGGBB or #RGB, from 1 to 21; 1 where one is of another form. */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  if (a === undefined || b === undefined) return 1;
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** Relative luminance as WCAG defines it. */
function luminance(colour: string): number | undefined {
  const long = colour.replace(/^#(.)(.)(.)$/u, "#$1$1$2$2$3$3");
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/iu.exec(long);
  if (!match) return undefined;
  const [red, green, blue] = match.slice(1).map((hex) => {
    const part = Number.parseInt(hex, 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}
