/** The page's document from top to bottom; the chrome is drawn into all but `stage`, `tab` and `panes`. */
export type Roots = Readonly<
  Record<"bar" | "stage" | "tab" | "panes" | "over" | "modal" | "foot", HTMLElement>
>;

export function makeRoots(app: HTMLElement): Roots {
  const make = (parent: HTMLElement, name: string, tag = "div") => {
    const element = document.createElement(tag);
    element.className = name;
    parent.append(element);
    return element;
  };
  const bar = make(app, "barroot");
  // Controls do not take the keyboard away from the terminal.
  bar.addEventListener("mousedown", (event) => event.preventDefault());
  const stage = make(app, "stage", "main");
  stage.id = "stage";
  stage.setAttribute("aria-label", "Terminals");
  const tab = make(stage, "tabview");
  const panes = make(tab, "panes");
  const over = make(tab, "overroot");
  const foot = make(app, "footroot");
  const modal = make(app, "modalroot");
  return { bar, stage, tab, panes, over, modal, foot };
}
