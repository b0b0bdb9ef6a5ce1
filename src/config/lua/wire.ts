/*
 * How values cross the border of the VM: out of Lua as JSON text, into Lua as Lua source text. Bytes that are no
 * UTF-8 are lone surrogates U+DC80 to U+DCFF in a JS string (PEP 383's idea).
 */

/** A JS string of any bytes. */
export function textOfBytes(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = buffer.toString("utf8");
  if (!text.includes("\ufffd") || Buffer.from(text, "utf8").equals(buffer)) return text;
  let out = "";
  let at = 0;
  while (at < buffer.length) {
    const lead = buffer[at];
    const length = lead < 0x80 ? 1 : lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 0;
    const part = length > 1 && at + length <= buffer.length ? buffer.toString("utf8", at, at + length) : "";
    if (length === 1) out += String.fromCharCode(lead);
    else if (part && !part.includes("\ufffd") && Buffer.byteLength(part) === length) out += part;
    else {
      out += String.fromCharCode(0xdc00 + lead);
      at += 1;
      continue;
    }
    at += length;
  }
  return out;
}

/** The bytes of a string made by textOfBytes. */
export function bytesOfText(text: string): Buffer {
  if (!/[\udc80-\udcff]/.test(text)) return Buffer.from(text, "utf8");
  const parts: Buffer[] = [];
  for (const piece of text.split(/((?<![\ud800-\udbff])[\udc80-\udcff]+)/)) {
    if (/^[\udc80-\udcff]+$/.test(piece))
      parts.push(Buffer.from([...piece].map((c) => c.charCodeAt(0) - 0xdc00)));
    else if (piece) parts.push(Buffer.from(piece, "utf8"));
  }
  return Buffer.concat(parts);
}

/** True if a string may be handed to Lua as it is. */
const plain = (text: string) => !/[\0\ud800-\udfff]/.test(text) || isWellFormed(text);

function isWellFormed(text: string): boolean {
  return (
    !text.includes("\0") &&
    !/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(text)
  );
}

function quote(text: string): string {
  let out = '"';
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    if (char === '"' || char === "\\") out += `\\${char}`;
    else if (char === "\n") out += "\\n";
    else if (char === "\r") out += "\\r";
    else if (code < 0x20 || code === 0x7f) out += `\\${String(code).padStart(3, "0")}`;
    else if (code >= 0xdc80 && code <= 0xdcff) out += `\\${String(code - 0xdc00).padStart(3, "0")}`;
    else out += char;
  }
  return `${out}"`;
}

const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;
const RESERVED = new Set(
  "and break do else elseif end false for function goto if in local nil not or repeat return then true until while".split(
    " ",
  ),
);

/**
 * Lua source of a value. `objects`: `{ $: kind, id }` becomes a handle, `{ $: "url", … }` a link, `{ $: "config" }`
 * the configuration in effect; off for data
 * that the user made.
 */
export function luaSource(value: unknown, objects = false): string {
  if (value === null || value === undefined) return "nil";
  if (typeof value === "boolean") return value ? "true" : "false";
  if (typeof value === "number") {
    if (Number.isNaN(value)) return "(0/0)";
    if (!Number.isFinite(value)) return value > 0 ? "math.huge" : "-math.huge";
    return Number.isInteger(value) && Math.abs(value) >= 2 ** 53 ? `${BigInt(value)}` : String(value);
  }
  if (typeof value === "string") return quote(value);
  if (Array.isArray(value)) return `{${value.map((item) => luaSource(item, objects)).join(",")}}`;
  const record = value as Record<string, unknown>;
  if (objects && typeof record.$ === "string") {
    if (record.$ === "url") return `url(${luaSource({ ...record, $: undefined })})`;
    if (record.$ === "config") return "c()";
    return `h(${quote(record.$)},${Number(record.id)})`;
  }
  const parts: string[] = [];
  for (const [key, item] of Object.entries(record)) {
    if (item === undefined || item === null) continue;
    const name =
      NAME.test(key) && !RESERVED.has(key) ? key : /^\d{1,15}$/.test(key) ? `[${key}]` : `[${quote(key)}]`;
    parts.push(`${name}=${luaSource(item, objects)}`);
  }
  return `{${parts.join(",")}}`;
}

/** The answer of a host function as the prelude's `decode` reads it. */
export function hostAnswer(value: unknown, objects = false): string {
  if (value === null || value === undefined) return "n";
  if (value === true) return "t";
  if (value === false) return "f";
  if (typeof value === "number" && Number.isFinite(value)) return `d${value}`;
  if (typeof value === "string" && plain(value)) return `s${value}`;
  return `=${luaSource(value, objects)}`;
}
