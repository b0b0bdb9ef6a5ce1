// Makes docs/pictures from the real thing: a mux with real shells, the built page, the system's Chromium.
// Usage: node scripts/screenshots.mjs
import { runArea } from "./run-area.mjs";

await runArea("bench", ["pictures", ...process.argv.slice(2)]);
