import { toJsonSchema } from "@valibot/to-json-schema";
import { CAPABILITIES, LIMITS, PROTOCOL } from "./hello.ts";
import { messages } from "./requests-table.ts";

/** The published form of the protocol: every message with the JSON schemas of its parameters and result. */
export function protocolSchema() {
  const schema = (of: Parameters<typeof toJsonSchema>[0]) => {
    const { $schema: _, ...rest } = toJsonSchema(of, { errorMode: "ignore", typeMode: "input" });
    return rest;
  };
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "domux protocol",
    version: `${PROTOCOL.major}.${PROTOCOL.minor}`,
    capabilities: CAPABILITIES,
    limits: LIMITS,
    messages: Object.values(messages).map((message) => ({
      method: message.method,
      kind: message.kind,
      from: message.from,
      help: message.help,
      params: schema(message.params),
      ...(message.kind === "request" && { result: schema(message.result) }),
    })),
  };
}
