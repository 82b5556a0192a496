/**
 * What the pages may load, as the browser enforces it: their own files and nothing else; the pane inside Excel Microsoft's
 * library as well; and the service of online rates, which is off until it is switched on. No evaluated text, no forms, no frames.
 */
const OFFICE = "https://appsforoffice.microsoft.com";

function policy(scripts) {
  return [
    "default-src 'none'",
    `script-src ${scripts}`,
    // Fluent writes its rules into <style> elements as components appear, and so does the grid.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    // The second is asked only when the analyst has switched online rates on, and is told currencies and a day only.
    "connect-src 'self' https://api.frankfurter.dev",
    "worker-src 'self'",
    "form-action 'none'",
    "base-uri 'none'",
  ].join("; ");
}

export const PANE_POLICY = policy(`'self' ${OFFICE}`);
export const WORKBENCH_POLICY = policy("'self'");
