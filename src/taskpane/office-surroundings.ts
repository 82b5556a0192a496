/** What the pane follows when it runs in Excel: Office's language and theme, the system's contrast theme, the ribbon. */
import type { Ribbon } from "../commands/ribbon";
import type { PaneSurroundings, PaneTheme } from "./pane-service";

/** Of `Office.context` what is used here; the theme is missing in older versions and on some platforms. */
export interface OfficeContext {
  readonly displayLanguage: string;
  readonly officeTheme?: {
    readonly bodyBackgroundColor?: string;
    readonly bodyForegroundColor?: string;
    readonly isDarkTheme?: boolean;
  };
}

/** Of a media query what is used here. */
export interface MediaSwitch {
  readonly matches: boolean;
  readonly addEventListener: (type: "change", listener: () => void) => void;
}

/** `media` asks the browser, as window.matchMedia does. */
export function officeSurroundings(
  context: OfficeContext,
  ribbon: Ribbon,
  media: (query: string) => MediaSwitch,
): PaneSurroundings {
  const contrast = media("(forced-colors: active)");
  const dark = media("(prefers-color-scheme: dark)");
  const theme = () => themeNow(context, contrast.matches, dark.matches);
  return {
    place: "excel",
    displayLanguage: context.displayLanguage,
    theme: theme(),
    onThemeChange: (listener) => {
      // Excel tells no change of its theme to a pane that is open; the system tells its own.
      for (const one of [contrast, dark]) one.addEventListener("change", () => listener(theme()));
    },
    onCommand: ribbon.onCommand,
  };
}

function themeNow({ officeTheme }: OfficeContext, isContrast: boolean, isSystemDark: boolean): PaneTheme {
  const background = colour(officeTheme?.bodyBackgroundColor);
  const foreground = colour(officeTheme?.bodyForegroundColor);
  const isDark = officeTheme?.isDarkTheme ?? (background === undefined ? isSystemDark : luminance(background) < 0.5);
  return { isDark, isContrast, ...(background && { background }), ...(foreground && { foreground }) };
}

/** #RRGGBB; undefined for what is no colour. Some platforms leave the # away. */
function colour(text: string | undefined): string | undefined {
  const digits = /^#?([0-9a-f]{6})$/i.exec(text ?? "")?.[1];
  return digits === undefined ? undefined : `#${digits}`;
}

/** From 0, black, to 1, white, roughly as the eye weighs the three colours. */
function luminance(colour: string): number {
  const part = (at: number) => Number.parseInt(colour.slice(at, at + 2), 16) / 255;
  return 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5);
}
