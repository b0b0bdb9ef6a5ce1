export { type Attempt, aborted, type Call, type Dialer, knocking, START_EMPTY } from "./dialer.ts";
export { RemoteDomain, type RemoteDomainOptions } from "./remote-domain.ts";
export { Surroundings } from "./surroundings.ts";
