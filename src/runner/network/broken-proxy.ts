/** What @actions/http-client says where the proxy of the environment does not open a way (lib/index.js, tunnel). */
const NO_TUNNEL = /^tunneling socket could not be established, (?:cause=|statusCode=)/;

/** Its words for whoever set the proxy; `error` as it is where it is another one. The variable may hold a password. */
export function proxyError(url: URL, error: string): string {
  if (!NO_TUNNEL.test(error)) return error;
  const variable = url.protocol === 'https:' ? 'HTTPS_PROXY' : 'HTTP_PROXY';
  const cause = error.replace(NO_TUNNEL, '');
  const said = /^\d+$/.test(cause) ? `it answers ${cause}` : cause;
  return `the proxy of ${variable} cannot be used: ${said}`;
}

/** The variable that such an error names; null where it is another one. */
export function brokenProxy(text: string): string | null {
  return /the proxy of (HTTPS?_PROXY) cannot be used/.exec(text)?.[1] ?? null;
}
