import type { RequestType } from "../../protocol/index.ts";
import type { Verb } from "../verb.ts";
import { layoutVerbs } from "./layout-verbs.ts";
import { muxVerbs } from "./mux-verbs.ts";
import { paneVerbs } from "./pane-verbs.ts";
import { windowVerbs } from "./window-verbs.ts";

/** A verb of any message: the table forgets which. */
const anyVerb = (verb: unknown) => verb as Verb<RequestType>;

/** Every verb that a mux knows by itself; connections, configuration and the process belong to its server. */
export const VERBS: readonly Verb[] = [...layoutVerbs, ...windowVerbs, ...paneVerbs, ...muxVerbs].map(
  anyVerb,
);
