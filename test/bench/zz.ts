import { generateRelease } from "./generated-release";
import { readRelease } from "../../src/app/read-release";
import { checkReleases, planReleases } from "../../src/app/import-release";
for (const n of [160, 342]) {
 const t=performance.now();
 const f:any = readRelease({name:"x",sha256:"a".repeat(64),bytes:new TextEncoder().encode(generateRelease(3,n))});
 const t1=performance.now(); const c:any=checkReleases([f.value]); const t2=performance.now(); const p=planReleases(c.value); const t3=performance.now();
 console.log(n, "read",t1-t,"check",t2-t1,"plan",t3-t2);
}
