/** Where things are. Built folders are made by npm run build and npm start, and never committed. */
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const project = fileURLToPath(new URL("../..", import.meta.url));
export const addinFolder = join(project, "dist/addin");
export const workbenchFolder = join(project, "dist/workbench");
/** Microsoft's Excel client as its package publishes it: served from there, never copied into what is built. */
export const excelClient = join(project, "node_modules/@microsoft/office-js/dist/excel-win32-16.01.debug.js");

export const DEVELOPMENT_ADDRESS = "https://localhost:3000/";
/** Takes the place of the development address in the built manifest; with a slash at its end. */
export const PRODUCTION_ADDRESS = "https://tieout.example/";
