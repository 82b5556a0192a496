/** Modules that are published without types and imported for what they do. */
declare module "core-js/actual/promise/with-resolvers.js";
declare module "pdfjs-dist/legacy/build/pdf.worker.mjs";
