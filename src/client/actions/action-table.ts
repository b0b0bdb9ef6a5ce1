import type { ActionName } from "../../model/index.ts";
import { applicationActs } from "./application.ts";
import { clipboardActs } from "./clipboard.ts";
import { copyModeActs } from "./copy-mode.ts";
import { domainActs } from "./domains.ts";
import type { Acts } from "./host.ts";
import { keyActs } from "./keys.ts";
import { menuActs } from "./menus.ts";
import { mouseActs } from "./mouse.ts";
import { paneActs } from "./panes.ts";
import { scrollActs } from "./scrolling.ts";
import { tabActs } from "./tabs.ts";
import { windowActs } from "./windows.ts";
import { workspaceActs } from "./workspaces.ts";

/** What each action of the model's table does. The compiler sees to it that none is missing. */
export const ACTS: Acts<ActionName> = {
  ...tabActs,
  ...paneActs,
  ...windowActs,
  ...workspaceActs,
  ...domainActs,
  ...clipboardActs,
  ...copyModeActs,
  ...scrollActs,
  ...mouseActs,
  ...keyActs,
  ...menuActs,
  ...applicationActs,
};
