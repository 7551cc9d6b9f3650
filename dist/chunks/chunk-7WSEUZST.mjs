import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  require_node_os
} from "./chunk-HGYKA5Q4.mjs";
import {
  __toESM
} from "./chunk-JO3HUCP3.mjs";

// src/runner/http.ts
var REDIRECTS = /* @__PURE__ */ new Set([301, 302, 303, 307, 308]);
var MOST_REDIRECTS = 10;
var IDLE_MS = 6e4;
var STALE_CONNECTION = /* @__PURE__ */ new Set(["ECONNRESET", "EPIPE"]);
function createHttpGet(userAgent = "go-turbo-build") {
  const clients = /* @__PURE__ */ new Map();
  const clientFor = (protocol) => {
    const known = clients.get(protocol);
    if (known !== void 0) return known;
    const made = import("./lib-7IV7ALJD.mjs").then(
      (module) => new module.HttpClient(userAgent, [], {
        allowRedirects: false,
        keepAlive: true,
        socketTimeout: IDLE_MS
      })
    );
    clients.set(protocol, made);
    return made;
  };
  const getOnce = async (url, headers) => {
    const client = await clientFor(url.protocol);
    const { message } = await client.get(url.href, { ...headers });
    return {
      status: message.statusCode ?? 0,
      headers: Object.fromEntries(
        Object.entries(message.headers).map(([name, value]) => [
          name,
          Array.isArray(value) ? value.join(", ") : value
        ])
      ),
      body: message
    };
  };
  return async (url, headers = {}) => {
    let at = httpUrl(url);
    let sent = { ...headers };
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      const response = await getOnce(at, sent).catch((error) => {
        if (!STALE_CONNECTION.has(codeOf(error))) throw readable(at, error);
        return getOnce(at, sent).catch((again) => {
          throw readable(at, again);
        });
      });
      const location = response.headers.location;
      if (!REDIRECTS.has(response.status) || location === void 0) return response;
      response.body.resume();
      const next = new URL(location, at);
      if (at.protocol === "https:" && next.protocol !== "https:")
        throw new Error(`GET ${at.href}: redirected from https to ${next.href}, not followed`);
      if (next.host !== at.host) sent = withoutCredentials(sent);
      at = next;
    }
    throw new Error(`GET ${url}: more than ${MOST_REDIRECTS} redirects`);
  };
}
function httpUrl(text) {
  if (!URL.canParse(text)) throw new Error(`GET ${text}: not a URL`);
  const url = new URL(text);
  if (url.protocol !== "https:" && url.protocol !== "http:")
    throw new Error(`GET ${text}: ${url.protocol} is neither https: nor http:`);
  return url;
}
function withoutCredentials(headers) {
  return Object.fromEntries(
    Object.entries(headers).filter(
      ([name]) => !["authorization", "cookie"].includes(name.toLowerCase())
    )
  );
}
function codeOf(error) {
  const code = error?.code;
  return typeof code === "string" ? code : "";
}
function readable(url, error) {
  const message = error instanceof Error ? error.message : String(error);
  return new Error(`GET ${url.href}: ${message || codeOf(error) || "no answer"}`, { cause: error });
}

// src/runner/usable-memory.ts
var import_node_os = __toESM(require_node_os(), 1);
function usableMemory() {
  const total = import_node_os.default.totalmem();
  const limit = process.constrainedMemory();
  return limit > 0 ? Math.min(total, limit) : total;
}

export {
  createHttpGet,
  usableMemory
};
