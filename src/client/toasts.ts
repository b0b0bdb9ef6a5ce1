import type { Clock, Disposable } from "../base/index.ts";
import type { FacePort } from "./face-port.ts";
import { printable } from "./styled-text.ts";
import type { ToastView } from "./view-model.ts";

/** Milliseconds that a toast stays. */
const STAY = { info: 4_000, warning: 8_000, error: 10_000 } as const;
const MOST = 5;

export interface ToastOptions {
  readonly title?: string;
  readonly stay?: number;
  /** What a click opens. */
  readonly url?: string;
}

/** A message was clicked: it goes, and the face opens its address if it has one. */
export function clickToast(
  { toasts, face }: { readonly toasts: Toasts; readonly face: Pick<FacePort, "openUri"> },
  { id, url }: ToastView,
): void {
  toasts.dismiss(id);
  if (url !== undefined) face.openUri(url);
}

/** Short messages that go away by themselves. */
export class Toasts implements Disposable {
  private shown: { view: ToastView; timer: Disposable }[] = [];
  private nextId = 1;

  constructor(
    private readonly clock: Clock,
    private readonly onChange: () => void,
  ) {}

  get views(): readonly ToastView[] {
    return this.shown.map((toast) => toast.view);
  }

  show(kind: ToastView["kind"], message: string, options: ToastOptions = {}): void {
    const text = message.split("\n").map(printable).join("\n");
    // The same message again only lasts longer.
    this.remove(this.shown.find((toast) => toast.view.message === text)?.view.id);
    const id = this.nextId++;
    const timer = this.clock.after(options.stay ?? STAY[kind], () => this.dismiss(id));
    const title = printable(options.title ?? "");
    this.shown.push({
      view: { id, kind, title, message: text, url: options.url && printable(options.url) },
      timer,
    });
    if (this.shown.length > MOST) this.remove(this.shown[0].view.id);
    this.onChange();
  }

  dismiss(id: number): void {
    this.remove(id);
    this.onChange();
  }

  dispose(): void {
    for (const toast of this.shown) toast.timer.dispose();
    this.shown = [];
  }

  private remove(id: number | undefined): void {
    this.shown = this.shown.filter((toast) => {
      if (toast.view.id !== id) return true;
      toast.timer.dispose();
      return false;
    });
  }
}
