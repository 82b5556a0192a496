import { importCost, generatedFilings } from "./excel-import";
for (const [q,l] of [[10,400],[20,400]] as const) { const t=performance.now(); const f = generatedFilings(q,l); const t1=performance.now(); console.log(q, l, "read", t1-t, await importCost(f)); }
