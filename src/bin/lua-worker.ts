import { runLuaWorker } from "../config/index.ts";

await runLuaWorker();
