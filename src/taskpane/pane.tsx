import { FluentProvider, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type ReactElement, Suspense, useCallback, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { ErrorBoundary } from "./error-boundary";
import type { LoadCatalogue } from "./function-catalogue";
import { addRateFiles, openFiles, textFile } from "./given-file";
import { useLook } from "./look";
import { PaneContext, type PaneView } from "./pane-context";
import { reducePane } from "./pane-reducer";
import type { PaneService, PaneSurroundings } from "./pane-service";
import { initialState, isWriting, type PaneState, type PlaceName, shownPlace } from "./pane-state";
import { createStore } from "./pane-store";
import { themeOf } from "./pane-theme";
import { createWork } from "./pane-work";
import { ActionSlot } from "./part/action-bar";
import { NoticeBar } from "./part/notice-bar";
import { PlaceBar } from "./part/place-bar";
import { placesOf } from "./place";
import type { LoadRateDesk } from "./rate-service";
import { type Language, TEXTS } from "./text/pane-text";
import { type Dropped, useDrop } from "./use-drop";
import { PlaceView } from "./view/place-view";
import { Waiting } from "./part/waiting";

const useStyles = makeStyles({
  provider: {
    height: "100%",
    backgroundColor: tokens.colorNeutralBackground1,
    "@media (max-height: 420px)": { height: "auto", minHeight: "100%" },
  },
  pane: {
    position: "relative",
    display: "flex",
    flexDirection: "column",
    height: "100%",
    minWidth: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground1,
    // A pane too low to scroll within scrolls as a whole.
    "@media (max-height: 420px)": { height: "auto", minHeight: "100%" },
  },
  main: { flexGrow: 1, minHeight: 0, display: "flex", flexDirection: "column" },
  scroll: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    padding: "12px 12px 16px 12px",
    "@media (max-height: 420px)": { overflowY: "visible" },
  },
  actions: {
    display: "flex",
    flexWrap: "wrap",
    gap: "8px",
    padding: "8px 12px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ":empty": { display: "none" },
  },
  foot: {
    display: "flex",
    justifyContent: "space-between",
    alignItems: "center",
    padding: "2px 12px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    flexShrink: 0,
  },
  drop: {
    position: "absolute",
    inset: 0,
    zIndex: 10,
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    pointerEvents: "none",
    border: `3px dashed ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    opacity: 0.94,
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
});

export interface PaneProperties {
  readonly service: PaneService;
  readonly surroundings: PaneSurroundings;
  readonly language: Language;
  /** The custom functions' catalogue; without it there is no place for functions. */
  readonly loadCatalogue?: LoadCatalogue;
  /** The exchange rates of the session; without them there is no place for rates. */
  readonly loadRates?: LoadRateDesk;
  /** The analyst has chosen a language. */
  readonly onLanguage?: (language: Language) => void;
}

/** The task pane: everything an analyst does with Tieout beside the sheets. */
export function Pane(properties: PaneProperties): ReactElement {
  const { service, surroundings, language, loadCatalogue, loadRates, onLanguage } = properties;
  const [store] = useState(() => createStore(reducePane, initialState(language)));
  const state = useSyncExternalStore(store.subscribe, store.get, store.get);
  const work = useMemo(() => createWork(service, store), [service, store]);
  const [theme, setTheme] = useState(surroundings.theme);
  useEffect(() => {
    let isHere = true;
    surroundings.onThemeChange((next) => {
      if (isHere) setTheme(next);
    });
    surroundings.onCommand((command) => {
      if (isHere) void work.command(command);
    });
    void work.look();
    return () => {
      isHere = false;
    };
  }, [surroundings, work]);
  const view = useMemo(
    (): PaneView => ({
      state,
      work,
      text: TEXTS[state.language],
      dispatch: store.dispatch,
      ...(loadCatalogue && { loadCatalogue }),
      ...(loadRates && { loadRates }),
    }),
    [state, work, store, loadCatalogue, loadRates],
  );
  const fluent = useMemo(() => themeOf(theme, state.language), [theme, state.language]);
  const styles = useStyles();
  return (
    <FluentProvider
      theme={fluent}
      className={styles.provider}
      lang={state.language}
      // Scroll bars, calendars and lists that the browser draws.
      style={{ colorScheme: theme.isContrast ? "light dark" : theme.isDark ? "dark" : "light" }}
    >
      <PaneContext value={view}>
        <Frame view={view} isWorkbench={surroundings.place === "workbench"} onLanguage={onLanguage} />
      </PaneContext>
    </FluentProvider>
  );
}

interface FrameProperties {
  readonly view: PaneView;
  readonly isWorkbench: boolean;
  readonly onLanguage: ((language: Language) => void) | undefined;
}

function Frame({ view, isWorkbench, onLanguage }: FrameProperties): ReactElement {
  const styles = useStyles();
  const look = useLook();
  const { state, text, work, dispatch, loadRates } = view;
  const now = shownPlace(state, placesOf(state, view));
  const take = useCallback(
    async ({ files, text: dropped }: Dropped) => {
      if (now === "rates" && loadRates && files.length > 0) {
        // What cannot be loaded is told by the view, which needs the same.
        const desk = await loadRates().catch(() => undefined);
        if (desk) await addRateFiles(desk, files);
      } else if (isWriting(state)) {
        dispatch({ kind: "notice", notice: { kind: "busy" } });
      } else if (files.length === 0 && dropped.trim() !== "") {
        await work.read([textFile(dropped, text)]);
      } else {
        const opened = await openFiles(files, text);
        if (opened.ok) await work.read(opened.value);
        else work.refuse(opened.problem);
      }
    },
    [now, loadRates, state, text, work, dispatch],
  );
  const isOver = useDrop((dropped) => void take(dropped));
  const other: Language = state.language === "en" ? "ja" : "en";
  const change = () => {
    dispatch({ kind: "language", language: other });
    onLanguage?.(other);
  };
  return (
    <div className={styles.pane}>
      <PlaceBar />
      <Places state={state} now={now} />
      <NoticeBar />
      <footer className={styles.foot}>
        <span className={look.muted}>{isWorkbench ? text.workbench : ""}</span>
        <button type="button" className={mergeClasses(look.plain, look.link)} lang={other} onClick={change}>
          {text.otherLanguage}
        </button>
      </footer>
      {isOver ? (
        <div className={styles.drop}>{now === "rates" ? text.import.dropRates : text.import.dropNow}</div>
      ) : null}
    </div>
  );
}

/** The way from files to sheets stays as it was left while another place is on view; the others are drawn anew. */
function Places({ state, now }: { readonly state: PaneState; readonly now: PlaceName }): ReactElement {
  return (
    <>
      <Place place="model" state={state} isHidden={now !== "model"} />
      {now === "model" ? null : <Place key={now} place={now} state={state} isHidden={false} />}
    </>
  );
}

interface PlaceProperties {
  readonly place: PlaceName;
  readonly state: PaneState;
  readonly isHidden: boolean;
}

function Place({ place, state, isHidden }: PlaceProperties): ReactElement {
  const styles = useStyles();
  const text = TEXTS[state.language];
  const [slot, setSlot] = useState<HTMLElement | null>(null);
  return (
    <main className={styles.main} hidden={isHidden} style={isHidden ? { display: "none" } : undefined}>
      <div className={styles.scroll} data-scrolls="">
        <ActionSlot value={slot}>
          <ErrorBoundary language={state.language} about={`${place} ${state.flow.kind}`}>
            <Suspense fallback={<Waiting words={text.loading} />}>
              <PlaceView place={place} />
            </Suspense>
          </ErrorBoundary>
        </ActionSlot>
      </div>
      <div className={styles.actions} ref={setSlot} />
    </main>
  );
}
