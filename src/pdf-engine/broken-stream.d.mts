/** The level of pdf.js at which it tells its console of packed data that breaks off. */
export const TELLING: number;

/** Calls `heard` when pdf.js, in this thread, meets packed data that breaks off. */
export function hearBrokenStreams(heard: () => void): void;
