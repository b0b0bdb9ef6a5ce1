export { ExecDomain, type ExecDomainOptions } from "./exec-domain.ts";
export { SerialDomain, type SerialDomainOptions } from "./serial-domain.ts";
export { WslDomain, type WslDomainOptions } from "./wsl-domain.ts";
