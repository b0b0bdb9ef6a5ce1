import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import {
  charWidth,
  clusterJoined,
  clusterStep,
  clusters,
  clusterWidth,
  NO_CLUSTER,
  textWidth,
} from "./unicode.ts";
import { unicodeProvider } from "./unicode-provider.ts";

interface Provider {
  version: string;
  wcwidth(codePoint: number): number;
  charProperties(codePoint: number, preceding: number): number;
}

/** The addon as a page has it: it decodes its table wrongly where `Buffer` exists (pooled memory), so hide that. */
function pageProvider(): Provider {
  const holder = globalThis as { Buffer?: unknown };
  const buffer = holder.Buffer;
  const found: Provider[] = [];
  try {
    holder.Buffer = undefined;
    const { UnicodeGraphemesAddon } = createRequire(import.meta.url)("@xterm/addon-unicode-graphemes");
    new UnicodeGraphemesAddon().activate({
      unicode: { register: (provider: Provider) => found.push(provider), activeVersion: "6" },
    });
  } finally {
    holder.Buffer = buffer;
  }
  return found.find((provider) => provider.version.endsWith("graphemes")) as Provider;
}

const page = pageProvider();
const widthOf = (provider: Provider, text: string) => {
  let width = 0;
  let state = 0;
  for (const char of text) {
    const next = provider.charProperties(char.codePointAt(0) as number, state);
    width += ((next >> 1) & 3) - (next & 1 ? (state >> 1) & 3 : 0);
    state = next;
  }
  return width;
};

/**
 * Where we take other columns than the addon, and why. The addon's table is of Unicode 14 with older block defaults;
 * ours is Unicode 17. (A page that registers `unicodeProvider` has no difference at all.)
 */
const widerThanPage: [number, number, string][] = [
  [0x2630, 0x2637, "trigrams: W since Unicode 16"],
  [0x268a, 0x268f, "digrams: W since Unicode 16"],
  [0x2ffc, 0x2fff, "ideographic description characters of Unicode 15.1"],
  [0x31e4, 0x31e5, "strokes of Unicode 16"],
  [0x31ef, 0x31ef, "ideographic description subtraction of Unicode 15.1"],
  [0x4dc0, 0x4dff, "hexagrams: W since Unicode 16"],
  [0x16ff2, 0x16ff6, "Chinese small and Yangqin signs of Unicode 17"],
  [0x187f8, 0x18df2, "Tangut, its components and Khitan: extended by Unicode 16 and 17"],
  [0x18e00, 0x191d2, "unassigned in a block of wide characters"],
  [0x1aff0, 0x1affe, "Minnan kana of Unicode 14"],
  [0x1b11f, 0x1b168, "kana of Unicode 14 to 15"],
  [0x1d300, 0x1d376, "Tai Xuan Jing and counting rods: W since Unicode 16"],
  [0x1f1ae, 0x1f1ae, "unassigned: W by default since Unicode 17"],
  [0x1f6d8, 0x1f6df, "emoji of Unicode 14 to 17"],
  [0x1f7da, 0x1f7f0, "emoji of Unicode 14"],
  [0x1f979, 0x1f979, "emoji of Unicode 14"],
  [0x1f9cc, 0x1f9cc, "emoji of Unicode 14"],
  [0x1fa75, 0x1faff, "emoji of Unicode 14 to 17"],
];

describe("columns", () => {
  it("are those of the page's addon for every code point, but for the listed ones", () => {
    const strange: string[] = [];
    const used = new Set<string>();
    for (let point = 0x20; point < 0x110000; point++) {
      if ((point >= 0x7f && point < 0xa0) || (point >= 0xd800 && point < 0xe000)) continue;
      const ours = clusterWidth(clusterStep(NO_CLUSTER, point));
      const theirs = (page.charProperties(point, 0) >> 1) & 3;
      if (ours === theirs) continue;
      const why = widerThanPage.find(([from, to]) => point >= from && point <= to);
      if (why && ours === 2) used.add(why[2]);
      else strange.push(`U+${point.toString(16)}: ${ours} here, ${theirs} there`);
    }
    expect(strange).toEqual([]);
    expect([...used].sort()).toEqual([...new Set(widerThanPage.map(([, , why]) => why))].sort());
  });

  it("of single code points", () => {
    const widths = [
      "a",
      "é",
      "\u0301",
      "\u200d",
      "한",
      "あ",
      "😀",
      "🇫",
      "\u{20000}",
      "\t",
      "\x9b",
      "�",
      "🫨",
    ].map((text) => charWidth(text.codePointAt(0) as number));
    expect(widths).toEqual([1, 1, 0, 0, 2, 2, 2, 1, 2, 0, 0, 1, 2]);
  });
});

/** One of each kind and width, controls left out. */
const specimens = [
  "a",
  "\u0600", // Prepend
  "\u0301",
  "\ufe0e",
  "\ufe0f",
  "\u20e3",
  "🇫",
  "🏽",
  "\u0903", // SpacingMark
  "\u094d", // virama
  "क",
  "ᄀ",
  "ᅡ",
  "ᆨ",
  "가",
  "각",
  "\u200d",
  "❤",
  "😀",
  "漢",
  "\u{e0067}", // tag
  "\u00ad",
  "\u200b",
];

const sequences: [string, number, string][] = [
  ["👨‍👩‍👧‍👦", 2, "ZWJ family"],
  ["🏳️‍🌈", 2, "ZWJ with a selector"],
  ["👍🏽", 2, "skin tone"],
  ["❤️", 2, "emoji presentation"],
  ["❤︎", 1, "text presentation"],
  ["😀︎", 2, "the text selector does not narrow"],
  ["1️⃣", 2, "keycap"],
  ["🇫🇷", 2, "flag"],
  ["🇫🇷🇩🇪", 4, "two flags"],
  ["🇫🇷🇩", 3, "a flag and a half"],
  ["🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}", 2, "tag sequence"],
  ["한", 2, "Hangul jamo"],
  ["한글", 4, "Hangul syllables"],
  ["é", 1, "combining acute"],
  ["Z͑ͫ̓ͪ̂ͫ̽͏̴̙", 1, "many marks"],
  ["क्षि", 2, "conjunct: two consonants, two columns"],
  ["\u0600٣", 1, "prepend"],
  ["กำ", 1, "SARA AM is a spacing mark"],
];

describe("clusters", () => {
  it.each(sequences)("%s takes %i (%s)", (text, width) => {
    expect(textWidth(text)).toBe(width);
    expect(widthOf(page, text)).toBe(width);
    expect([...clusters(text)].map((cluster) => cluster.text).join("")).toBe(text);
  });

  it("join and widen as the page's do, for each pair, triple and quadruple of kinds", () => {
    let checked = 0;
    const walk = (text: string, left: number) => {
      if (textWidth(text) !== widthOf(page, text) || textWidth(text) !== widthOf(unicodeProvider, text))
        expect(`${JSON.stringify(text)} ${textWidth(text)}`).toBe(
          `${JSON.stringify(text)} ${widthOf(page, text)}`,
        );
      checked++;
      if (left > 0) for (const next of specimens) walk(text + next, left - 1);
    };
    for (const first of specimens) walk(first, 3);
    expect(checked).toBeGreaterThan(270_000);
  });

  it("are those of Intl.Segmenter for emoji sequences and text without conjuncts", () => {
    const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });
    for (const [text] of sequences.filter(([, , why]) => !why.startsWith("conjunct")))
      expect([...clusters(text)].map((cluster) => cluster.text)).toEqual(
        [...segmenter.segment(text)].map((part) => part.segment),
      );
  });

  it("of all emoji with selector or tone, all flags, keycaps and joined pairs take two columns, here and there", () => {
    const every = (pattern: RegExp) => {
      const found: string[] = [];
      for (let point = 0x21; point < 0x20000; point++) {
        const char = String.fromCodePoint(point);
        if ((point < 0xd800 || point > 0xdfff) && pattern.test(char)) found.push(char);
      }
      return found;
    };
    const emoji = every(/\p{Emoji}/u);
    const bases = every(/\p{Emoji_Modifier_Base}/u);
    const tones = every(/\p{Emoji_Modifier}/u);
    const letters = every(/\p{Regional_Indicator}/u);
    const all = [
      ...emoji.map((char) => `${char}\ufe0f`),
      ...bases.flatMap((base) => tones.map((tone) => base + tone)),
      ...letters.flatMap((one) => letters.map((two) => one + two)),
      ...[..."0123456789#*"].map((key) => `${key}\ufe0f\u20e3`),
      ...bases.map((base) => `${base}\u{1f3fd}\u200d\u2640\ufe0f`),
      ...bases.map((base) => `${base}\u200d\u2764\ufe0f\u200d${base}`),
    ];
    expect(all.length).toBeGreaterThan(3000);
    const odd = all.filter((text) => textWidth(text) !== 2 || widthOf(page, text) !== 2);
    // The page's older table does not know that these are pictographs, so they do not join there.
    expect(odd.filter((text) => !/[\u{1fac3}-\u{1faff}]/u.test(text))).toEqual([]);
    expect(odd.every((text) => textWidth(text) === 2)).toBe(true);
  });

  it("say whether a code point joins", () => {
    const e = clusterStep(NO_CLUSTER, 0x65);
    expect(clusterJoined(e)).toBe(false);
    expect(clusterJoined(clusterStep(e, 0x301))).toBe(true);
    expect(clusterJoined(clusterStep(NO_CLUSTER, 0x301))).toBe(false);
  });

  it("give controls no columns and let nothing join across them", () => {
    expect(textWidth("a\n\u0301b")).toBe(3);
    expect([...clusters("a\nb")]).toEqual([
      { text: "a", width: 1 },
      { text: "\n", width: 0 },
      { text: "b", width: 1 },
    ]);
  });
});
