import { runLuaWorker } from "../config/index.ts";

void runLuaWorker();
