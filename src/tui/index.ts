export {
  CapabilityProbe,
  type OuterCapabilities,
  questionsFor,
  type TerminalEnvironment,
} from "./capabilities.ts";
export {
  Clipboard,
  type ClipboardPort,
  type DesktopEnvironment,
  type ReadTool,
  type RunTool,
} from "./clipboard.ts";
export { Compositor, type CompositorOptions, type Picture } from "./compositor.ts";
export { FrameWriter, type OuterCursor, type WriterCapabilities } from "./frame-writer.ts";
export { leaveSequence } from "./modes.ts";
export { type NodeStreams, nodeTerminal } from "./node-terminal.ts";
export type { OuterTerminal } from "./outer-terminal.ts";
export { runTui, type TuiOptions } from "./run-tui.ts";
export type { TuiHost } from "./tui-face.ts";
