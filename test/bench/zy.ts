import { checkReleases, planReleases } from "../../src/app/import-release";
import { generatedFilings } from "./excel-import";
import { prepareImport } from "../../src/app/prepare-import";
for (const q of [3]) {
const f = generatedFilings(q, 400);
const t0=performance.now(); const c:any = checkReleases(f); const t1=performance.now();
const plan = planReleases(c.value); const t2=performance.now();
console.log(q, "check", t1-t0, "plan", t2-t1, plan.sheets.map(s=>s.name).join("|"));
const p:any = prepareImport(plan, {filings:f, language:"en", answers:{}}, { sheets: [{id:"1",name:"Sheet1",isProtected:false}], stored: [], parts: [], styles: [], isProtected: false }, undefined);
console.log("prepare", performance.now()-t2, p.value.plan.sheets.map((s:any)=>s.name).join("|"), p.value.edits.filter((e:any)=>e.kind==="add-sheet").length);
}
