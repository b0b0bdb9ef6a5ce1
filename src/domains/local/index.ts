export { DirectWays } from "./direct-way.ts";
export { FailedSource } from "./failed-source.ts";
export { HostConnection, HostedSource } from "./hosted-source.ts";
export { InProcessSource } from "./in-process-source.ts";
export { InProcessLauncher, type Launcher } from "./launcher.ts";
export {
  fieldSettings,
  LocalDomain,
  type LocalDomainOptions,
  type LocalParts,
  type LocalSettings,
  type ResolvedCommand,
} from "./local-domain.ts";
export { paneEnvironment } from "./pane-environment.ts";
export { decodeMeta, encodeMeta, type PaneMeta, type PanePlace } from "./pane-meta.ts";
export { UploadStore } from "./upload-store.ts";
