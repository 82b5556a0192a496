import type { ReactElement } from "react";

/** Drawn on 16 by 16 with lines of the text's colour; always beside words, so hidden from screen readers. */
const PATHS = {
  chevron: "M6 3.5 10.5 8 6 12.5",
  check: "M3 8.5 6.5 12 13 4.5",
  cross: "M4 4l8 8M12 4l-8 8",
  back: "M13 8H3M7 4 3 8l4 4",
  open: "M6.5 3.5h-3v9h9v-3M9 3h4v4M13 3 7.5 8.5",
  document: "M4 1.5h5l3 3v10H4zM9 1.5v3h3M6 8h4M6 11h4",
  down: "M8 2.5v8M4.5 7 8 10.5 11.5 7M3 13.5h10",
  undo: "M3 3.5v4h4M3.2 7.2A5.2 5.2 0 1 1 4.6 12",
  plus: "M8 3v10M3 8h10",
  break: "M5.2 1.5h5.6l3.7 3.7v5.6l-3.7 3.7H5.2l-3.7-3.7V5.2zM8 4.5V9M8 11v.6",
  plug: "M8 1.8 14.5 13.5h-13zM8 6v4M8 11.6v.6",
  question: "M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM6 6.3a2 2 0 1 1 2.8 1.8c-.5.3-.8.7-.8 1.4M8 11.3v.5",
  incomplete: "M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM4.5 8h7",
  rounding: "M2 6.5c1.5-2 3-2 4.5-.7S9.5 8 11 7s2-1 3-1.5M2 11c1.5-2 3-2 4.5-.7s3 2.2 4.5 1.2 2-1 3-1.5",
  note: "M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM8 7v4.5M8 4.5v.6",
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name, className }: { readonly name: IconName; readonly className?: string }): ReactElement {
  return (
    <svg
      className={className}
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
