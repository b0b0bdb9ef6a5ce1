import type { Dialer } from "../src/domains/index.ts";
import { connect, Link } from "../src/link/index.ts";
import { DomuxError } from "../src/model/index.ts";
import { CuttingProxy } from "../test/support/cutting-proxy.ts";
import { hello } from "../test/support/two-muxes.ts";
import { markdownTable } from "./report.ts";

/** Connections that are made at the same time. */
const AT_ONCE = 4;

/**
 * Connects by lines that are cut after the 1st byte, the 3rd, the 5th and so on (or by another `step`), up to the server's hello, and counts
 * the sentences in which that ends. `dialer`: for the host as it is reached at a port of this machine.
 */
export async function cuts(
  what: string,
  target: { readonly host: string; readonly port: number },
  dialer: (port: number) => Dialer,
  step = 2,
): Promise<string[]> {
  const counts = new Map<string, { code: string; first: number; count: number }>();
  const ways = await Promise.all(Array.from({ length: AT_ONCE }, () => lineOf(target, dialer)));
  await ways[0].ends(Number.POSITIVE_INFINITY);
  const whole = ways[0].proxy.carried;
  let next = 1;
  let through = 0;
  const cutting = async ({ ends }: (typeof ways)[0]) => {
    // The last bytes may be more than are needed: padding differs.
    for (let at = next; at < whole - 64; at = next) {
      next += step;
      const end = await ends(at);
      if (!end) {
        through++;
        continue;
      }
      const sentence = end.message.replaceAll(/(:|-p )\d+/g, "$1PORT");
      const known = counts.get(sentence);
      if (known) known.count++;
      else counts.set(sentence, { code: end.code, first: at, count: 1 });
    }
  };
  await Promise.all(ways.map(cutting));
  await ways[0].ends(Number.POSITIVE_INFINITY);
  for (const { proxy } of ways) proxy.dispose();
  return [
    `Connecting by ${what} on a line that is cut at ${step === 2 ? "every second byte" : `one byte in ${step}`} of the ${whole} up to the server's hello (both ways together), ${(next - 1) / step} connections; ${through} were made although they were to be cut (asked: none):`,
    markdownTable(
      ["what it ended in", "code", "first at byte", "times"],
      [...counts].map(([sentence, { code, first, count }]) => [
        sentence.split("\n").join(" "),
        code,
        String(first),
        String(count),
      ]),
    ),
  ];
}

async function lineOf(target: { host: string; port: number }, dialer: (port: number) => Dialer) {
  let budget = 0;
  const proxy = await CuttingProxy.start(target, () => budget);
  const way = dialer(proxy.port);
  /** How a connection by a line ends that carries so many bytes; undefined: it is made. */
  const ends = async (bytes: number): Promise<DomuxError | undefined> => {
    budget = bytes;
    try {
      const { signal } = new AbortController();
      const link = new Link(await way.dial({ first: true, signal, progress() {}, ask: async () => null }), {
        heartbeat: false,
      });
      await connect(link, hello);
      link.dispose();
    } catch (error) {
      if (error instanceof DomuxError && bytes !== Number.POSITIVE_INFINITY) return error;
      throw error;
    }
  };
  return { proxy, ends };
}
