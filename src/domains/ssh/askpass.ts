import { randomBytes } from "node:crypto";
import { chmodSync, lstatSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server, type Socket } from "node:net";
import { join } from "node:path";
import type { Disposable } from "../../base/index.ts";
import { DomuxError } from "../../model/index.ts";
import { secureDirectory } from "../../transport/index.ts";
import type { Attempt } from "../remote/index.ts";
import { answerFor, classifyPrompt } from "./prompt-kind.ts";

/**
 * The program that ssh runs for a prompt: asks over our socket and prints the answer. An exit code other than 0 means
 * "no answer".
 */
const HELPER = `const socket = require("node:net").connect(process.env.DOMUX_ASKPASS_SOCKET);
let answer = "";
socket.on("data", (piece) => (answer += piece));
socket.on("end", () => {
  if (answer === "") process.exit(1);
  process.stdout.write(answer.slice(1) + "\\n", () => process.exit(0));
});
socket.on("error", () => process.exit(1));
socket.write(JSON.stringify({ text: process.argv[2] || "", hint: process.env.SSH_ASKPASS_PROMPT || "" }) + "\\n");
`;

/** A directory of mode 0700 for the files of one domain: the configuration for ssh, the helper, its socket. */
export class PrivateDirectory implements Disposable {
  readonly path: string;

  /**
   * @param lasting 8 hex digits or more: the directory is the same for the same digits, and stays when we end
   * @throws DomuxError insecure if somebody else has made one of that name
   */
  constructor(
    parent: string,
    private readonly lasting?: string,
  ) {
    sweep(parent);
    const name = lasting ? `kept-${lasting.slice(0, 8)}` : `${process.pid}-${randomBytes(4).toString("hex")}`;
    this.path = join(parent, `ssh-${name}`);
    secureDirectory(this.path);
    if (lstatSync(this.path).isSymbolicLink())
      throw new DomuxError("insecure", `${this.path} leads elsewhere: somebody made it; remove it.`);
  }

  /** Writes a file and gives its path. */
  write(name: string, text: string, mode = 0o600): string {
    const path = join(this.path, name);
    writeFileSync(path, text, { mode });
    chmodSync(path, mode);
    return path;
  }

  dispose(): void {
    if (this.lasting === undefined) rmSync(this.path, { recursive: true, force: true });
  }
}

/** Removes what processes that died left behind. */
function sweep(parent: string): void {
  let names: string[];
  try {
    names = readdirSync(parent);
  } catch {
    return;
  }
  for (const name of names) {
    const pid = Number(/^ssh-(\d+)-[0-9a-f]{8}$/.exec(name)?.[1]);
    if (!pid) continue;
    try {
      process.kill(pid, 0);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ESRCH")
        rmSync(join(parent, name), { recursive: true, force: true });
    }
  }
}

/** Answers the prompts of one ssh with a person's help. */
export class AskpassServer implements Disposable {
  private readonly server: Server;
  private readonly sockets = new Set<Socket>();
  /** True once the person has cancelled a question. */
  cancelled = false;
  /** Why a question could not be asked. */
  unanswered: unknown;
  private tell!: () => void;
  /** Resolves when the person cancels a question: ssh would ask again. */
  readonly whenCancelled = new Promise<void>((resolve) => {
    this.tell = resolve;
  });
  /** Questions that wait for an answer. */
  asking = 0;

  private constructor(
    private readonly attempt: Attempt,
    private readonly helper: string,
    private readonly path: string,
  ) {
    this.server = createServer((socket) => this.serve(socket));
  }

  /** Listens in `directory`. */
  static async start(directory: PrivateDirectory, attempt: Attempt): Promise<AskpassServer> {
    const script = directory.write("askpass.cjs", HELPER);
    const helper = directory.write(
      "askpass",
      `#!/bin/sh\nexec "${process.execPath}" "${script}" "$@"\n`,
      0o700,
    );
    const made = new AskpassServer(
      attempt,
      helper,
      join(directory.path, `ask-${randomBytes(4).toString("hex")}`),
    );
    await new Promise<void>((resolve, reject) => {
      made.server.once("error", reject);
      made.server.listen(made.path, resolve);
    });
    return made;
  }

  /** Environment that makes ssh ask here, and in words that we know. */
  get env(): Record<string, string> {
    return {
      SSH_ASKPASS: this.helper,
      SSH_ASKPASS_REQUIRE: "force",
      DOMUX_ASKPASS_SOCKET: this.path,
      LC_ALL: "C",
      // OpenSSH before 8.4 asks only where there is a display.
      DISPLAY: process.env.DISPLAY || ":0",
    };
  }

  private serve(socket: Socket): void {
    this.sockets.add(socket);
    socket.on("close", () => this.sockets.delete(socket));
    socket.on("error", () => socket.destroy());
    let text = "";
    socket.setEncoding("utf8").on("data", (piece: string) => {
      text += piece;
      if (text.length > 64 << 10) socket.destroy();
      else if (text.endsWith("\n")) void this.answer(text, socket);
    });
  }

  private async answer(request: string, socket: Socket): Promise<void> {
    const { text, hint } = JSON.parse(request) as { text: string; hint: string };
    const prompt = classifyPrompt(text, hint);
    if (prompt.kind === "notice") {
      this.attempt.progress(prompt.text);
      return;
    }
    // ssh takes no for a wrong answer and asks again, until it is ended.
    if (this.cancelled) {
      socket.end();
      return;
    }
    // ssh ended, so nobody waits for the answer any more.
    const withdrawn = new Promise<void>((resolve) => socket.once("close", () => resolve()));
    this.asking++;
    let said: string | null = null;
    try {
      said = await this.attempt.ask({
        text: prompt.text,
        echo: prompt.echo,
        confirm: prompt.confirm,
        withdrawn,
      });
    } catch (error) {
      this.unanswered = error;
    }
    this.asking--;
    if (said === null && !socket.destroyed) {
      this.cancelled = true;
      this.tell();
    }
    const answer = answerFor(prompt, said);
    // The first character says that there is an answer; it may be empty.
    socket.end(answer === null ? "" : `=${answer}`);
  }

  dispose(): void {
    this.server.close();
    for (const socket of this.sockets) socket.destroy();
  }
}
