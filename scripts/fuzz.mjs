// npm run fuzz -- AREA [SECONDS]: runs fuzz/AREA.ts.
import { runArea } from "./run-area.mjs";

await runArea("fuzz", process.argv.slice(2));
