import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useLook } from "../look";
import { usePane } from "../pane-context";
import { type PlaceName, shownPlace } from "../pane-state";
import { placesOf, placeTitle } from "../place";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: "14px",
    minHeight: "40px",
    // Office puts its own menu over the pane's top right corner.
    padding: "0 44px 0 12px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    flexShrink: 0,
  },
  place: {
    position: "relative",
    minHeight: "40px",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    ":hover": { color: tokens.colorNeutralForeground1 },
  },
  now: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    "::after": {
      content: '""',
      position: "absolute",
      left: 0,
      right: 0,
      bottom: "-1px",
      // A border, since contrast themes take grounds away.
      borderBottom: `3px solid ${tokens.colorBrandStroke1}`,
    },
  },
  /** As wide as when it stands for the present place, so that the bar does not shift. */
  name: {
    display: "inline-grid",
    justifyItems: "center",
    "::after": {
      content: "attr(data-name)",
      height: 0,
      overflow: "hidden",
      visibility: "hidden",
      fontWeight: tokens.fontWeightSemibold,
    },
  },
});

/** The ways to the pane's places. */
export function PlaceBar(): ReactElement {
  const look = useLook();
  const styles = useStyles();
  const view = usePane();
  const { text, state, dispatch } = view;
  const places = placesOf(state, view);
  const now: PlaceName = shownPlace(state, places);
  return (
    <nav className={styles.bar} aria-label={text.places.label}>
      {places.map((place) => {
        const title = placeTitle(place, state, text);
        return (
          <button
            key={place}
            type="button"
            className={mergeClasses(look.plain, styles.place, place === now && styles.now)}
            aria-current={place === now ? "page" : undefined}
            onClick={() => dispatch({ kind: "place", place })}
          >
            <span className={styles.name} data-name={title}>
              {title}
            </span>
          </button>
        );
      })}
    </nav>
  );
}
