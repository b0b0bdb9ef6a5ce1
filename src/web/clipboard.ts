/** What is in the desktop's clipboard, as far as it can be pasted. */
export interface ClipboardContent {
  /** "" if there is none. */
  readonly text: string;
  /** Pictures, without names. */
  readonly files: readonly File[];
}

/** @throws whatever the browser has against it */
export async function readClipboard(): Promise<ClipboardContent> {
  const { clipboard } = navigator;
  if (!clipboard) throw new Error("There is no clipboard outside of secure contexts.");
  // Not in every browser.
  if (!("read" in clipboard)) return { text: await (clipboard as Clipboard).readText(), files: [] };
  const items = await clipboard.read();
  const of = (type: string) =>
    Promise.all(items.filter(({ types }) => types.includes(type)).map((item) => item.getType(type)));
  const text = (await Promise.all((await of("text/plain")).map((blob) => blob.text()))).join("");
  if (text !== "") return { text, files: [] };
  const pictures = new Set(items.flatMap(({ types }) => types.filter((type) => type.startsWith("image/"))));
  const blobs = (await Promise.all([...pictures].map(of))).flat();
  return { text, files: blobs.map((blob) => new File([blob], "", { type: blob.type })) };
}

/** Copies the old way, for pages without a secure context. @returns false if the browser does not let it */
export function copyByCommand(text: string): boolean {
  const holder = document.createElement("textarea");
  holder.value = text;
  holder.className = "keys";
  const focused = document.activeElement as HTMLElement | null;
  document.body.append(holder);
  holder.select();
  const copied = document.execCommand("copy");
  holder.remove();
  focused?.focus();
  return copied;
}
