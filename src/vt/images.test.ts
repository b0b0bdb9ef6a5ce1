import { deflateSync } from "node:zlib";
import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { fromUtf8, utf8 } from "../base/index.ts";
import { decodeBase64, encodeBase64 } from "./base64.ts";
import { contentHash } from "./image-hash.ts";
import { readImageHeader, sixelSize } from "./image-header.ts";
import { IMAGE_CAPS, Images } from "./images.ts";
import { inflateZlib } from "./inflate.ts";

/** An engine of nothing but a cursor: 80x24, cells of 10x20 pixels, the screen's first row has number 100. */
class Host {
  cols = 80;
  rows = 24;
  screen: 0 | 1 = 0;
  top = 100;
  cursorX = 0;
  cursorY = 0;
  cellWidth = 10;
  cellHeight = 20;
  seq = 1;
  sixelScrolling = true;
  replies: string[] = [];
  files: [string, string][] = [];
  drops: string[] = [];
  index(count: number) {
    this.cursorY += count;
    const over = this.cursorY - (this.rows - 1);
    if (over > 0) {
      this.top += over;
      this.cursorY -= over;
    }
  }
  right(count: number) {
    this.cursorX = Math.min(this.cols - 1, this.cursorX + count);
  }
  reply(text: string) {
    this.replies.push(text.replaceAll("\x1b", "^"));
  }
  file(name: string, bytes: Uint8Array) {
    this.files.push([name, fromUtf8(bytes)]);
  }
  dropped(cap: string) {
    this.drops.push(cap);
  }
}

let host: Host;
let images: Images;
beforeEach(() => {
  host = new Host();
  images = new Images(host);
});

const places = (screenful = 1000) =>
  images.among(0, 100 + screenful).map((p) => `${p.row},${p.col} ${p.cols}x${p.rows}`);
const png = (width: number, height: number) => {
  const bytes = new Uint8Array(40);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  new DataView(bytes.buffer).setUint32(16, width);
  new DataView(bytes.buffer).setUint32(20, height);
  return bytes;
};
const kitty = (control: string, payload: Uint8Array = new Uint8Array()) =>
  images.kitty(utf8(`${control};${encodeBase64(payload)}`));
const sixel = (data: string) => images.sixel("0;1;0", utf8(data));

describe("base64 and inflate", () => {
  it("agree with the platform's for any bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(encodeBase64(bytes)).toBe(Buffer.from(bytes).toString("base64"));
        expect(decodeBase64(utf8(encodeBase64(bytes)))).toEqual(new Uint8Array(bytes));
        expect(decodeBase64(utf8(encodeBase64(bytes).replaceAll("=", "")))).toEqual(new Uint8Array(bytes));
      }),
    );
  });

  it("inflate what zlib deflates at any level, within the limit, and refuse the rest", () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 5000 }),
      fc.array(fc.constantFrom(0, 1, 2, 255), { maxLength: 9000 }).map((list) => Uint8Array.from(list)),
    );
    fc.assert(
      fc.property(bytes, fc.integer({ min: 0, max: 9 }), fc.nat(40), (plain, level, damage) => {
        const packed = new Uint8Array(deflateSync(plain, { level }));
        expect(inflateZlib(packed, plain.length)).toEqual(new Uint8Array(plain));
        if (plain.length > 0) expect(inflateZlib(packed, plain.length - 1)).toBeUndefined();
        packed[damage % packed.length] ^= 1 + damage;
        inflateZlib(packed, 20_000);
        inflateZlib(packed.subarray(0, damage), 20_000);
      }),
      { numRuns: 150 },
    );
  });

  it("refuse what is not base64", () => {
    expect(decodeBase64(utf8("a"))).toBeUndefined();
    expect(decodeBase64(utf8("ab*d"))).toBeUndefined();
    expect(decodeBase64(utf8("YW Jj\r\n"))).toEqual(utf8("abc"));
  });
});

describe("hash", () => {
  it("differs for what differs by a bit, a length or a place, over many inputs", () => {
    const seen = new Set<string>();
    for (let length = 0; length < 64; length++)
      for (let bit = 0; bit < length * 8; bit++) {
        const bytes = new Uint8Array(length);
        bytes[bit >> 3] = 1 << (bit & 7);
        seen.add(contentHash(bytes));
      }
    expect(seen.size).toBe((63 * 64 * 8) / 2);
    expect([...seen].every((hash) => /^[0-9a-f]{32}$/.test(hash))).toBe(true);
  });
});

describe("headers", () => {
  it("tell format and pixels", () => {
    const hex = (text: string) => Uint8Array.from(Buffer.from(text.replaceAll(" ", ""), "hex"));
    expect(readImageHeader(png(300, 200))).toEqual({ format: "png", width: 300, height: 200 });
    expect(readImageHeader(hex("474946383961 0500 0700 00"))).toEqual({ format: "gif", width: 5, height: 7 });
    const jpeg = "ffd8 ffe0 0010 4a46494600010100000100010000 ffc0 0011 08 0102 0203 03 0122 00";
    expect(readImageHeader(hex(jpeg))).toEqual({ format: "jpeg", width: 515, height: 258 });
    const vp8x = `52494646 00000000 57454250 56503858 0a000000 00000000 ff0000 c70000`;
    expect(readImageHeader(hex(vp8x))).toEqual({ format: "webp", width: 256, height: 200 });
    expect(readImageHeader(hex("ffd8ffd8"))).toBeUndefined();
    expect(readImageHeader(utf8("no picture"))).toBeUndefined();
  });

  it("measure sixels by raster attributes and by what is drawn", () => {
    expect(sixelSize(utf8('"1;1;30;40#0~~'))).toEqual({ width: 30, height: 40 });
    expect(sixelSize(utf8("#0!12~$!5@-!20?-"))).toEqual({ width: 20, height: 12 });
    expect(sixelSize(utf8('"1;1;10;11!10~-!10~'))).toEqual({ width: 10, height: 11 });
    expect(sixelSize(utf8("#1;2;0;0;0"))).toEqual({ width: 0, height: 0 });
    expect(sixelSize(utf8("!99999999~")).width).toBe(0xffff);
  });
});

describe("sixel", () => {
  it("takes its cells at the cursor, leaves the cursor on its last row, and scrolls at the bottom", () => {
    host.cursorX = 5;
    sixel('"1;1;100;60');
    expect(places()).toEqual(["100,5 10x3"]);
    expect([host.cursorX, host.cursorY]).toEqual([5, 2]);
    host.cursorY = 23;
    sixel('"1;1;20;40');
    expect(places()).toEqual(["100,5 10x3", "123,5 2x2"]);
    expect([host.top, host.cursorY]).toEqual([101, 23]);
  });

  it("stays in the upper left corner in display mode", () => {
    host.sixelScrolling = false;
    host.cursorY = 7;
    sixel('"1;1;100;60');
    expect(places()).toEqual(["100,0 10x3"]);
    expect(host.cursorY).toBe(7);
  });

  it("is cut by text written over it, and keeps the rest with its part of the picture", () => {
    sixel('"1;1;100;60');
    expect(images.inCells).toBe(true);
    images.textWritten(101, 4, 6);
    expect(places().sort()).toEqual(["100,0 10x1", "101,0 4x1", "101,6 4x1", "102,0 10x1"]);
    expect(images.among(101, 101).map((p) => p.source)).toEqual([
      { x: 0, y: 20, width: 40, height: 20 },
      { x: 60, y: 20, width: 40, height: 20 },
    ]);
    images.cellsErased({ from: 100, to: 123, left: 0, right: 80 });
    expect(places()).toEqual([]);
    expect(images.idle).toBe(true);
  });

  it("dies with its line", () => {
    sixel('"1;1;100;60');
    images.trimmed(0, 102);
    expect(places()).toHaveLength(1);
    images.trimmed(0, 103);
    expect(places()).toEqual([]);
  });

  it("moves with a scrolling region and loses what leaves it", () => {
    sixel('"1;1;100;60');
    images.scrolled({ from: 101, to: 110, left: 0, right: 80 }, 1);
    expect(places().sort()).toEqual(["100,0 10x1", "101,0 10x1"]);
    images.scrolled({ from: 101, to: 110, left: 0, right: 80 }, -3);
    expect(places().sort()).toEqual(["100,0 10x1", "104,0 10x1"]);
  });
});

describe("iTerm2", () => {
  const file = (args: string, bytes: Uint8Array) => images.iterm(utf8(`File=${args}:${encodeBase64(bytes)}`));

  it("shows an inline image in the cells it asks for", () => {
    const shown = (args: string, width: number, height: number) => {
      host.cursorY = 0;
      images.screenErased();
      file(args, png(width, height));
      return places().join(" ");
    };
    expect(shown("inline=1", 95, 41)).toBe("100,0 10x3");
    expect(shown("inline=1;width=4", 100, 100)).toBe("100,0 4x2");
    expect(shown("inline=1;width=50%;preserveAspectRatio=0;height=2", 10, 10)).toBe("100,0 40x2");
    expect(shown("inline=1;width=50%;height=2", 10, 10)).toBe("100,0 4x2");
    expect(shown("inline=1;height=60px", 10, 20)).toBe("100,0 3x3");
    expect(shown("inline=1", 8000, 200)).toBe("100,0 80x1");
    expect(shown("inline=1;width=x", 10, 20)).toBe("100,0 1x1");
  });

  it("hands over a file that is not inline", () => {
    file(`name=${Buffer.from("a.txt").toString("base64")};size=2`, utf8("hi"));
    file("", utf8("ho"));
    expect(host.files).toEqual([
      ["a.txt", "hi"],
      ["unnamed", "ho"],
    ]);
  });

  it("takes a file in parts", () => {
    const text = encodeBase64(png(20, 20));
    images.iterm(utf8("MultipartFile=inline=1"));
    images.iterm(utf8(`FilePart=${text.slice(0, 11)}`));
    images.iterm(utf8(`FilePart=${text.slice(11)}`));
    expect(places()).toEqual([]);
    expect(images.iterm(utf8("FileEnd"))).toBe(true);
    expect(places()).toEqual(["100,0 2x1"]);
    expect(images.iterm(utf8("CurrentDir=/"))).toBe(false);
  });
});

describe("kitty", () => {
  it("answers a query without holding anything", () => {
    kitty("i=31,s=1,v=1,a=q,t=d,f=24", new Uint8Array(3));
    kitty("i=32,s=2,v=1,a=q,t=d,f=24", new Uint8Array(3));
    images.kitty(utf8("i=33,a=q,t=f,f=100;L3RtcC94"));
    kitty("s=1,v=1,a=q,f=24", new Uint8Array(3));
    kitty("i=34,q=2,a=q,f=7", new Uint8Array(3));
    expect(host.replies).toEqual([
      "^_Gi=31;OK^\\",
      "^_Gi=32;ENODATA:insufficient image data: 3 < 6^\\",
      "^_Gi=33;EBADF:only direct transmission (t=d) reaches this terminal^\\",
    ]);
    expect(images.bytes).toBe(0);
  });

  it("transmits in chunks, inflates, displays and moves the cursor behind the picture", () => {
    const text = encodeBase64(new Uint8Array(deflateSync(new Uint8Array(40 * 40 * 4))));
    images.kitty(utf8(`a=T,i=7,s=40,v=40,o=z,m=1;${text.slice(0, 8)}`));
    images.kitty(utf8(`m=1;${text.slice(8, 16)}`));
    expect(host.replies).toEqual([]);
    images.kitty(utf8(`m=0;${text.slice(16)}`));
    expect(host.replies).toEqual(["^_Gi=7;OK^\\"]);
    expect(places()).toEqual(["100,0 4x2"]);
    expect([host.cursorX, host.cursorY]).toEqual([4, 1]);
    expect(images.data(images.among(0, 999)[0].hash)?.bytes).toHaveLength(6400);
  });

  it("puts parts of an image where asked, replaces a placement of the same ids, refuses unknown images", () => {
    kitty("i=1,f=100", png(100, 100));
    kitty("a=p,i=1,p=5,c=3,r=2,C=1,z=-1");
    kitty("a=p,i=1,p=5,x=50,y=50,w=20,h=20,C=1");
    kitty("a=p,i=2");
    expect(places()).toEqual(["100,0 2x1"]);
    expect(images.among(0, 999)[0]).toMatchObject({
      imageId: 1,
      placementId: 5,
      source: { x: 50, y: 50, width: 20, height: 20 },
    });
    expect(host.replies.slice(1)).toEqual([
      "^_Gi=1,p=5;OK^\\",
      "^_Gi=1,p=5;OK^\\",
      "^_Gi=2;ENOENT:no image has this id^\\",
    ]);
  });

  it("gives an image with a number an id and tells it", () => {
    kitty("I=13,f=100", png(10, 10));
    expect(host.replies).toEqual(["^_Gi=1073741824,I=13;OK^\\"]);
    kitty("a=p,I=13");
    expect(places()).toHaveLength(1);
  });

  it.each([
    ["a", 0],
    ["i,i=1", 1],
    ["i,i=1,p=2", 2],
    ["c", 2],
    ["x,x=1", 1],
    ["y,y=1", 2],
    ["p,x=41,y=11", 2],
    ["q,x=41,y=11,z=4", 2],
    ["q,x=41,y=11,z=5", 3],
    ["z,z=4", 2],
    ["r,x=2,y=9", 2],
    ["f,i=1", 3],
  ])("deletes by d=%s", (what, left) => {
    kitty("i=1,f=100", png(20, 20));
    kitty("i=2,f=100", png(30, 20));
    kitty("a=p,i=1,p=1,C=1");
    host.cursorX = 40;
    host.cursorY = 10;
    kitty("a=p,i=1,p=2,C=1,z=4");
    host.cursorX = 0;
    kitty("a=p,i=2,p=1,C=1");
    host.cursorX = 40;
    kitty(`a=d,d=${what}`);
    expect(places()).toHaveLength(left);
    expect(images.bytes).toBeGreaterThan(0);
  });

  it("frees content by a capital letter, when nothing shows it any more", () => {
    kitty("a=T,i=1,f=100", png(20, 20));
    kitty("a=d,d=i,i=1");
    expect(images.bytes).toBe(40);
    kitty("a=d,d=I,i=1");
    expect(images.bytes).toBe(0);
  });

  it("lies over text, and goes with the whole screen only", () => {
    kitty("a=T,i=1,f=100", png(20, 20));
    images.textWritten(100, 0, 80);
    images.cellsErased({ from: 100, to: 123, left: 0, right: 80 });
    expect(places()).toHaveLength(1);
    images.screenErased();
    expect(places()).toHaveLength(0);
  });

  it("moves in a region only when wholly inside", () => {
    kitty("a=T,i=1,f=100", png(20, 40));
    images.scrolled({ from: 101, to: 110, left: 0, right: 80 }, 1);
    expect(places()).toEqual(["100,0 2x2"]);
    images.scrolled({ from: 100, to: 110, left: 0, right: 80 }, 1);
    expect(places()).toEqual(["100,0 2x1"]);
  });

  it("refuses animation, politely, and swallows its data", () => {
    kitty("i=1,f=100", png(20, 20));
    kitty("a=f,i=1,s=20,v=20,m=1", new Uint8Array(30));
    images.kitty(utf8("a=f,m=0;AAAA"));
    kitty("a=a,i=1,s=3");
    expect(host.replies.slice(1)).toEqual([
      "^_Gi=1;ENOTSUPPORTED:animation is not supported^\\",
      "^_Gi=1;ENOTSUPPORTED:animation is not supported^\\",
    ]);
  });

  it("holds a virtual placement without showing it anywhere", () => {
    kitty("a=T,U=1,i=1,c=4,r=2,f=100", png(20, 20));
    expect(places()).toEqual([]);
    expect(images.write([100, 0])).toContain("domux;place;0;0;0;4;2;0;1;0;2;");
  });
});

describe("bounds", () => {
  it("refuse an image over the cap and say so", () => {
    images = new Images(host, { ...IMAGE_CAPS, imageBytes: 1000 });
    images.iterm(utf8("MultipartFile=inline=1"));
    for (let i = 0; i < 30; i++) images.iterm(utf8(`FilePart=${"A".repeat(100)}`));
    images.iterm(utf8("FileEnd"));
    kitty(`i=1,s=${IMAGE_CAPS.sidePixels + 1},v=1,f=24`, new Uint8Array(10));
    kitty("i=2,s=20,v=20", new Uint8Array(1600));
    images.kitty(utf8(`i=3,s=20,v=20,m=1;${"A".repeat(1000)}`));
    images.kitty(utf8(`m=0;${"A".repeat(1000)}`));
    sixel("~".repeat(1001));
    expect(host.drops).toEqual(["image bytes", "image bytes", "image bytes", "image bytes"]);
    expect(host.replies.map((reply) => reply.slice(0, 14))).toEqual([
      "^_Gi=1;EFBIG:t",
      "^_Gi=2;EFBIG:t",
      "^_Gi=3;EFBIG:t",
    ]);
    expect(images.bytes).toBe(0);
  });

  it("evict what nobody sees first, then the oldest", () => {
    images = new Images(host, { ...IMAGE_CAPS, totalBytes: 7000 });
    for (let id = 1; id <= 6; id++) {
      const bytes = new Uint8Array(1600);
      bytes[0] = id;
      kitty(`a=${id === 2 ? "t" : "T"},C=1,i=${id},s=20,v=20`, bytes);
    }
    expect(images.bytes).toBe(4 * 1600);
    expect(images.among(0, 999).map((p) => p.imageId)).toEqual([3, 4, 5, 6]);
    expect(host.drops).toEqual(["image total bytes", "image total bytes"]);
  });

  it("hold few placements", () => {
    images = new Images(host, { ...IMAGE_CAPS, placements: 3 });
    kitty("i=1,f=100", png(20, 20));
    for (let i = 0; i < 10; i++) kitty("a=p,i=1,C=1");
    expect(places()).toHaveLength(3);
  });

  it("hold against any kitty command", () => {
    const key = fc.constantFrom(..."atodfsvSOiIpmqxywhXYcrCUzPQHV");
    const value = fc.oneof(
      fc.constantFrom("T", "t", "p", "d", "q", "f", "1", "0", "A", "z"),
      fc.integer().map(String),
    );
    const control = fc.array(
      fc.tuple(key, value).map(([k, v]) => `${k}=${v}`),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(control, fc.string({ maxLength: 30 })), { maxLength: 20 }),
        (commands) => {
          for (const [keys, payload] of commands) images.kitty(utf8(`${keys.join(",")};${payload}`));
          expect(images.among(0, 10_000).length).toBeLessThanOrEqual(IMAGE_CAPS.placements);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe("snapshot", () => {
  const strings = (text: string) => text.split("\x1b\\").filter((part) => part !== "");
  const restored = (text: string, top: number) => {
    const copyHost = new Host();
    copyHost.top = top;
    const copy = new Images(copyHost);
    for (const part of strings(text)) {
      if (part.startsWith("\x1b_domux;")) copy.restore(utf8(part.slice(8)), [top, 0]);
      else if (part.startsWith("\x1b_G")) copy.kitty(utf8(part.slice(3)));
      else copy.iterm(utf8(part.slice(7)));
    }
    return { copy, copyHost };
  };

  it("brings back content, ids, placements relative to the screen, and unfinished transfers", () => {
    sixel('"1;1;100;60');
    images.textWritten(101, 4, 6);
    kitty("a=T,i=1,p=3,f=100,z=7", png(20, 20));
    kitty("I=9,f=100", png(5, 5));
    kitty("a=T,U=1,i=2,c=4,r=2,f=100", png(21, 20));
    const big = new Uint8Array(200_000).map((_, i) => i * 31);
    big.set(png(10, 10));
    kitty("i=4,f=100", big);
    images.kitty(utf8("a=t,i=5,s=1,v=1,m=1;AA"));
    images.iterm(utf8("MultipartFile=inline=1"));
    images.iterm(utf8("FilePart=iVBO"));
    const text = images.write([100, 0]);
    const { copy, copyHost } = restored(text, 20);
    expect(copy.among(0, 999).map((p) => ({ ...p, row: p.row + 80 }))).toEqual(images.among(0, 999));
    expect(copy.write([20, 0])).toBe(text);
    expect(copy.bytes).toBe(images.bytes);
    copyHost.replies = [];
    copy.kitty(utf8("m=0;AAAA=="));
    expect(copyHost.replies).toEqual(["^_Gi=5;OK^\\"]);
  });

  it("of a difference sends new content and all placements", () => {
    kitty("a=T,i=1,f=100", png(20, 20));
    const { copy } = restored(images.write([100, 0]), 100);
    host.seq = 2;
    kitty("a=T,i=2,f=100", png(30, 20));
    kitty("a=d,d=i,i=1");
    const change = images.write([100, 0], 2);
    expect(change.match(/domux;image/g)).toHaveLength(1);
    for (const part of strings(change)) copy.restore(utf8(part.slice(8)), [100, 0]);
    expect(copy.among(0, 999)).toEqual(images.among(0, 999));
  });
});
