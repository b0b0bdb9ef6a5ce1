export { ExecDomain, type ExecDomainOptions } from "./exec-domain.ts";
export { WslDomain, type WslDomainOptions } from "./wsl-domain.ts";
