import { record, sessions } from "./record.ts";
import { storeSession } from "./stored-sessions.ts";

/** Records every session anew at one small size and stores it as a fixture. Run by scripts/record-sessions.mjs. */
const [cols, rows] = (process.argv[2] ?? "80x24").split("x").map(Number);
for (const session of sessions)
  if (!session.showsMachine) console.log(storeSession(session.name, await record(session, cols, rows)));
