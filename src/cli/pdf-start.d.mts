/** Loads pdf.js by `load`, without what it asks Node for and text never needs. */
export function loadForText<Library>(load: () => Promise<Library>): Promise<Library>;
