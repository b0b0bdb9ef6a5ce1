import type { Alert } from "../protocol/index.ts";
import type { Effect } from "../vt/index.ts";
import { base64 } from "./pane-reads.ts";

/** Where the effects of a pane's output go. */
export interface EffectTarget {
  reply(bytes: Uint8Array): void;
  alert(alert: Alert): void;
  /** Title, directory, progress or user variables changed. */
  factsChanged(): void;
  prompted(kind: "prompt" | "input" | "output" | "end"): void;
  /** Stable row of the cursor. */
  readonly cursorRow: number;
}

/** Longest texts that leave a pane in an alert, in UTF-16 units (the caps of the wire's schema). */
const cut = (text: string, limit: number) => (text.length > limit ? text.slice(0, limit) : text);

/**
 * What output that was handled before, by an earlier server, changes still: what is known of the pane. Nothing is
 * answered or told a second time.
 */
export function replayEffects(effects: readonly Effect[], target: EffectTarget): void {
  for (const effect of effects) if (effect.type === "zone") target.prompted(effect.mark);
  if (effects.length > 0) target.factsChanged();
}

/** Carries out what output asked for, as far as the policy allows: replies, alerts, facts; nothing else. */
export function applyEffects(effects: readonly Effect[], target: EffectTarget): void {
  let facts = false;
  for (const effect of effects) {
    switch (effect.type) {
      case "reply":
        target.reply(effect.bytes);
        break;
      case "bell":
        target.alert({ type: "bell" });
        break;
      case "title":
      case "icon-title":
      case "cwd":
        facts = true;
        break;
      case "clipboard-write":
        target.alert({
          type: "clipboard",
          selection: cut(effect.selection, 16),
          text: cut(effect.text, 16 << 20),
        });
        break;
      case "notification":
        target.alert({
          type: "notification",
          title: cut(effect.title, 4096),
          body: cut(effect.body, 65536),
          id: cut(effect.id, 1024),
        });
        break;
      case "progress":
        facts = true;
        target.alert({ type: "progress", progress: effect.progress });
        break;
      case "user-var":
        facts = true;
        target.alert({ type: "user-var", name: cut(effect.name, 1024), value: cut(effect.value, 65536) });
        break;
      case "zone":
        target.prompted(effect.mark);
        target.alert({
          type: "zone",
          mark: effect.mark,
          row: target.cursorRow,
          exitStatus: effect.exitStatus,
        });
        break;
      case "file":
        target.alert({ type: "file", name: cut(effect.name, 4096), base64: base64(effect.bytes) });
        break;
      case "dropped":
        target.alert({ type: "dropped", cap: cut(effect.cap, 256) });
        break;
      // Reading the clipboard is refused, windows obey their owner only; the rest is part of the picture.
      case "clipboard-read":
      case "window":
      case "palette":
      case "screen":
      case "scrollback-erased":
        break;
    }
  }
  if (facts) target.factsChanged();
}
