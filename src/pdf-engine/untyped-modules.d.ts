/** Modules that are published without types and imported for what they do. */
declare module "pdfjs-dist/legacy/build/pdf.min.mjs" {
  export { getDocument, PDFWorker } from "pdfjs-dist/legacy/build/pdf.mjs";
}
