// npm run bench -- AREA [ARGS]: runs bench/AREA.ts.
import { runArea } from "./run-area.mjs";

await runArea("bench", process.argv.slice(2));
