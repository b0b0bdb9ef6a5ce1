import type { Disposable } from "../../base/index.ts";
import type { Config, ConfigProblem, ConfigService, Json } from "../../config/index.ts";
import { DomuxError } from "../../model/index.ts";

type Values = { readonly [name: string]: Json };

/** `window:set_config_overrides`: options that have other values in one window. */
export class Overrides implements Disposable {
  private readonly values = new Map<number, Values>();
  private readonly configs = new Map<number, Config>();
  private readonly listening: Disposable;

  constructor(
    private readonly config: ConfigService,
    /** The configuration of a window is another one now. */
    private readonly changed: (window: number) => void,
  ) {
    this.listening = config.onChange(() => this.again());
  }

  valuesOf(window: number): Values {
    return this.values.get(window) ?? {};
  }

  configOf(window: number): Config {
    return this.configs.get(window) ?? this.config.current;
  }

  /** True if the window has any. */
  has(window: number): boolean {
    return this.configs.has(window);
  }

  /** @throws DomuxError config with what is wrong in them; what was before then stays */
  set(window: number, values: Values): void {
    // Handlers of window-config-reloaded set the same again and again.
    if (JSON.stringify(values) === JSON.stringify(this.valuesOf(window))) return;
    if (Object.keys(values).length === 0) {
      this.forget(window);
      this.changed(window);
      return;
    }
    const made = this.config.withOverrides(values);
    if (isProblems(made)) throw new DomuxError("config", made.map((problem) => problem.message).join("\n"));
    this.values.set(window, values);
    this.configs.set(window, made);
    this.changed(window);
  }

  forget(window: number): void {
    this.values.delete(window);
    this.configs.delete(window);
  }

  private again(): void {
    for (const [window, values] of [...this.values]) {
      const made = this.config.withOverrides(values);
      // Values that do not fit the new file any more are given up.
      if (isProblems(made)) this.forget(window);
      else this.configs.set(window, made);
      this.changed(window);
    }
  }

  dispose(): void {
    this.listening.dispose();
  }
}

function isProblems(made: Config | readonly ConfigProblem[]): made is readonly ConfigProblem[] {
  return Array.isArray(made);
}
