import { readClipboard } from "./clipboard.ts";
import { Question } from "./overlays.ts";
import type { Page } from "./page.ts";
import { MOST_UPLOAD, sizeText, upload, uploadQuestion } from "./upload.ts";

/** Pastes and drops: text goes to the pane, files to its host, after a question. */
export class Uploads {
  constructor(private readonly page: Page) {}

  listen(area: HTMLElement): void {
    area.addEventListener("dragover", (event) => event.preventDefault());
    area.addEventListener("drop", (event) => {
      event.preventDefault();
      if (event.dataTransfer) this.paste(event.dataTransfer);
    });
  }

  paste(data: DataTransfer): void {
    const files = [...data.files];
    const text = data.getData("text/plain");
    // What is copied from a spreadsheet or a page comes as text and as a picture: it is text then.
    if (text !== "") this.page.session.paste(text);
    else if (files.length > 0) this.ask(files);
    // Ctrl+Shift+V is a paste without formats for browsers: they bring no picture with it.
    else
      readClipboard().then(
        (content) => this.ask(content.files),
        (error: unknown) => this.page.session.note(error),
      );
  }

  /** Sends files to the host of the pane with the focus and types their paths there, if the person says yes. */
  ask(files: readonly File[]): void {
    const { session, readOnly, options } = this.page;
    const { pane } = session.place;
    if (files.length === 0) return;
    if (readOnly || pane === undefined) {
      const why = readOnly
        ? "This link may only look: no files can be sent."
        : "There is no terminal to send it to.";
      session.toasts.show("warning", why);
      return;
    }
    const total = files.reduce((sum, file) => sum + file.size, 0);
    if (total > MOST_UPLOAD) {
      const most = `At most ${sizeText(MOST_UPLOAD)} can be sent at once, and this is ${sizeText(total)}.`;
      session.toasts.show("warning", `${most} For larger files take scp or rsync.`);
      return;
    }
    const host = session.mux.panes.get(pane)?.domainName ?? "the pane's host";
    const question: Question = new Question({
      name: "upload",
      text: uploadQuestion(files, host),
      yes: "send",
      answer: (yes) => {
        session.overlays.close(question);
        if (yes)
          upload(session, pane, files, options.quote_dropped_files).catch((error: unknown) =>
            session.complain(error),
          );
      },
      onChange: () => session.changed(),
    });
    session.overlays.open(question);
  }
}
