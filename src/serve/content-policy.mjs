/**
 * What the pages may load, as the browser enforces it: their own files and nothing else; the pane inside Excel Microsoft's
 * library as well. No evaluated text, no forms, no frames.
 */
const OFFICE = "https://appsforoffice.microsoft.com";

/** Where rates of today may be asked for, once the analyst has switched that on: the services of src/rates-online. */
export const RATE_ORIGINS = ["https://www.ecb.europa.eu", "https://api.frankfurter.dev"];

function policy(scripts) {
  return [
    "default-src 'none'",
    `script-src ${scripts}`,
    // Fluent writes its rules into <style> elements as components appear, and so does the grid.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src 'self' ${RATE_ORIGINS.join(" ")}`,
    "worker-src 'self'",
    "form-action 'none'",
    "base-uri 'none'",
  ].join("; ");
}

export const PANE_POLICY = policy(`'self' ${OFFICE}`);
export const WORKBENCH_POLICY = policy("'self'");
