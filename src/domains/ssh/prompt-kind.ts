import type { Question } from "../../mux/index.ts";

/** What ssh's askpass is asked, told by its text in the C locale: SSH_ASKPASS_PROMPT is mostly empty. */
export interface AskpassPrompt extends Pick<Question, "text" | "echo" | "confirm"> {
  /** `notice`: nothing to answer (touch the key); the helper waits until ssh ends it. */
  readonly kind: "host-key" | "secret" | "text" | "confirm" | "notice";
}

/** Prompts of keyboard-interactive whose answer is no secret. ssh does not say; all others are masked. */
const OPEN =
  /\b(user ?name|login|option|choice|select|press|account|domain name|y\/n|yes\/no)\b[^:]*[:?>]?\s*$/i;

/** Classifies a prompt. `hint`: SSH_ASKPASS_PROMPT. */
export function classifyPrompt(text: string, hint = ""): AskpassPrompt {
  const shown = text.replace(/[^\P{Cc}\n]/gu, "").trim();
  if (hint === "none") return { kind: "notice", text: shown, echo: true };
  if (/\(yes\/no(\/\[fingerprint\])?\)|Please type 'yes'/.test(shown))
    return { kind: "host-key", text: shown, echo: true, confirm: true };
  if (hint === "confirm" || /^(Allow|Confirm|Add|Continue)\b.*\?$/s.test(shown))
    return { kind: "confirm", text: shown, echo: true, confirm: true };
  if (/^Confirm user presence/.test(shown)) return { kind: "notice", text: shown, echo: true };
  if (/password|passphrase|\bPIN\b|secret/i.test(shown)) return { kind: "secret", text: shown, echo: false };
  if (OPEN.test(shown)) return { kind: "text", text: shown, echo: true };
  return { kind: "secret", text: shown, echo: false };
}

/** The answer as ssh wants it; null: refused. */
export function answerFor(prompt: AskpassPrompt, answer: string | null): string | null {
  if (answer === null) return null;
  if (prompt.kind === "host-key") {
    const said = answer.trim();
    if (/^y(es)?$/i.test(said)) return "yes";
    // A fingerprint is an answer too: ssh compares it.
    return /^(SHA256|MD5):/.test(said) ? said : "no";
  }
  if (prompt.kind === "confirm") return /^y(es)?$/i.test(answer.trim()) ? "yes" : null;
  return answer;
}
