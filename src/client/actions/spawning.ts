import type { ActionArgs } from "../../model/index.ts";
import type { Command, DomainTarget } from "../../protocol/index.ts";

type SpawnDomain = ActionArgs<"SpawnTab">;
type SpawnCommand = ActionArgs<"SpawnCommandInNewTab">;

/** The wire's form of a configuration's domain. */
export function domainTarget(domain: SpawnDomain): DomainTarget {
  if (typeof domain === "string") return domain;
  return "DomainName" in domain ? { name: domain.DomainName } : { id: domain.DomainId };
}

/** The wire's form of a configuration's SpawnCommand; undefined: the default program. */
export function commandOf(spawn: SpawnCommand): Command | undefined {
  const env = spawn.set_environment_variables;
  const hasEnv = Object.keys(env).length > 0;
  if (!spawn.args && spawn.cwd === undefined && !hasEnv) return undefined;
  return {
    ...(spawn.args ? { argv: [...spawn.args] } : {}),
    ...(spawn.cwd === undefined ? {} : { cwd: spawn.cwd }),
    ...(hasEnv ? { env: { ...env } } : {}),
  };
}
