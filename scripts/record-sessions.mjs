// node scripts/record-sessions.mjs [COLSxROWS]: runs vim, less, htop, tmux and others in PTYs with scripted keys and
// stores what they printed under test/fixtures/vt-sessions, for machines that do not have them.
import { runArea } from "./run-area.mjs";

await runArea("test/vt", ["record-main", ...process.argv.slice(2)]);
