import type { HttpClient } from '@actions/http-client';
import type { HttpGet, HttpResponse } from './ports.ts';

const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const MOST_REDIRECTS = 10;
/** An answer, or the next bytes of a body, may take this long. */
const IDLE_MS = 60_000;
/** Errors of a kept connection that the other side closed meanwhile: the request was not read. */
const STALE_CONNECTION = new Set(['ECONNRESET', 'EPIPE']);

/**
 * The HttpGet port over @actions/http-client, which finds the proxy in HTTPS_PROXY, HTTP_PROXY and
 * NO_PROXY of this process. Connections are kept for the next request. Redirects are followed
 * here: the client refuses relative ones and keeps one agent for both protocols.
 */
export function createHttpGet(userAgent = 'go-turbo-build'): HttpGet {
  const clients = new Map<string, Promise<HttpClient>>();
  const clientFor = (protocol: string): Promise<HttpClient> => {
    const known = clients.get(protocol);
    if (known !== undefined) return known;
    const made = import('@actions/http-client').then(
      (module) =>
        new module.HttpClient(userAgent, [], {
          allowRedirects: false,
          keepAlive: true,
          socketTimeout: IDLE_MS,
        }),
    );
    clients.set(protocol, made);
    return made;
  };

  const getOnce = async (url: URL, headers: Record<string, string>): Promise<HttpResponse> => {
    const client = await clientFor(url.protocol);
    const { message } = await client.get(url.href, { ...headers });
    return {
      status: message.statusCode ?? 0,
      headers: Object.fromEntries(
        Object.entries(message.headers).map(([name, value]) => [
          name,
          Array.isArray(value) ? value.join(', ') : value,
        ]),
      ),
      body: message,
    };
  };

  return async (url, headers = {}) => {
    let at = httpUrl(url);
    let sent: Record<string, string> = { ...headers };
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      const response = await getOnce(at, sent).catch((error: unknown) => {
        if (!STALE_CONNECTION.has(codeOf(error))) throw readable(at, error);
        return getOnce(at, sent).catch((again: unknown) => {
          throw readable(at, again);
        });
      });
      const location = response.headers.location;
      if (!REDIRECTS.has(response.status) || location === undefined) return response;
      response.body.resume();
      const next = new URL(location, at);
      if (at.protocol === 'https:' && next.protocol !== 'https:')
        throw new Error(`GET ${at.href}: redirected from https to ${next.href}, not followed`);
      if (next.host !== at.host) sent = withoutCredentials(sent);
      at = next;
    }
    throw new Error(`GET ${url}: more than ${MOST_REDIRECTS} redirects`);
  };
}

function httpUrl(text: string): URL {
  if (!URL.canParse(text)) throw new Error(`GET ${text}: not a URL`);
  const url = new URL(text);
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    throw new Error(`GET ${text}: ${url.protocol} is neither https: nor http:`);
  return url;
}

function withoutCredentials(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).filter(
      ([name]) => !['authorization', 'cookie'].includes(name.toLowerCase()),
    ),
  );
}

function codeOf(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : '';
}

/** Says which address gave no answer; Node's own message of a refused connection can be empty. */
function readable(url: URL, error: unknown): Error {
  const message = error instanceof Error ? error.message : String(error);
  return new Error(`GET ${url.href}: ${message || codeOf(error) || 'no answer'}`, { cause: error });
}
