import type { Command } from "../../cli/index.ts";

export const installDesktopCommand: Command = {
  name: "install-desktop",
  summary: "Put domux into the desktop's menu of applications.",
  options: { uninstall: { help: "Take it away again." } },
  run: async (context, args) => {
    const { installDesktop, uninstallDesktop } = await import("../../desktop/index.ts");
    const { pageDirectory } = await import("../compose/window.ts");
    const { programPath } = await import("../compose/paths.ts");
    const files = args.flag("uninstall")
      ? uninstallDesktop({ env: context.env })
      : installDesktop({
          env: context.env,
          command: [process.execPath, programPath("domux")],
          pageDirectory: pageDirectory(),
        });
    for (const file of files) context.out(`${file}\n`);
    return 0;
  },
};
