import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/runner/network/broken-proxy.ts
var NO_TUNNEL = /^tunneling socket could not be established, (?:cause=|statusCode=)/;
function proxyError(url, error) {
  if (!NO_TUNNEL.test(error)) return error;
  const variable = url.protocol === "https:" ? "HTTPS_PROXY" : "HTTP_PROXY";
  const cause = error.replace(NO_TUNNEL, "");
  const said = /^\d+$/.test(cause) ? `it answers ${cause}` : cause;
  return `the proxy of ${variable} cannot be used: ${said}`;
}
function brokenProxy(text) {
  return /the proxy of (HTTPS?_PROXY) cannot be used/.exec(text)?.[1] ?? null;
}

export {
  proxyError,
  brokenProxy
};
