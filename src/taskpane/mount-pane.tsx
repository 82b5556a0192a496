import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { ErrorBoundary } from "./error-boundary";
import type { LoadCatalogue } from "./function-catalogue";
import { Pane } from "./pane";
import type { PaneService, PaneSurroundings } from "./pane-service";
import type { LoadRateDesk } from "./rate-service";
import { type Language, languageOf } from "./text/pane-text";

const LANGUAGE_KEY = "tieout.language";

/**
 * Draws the pane into an element, which it fills. The language is the one the analyst chose last or, without a choice,
 * the display language of Office. Returns what takes the pane out again.
 */
export function mountPane(
  element: HTMLElement,
  service: PaneService,
  surroundings: PaneSurroundings,
  loadCatalogue?: LoadCatalogue,
  loadRates?: LoadRateDesk,
): () => void {
  const language = chosenLanguage() ?? languageOf(surroundings.displayLanguage);
  document.documentElement.lang = language;
  if (surroundings.place === "excel") fillPage(element);
  const root = createRoot(element);
  root.render(
    <StrictMode>
      <ErrorBoundary language={language} about="pane">
        <Pane
          service={service}
          surroundings={surroundings}
          language={language}
          onLanguage={keepLanguage}
          {...(loadCatalogue && { loadCatalogue })}
          {...(loadRates && { loadRates })}
        />
      </ErrorBoundary>
    </StrictMode>,
  );
  return () => root.unmount();
}

/** In Excel the page is the pane. In the workbench the page says how large it is. */
function fillPage(element: HTMLElement): void {
  document.body.style.margin = "0";
  element.style.height = "100dvh";
}

/** A browser may refuse storage in frames of other sites, as Excel on the web shows the pane in. */
function chosenLanguage(): Language | undefined {
  try {
    const kept = localStorage.getItem(LANGUAGE_KEY);
    return kept === "en" || kept === "ja" ? kept : undefined;
  } catch {
    return undefined;
  }
}

function keepLanguage(language: Language): void {
  document.documentElement.lang = language;
  try {
    localStorage.setItem(LANGUAGE_KEY, language);
  } catch {
    // The choice then holds until the pane is closed.
  }
}
