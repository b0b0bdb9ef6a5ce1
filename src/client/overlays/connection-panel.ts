import { type KeyEvent, Mods } from "../../model/index.ts";
import { plain, printable } from "../styled-text.ts";
import { Field } from "./field.ts";
import type { DialogView, Overlay } from "./overlay.ts";

export interface PanelQuestion {
  /** All but the last line is explanation. */
  readonly text: string;
  readonly echo: boolean;
  readonly confirm: boolean;
  /** Null: cancelled. Called once. */
  readonly answer: (answer: string | null) => void;
}

export interface ConnectionPanelOptions {
  readonly title: string;
  /** Lines of progress, asked for at each view. */
  readonly lines: () => readonly string[];
  readonly close: () => void;
  readonly onChange: () => void;
}

/** How many lines of progress are shown. */
const SHOWN = 12;

/** Shows how connecting to a domain goes on, line by line, and asks its questions, masked where they are secret. */
export class ConnectionPanel implements Overlay {
  readonly name = "connection";
  /** It was opened because this seat attaches the domain, not only for a question. */
  attaching = false;
  /** The person gave up at a question. */
  cancelled = false;
  private readonly questions: PanelQuestion[] = [];
  private failure: { readonly message: string; readonly again: () => void; active: number } | undefined;
  private field = new Field("");

  constructor(private readonly options: ConnectionPanelOptions) {}

  get asking(): boolean {
    return this.questions.length > 0;
  }

  /** True while the panel is there only to be read. */
  get waiting(): boolean {
    return this.attaching && !this.asking;
  }

  ask(question: PanelQuestion): void {
    this.questions.push(question);
    if (this.questions.length === 1) this.begin();
    this.options.onChange();
  }

  /** It did not work: why stays to be read, and to be tried again. */
  fail(message: string, again: () => void): void {
    this.failure = { message, again, active: -1 };
    this.options.onChange();
  }

  /** The questions need no answer any more. */
  withdraw(): void {
    for (const question of this.questions.splice(0)) question.answer(null);
    this.options.onChange();
  }

  key(event: KeyEvent): void {
    const ctrl = (event.mods & Mods.ctrl) !== 0;
    const cancel = event.key === "Escape" || (ctrl && /^[cg]$/i.test(event.key));
    const [question] = this.questions;
    if (this.failure && !question) {
      this.keyAfterFailure(event, cancel);
      return;
    }
    if (!question) {
      if (cancel || event.key === "q") this.options.close();
      return;
    }
    if (cancel) {
      this.cancelled = true;
      this.settle(null);
      return;
    }
    if (question.confirm && /^[yn]$/i.test(event.key)) {
      this.settle(/y/i.test(event.key) ? "yes" : "no");
      return;
    }
    if (event.key === "Enter" && !question.confirm) {
      this.settle(this.field.text);
      return;
    }
    if (!question.confirm && this.field.key(event)) this.options.onChange();
  }

  text(text: string): void {
    if (!this.asking || this.questions[0].confirm) return;
    this.field.insert(text.replace(/[\r\n]+$/, ""));
    this.options.onChange();
  }

  click(index: number): void {
    if (this.questions[0]?.confirm) this.settle(index === 0 ? "yes" : "no");
    else if (this.failure) this.afterFailure(index === 0);
  }

  closed(): void {
    this.withdraw();
  }

  view(): DialogView {
    const [question] = this.questions;
    if (this.failure && !question) return this.failureView(this.failure);
    const explained = question ? question.text.split("\n") : [];
    const last = explained.pop() ?? "";
    const buttons = question?.confirm
      ? [
          { label: "[Y]es", active: false },
          { label: "[N]o", active: false },
        ]
      : [];
    return {
      kind: "dialog",
      name: this.name,
      title: this.options.title,
      lines: [
        ...this.options
          .lines()
          .slice(-SHOWN)
          .map((line) => plain(printable(line), { dim: question !== undefined })),
        ...[...explained, ...(question?.confirm ? [last] : [])].map((line) => plain(printable(line))),
      ],
      field: question && !question.confirm ? this.field.view(`${printable(last).trimEnd()} `) : undefined,
      buttons,
      help: question ? "Esc cancels" : "Esc hides this",
    };
  }

  private failureView({ message, active }: { message: string; active: number }): DialogView {
    // The end of the progress is mostly the failure itself.
    const lines = this.options
      .lines()
      .slice(-SHOWN)
      .filter((line) => line !== message);
    return {
      kind: "dialog",
      name: this.name,
      title: this.options.title.replace(/^Connecting/, "No connection"),
      lines: [
        ...lines.map((line) => plain(printable(line), { dim: true })),
        ...message.split("\n").map((line) => plain(printable(line))),
      ],
      buttons: [
        { label: "[R]etry", active: active === 0 },
        { label: "[C]lose", active: active === 1 },
      ],
      help: "",
    };
  }

  private keyAfterFailure({ key }: KeyEvent, cancel: boolean): void {
    const { failure } = this;
    if (!failure) return;
    if (cancel || /^[cq]$/i.test(key)) this.afterFailure(false);
    else if (/^r$/i.test(key)) this.afterFailure(true);
    else if (key === "Enter" && failure.active >= 0) this.afterFailure(failure.active === 0);
    else if (key === "Tab" || key === "LeftArrow" || key === "RightArrow") {
      failure.active = failure.active === 0 ? 1 : 0;
      this.options.onChange();
    }
  }

  private afterFailure(again: boolean): void {
    const { failure } = this;
    this.options.close();
    if (again) failure?.again();
  }

  private begin(): void {
    this.field = new Field("", !this.questions[0].echo);
  }

  private settle(answer: string | null): void {
    const question = this.questions.shift();
    if (this.questions.length > 0) this.begin();
    question?.answer(answer);
    this.options.onChange();
  }
}
