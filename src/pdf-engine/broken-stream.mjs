/** The level of pdf.js at which it says so (VerbosityLevel.INFOS). */
export const TELLING = 5;

/**
 * Calls `heard` when pdf.js meets packed data that breaks off: it gives what it unpacked so far as all there is, and
 * tells nobody but the console of the thread it works in. Nothing else of that thread reaches the console any more.
 * Plain JavaScript, because the command line's thread of pdf.js starts from files like this one.
 */
export function hearBrokenStreams(heard) {
  const tell = (text) => {
    if (/ in flate stream/u.test(String(text))) heard();
  };
  console.info = tell;
  console.warn = tell;
}
