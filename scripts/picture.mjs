// node scripts/picture.mjs NAME: makes a picture of docs/pictures/ from the real thing (scripts/pictures/NAME.ts).
import { runArea } from "./run-area.mjs";

await runArea("scripts/pictures", process.argv.slice(2));
