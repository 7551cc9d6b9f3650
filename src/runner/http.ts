import type { HttpClient } from '@actions/http-client';
import { proxyError } from './network/broken-proxy.ts';
import { isUnknownIssuer, trustAdvice } from './network/unknown-issuer.ts';
import type { Environment, HttpGet, HttpResponse } from './ports.ts';

const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const MOST_REDIRECTS = 10;
/** An answer, or the next bytes of a body, may take this long. */
const IDLE_MS = 60_000;
/** Errors of a kept connection that the other side closed meanwhile: the request was not read. */
const STALE_CONNECTION = new Set(['ECONNRESET', 'EPIPE']);

const USER_AGENT = 'go-turbo-build';

/**
 * The HttpGet port over @actions/http-client, which finds the proxy in HTTPS_PROXY, HTTP_PROXY and
 * NO_PROXY of this process. Connections are kept for the next request. Redirects are followed
 * here: the client refuses relative ones and keeps one agent for both protocols. A server whose
 * certificate Node does not trust is asked again with what Go trusts on this machine.
 */
export function createHttpGet(
  environment: Environment = {},
  platform: string = process.platform,
): HttpGet {
  const clients = new Map<string, Promise<HttpClient>>();
  const clientFor = (kind: string): Promise<HttpClient> => {
    const known = clients.get(kind);
    if (known !== undefined) return known;
    const made = import('@actions/http-client').then(
      (module) =>
        new module.HttpClient(USER_AGENT, [], {
          allowRedirects: false,
          keepAlive: true,
          socketTimeout: IDLE_MS,
        }),
    );
    clients.set(kind, made);
    return made;
  };
  let roots: Promise<readonly string[]> | undefined;
  const rootsOfGo = async (): Promise<readonly string[]> =>
    (await import('./machine/trusted-roots.ts')).trustedRoots(environment, platform);
  /** Hosts that only Go's certificates vouch for. */
  const hostsOfGo = new Set<string>();

  const getOnce = async (
    url: URL,
    headers: Record<string, string>,
    asGo: boolean,
  ): Promise<HttpResponse> => {
    const client = await clientFor(asGo ? `${url.protocol} as Go` : url.protocol);
    if (asGo) {
      roots ??= rootsOfGo();
      const agent = client.getAgent(url.href) as { options?: object };
      agent.options = { ...agent.options, ca: [...(await roots)], allowPartialTrustChain: true };
    }
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

  const getTwice = async (url: URL, headers: Record<string, string>): Promise<HttpResponse> => {
    const asGo = hostsOfGo.has(url.host);
    try {
      return await getOnce(url, headers, asGo);
    } catch (error) {
      const code = codeOf(error);
      if (STALE_CONNECTION.has(code)) return getOnce(url, headers, asGo);
      if (asGo || !isUnknownIssuer(code)) throw error;
      const answer = await getOnce(url, headers, true);
      hostsOfGo.add(url.host);
      return answer;
    }
  };

  return async (url, headers = {}) => {
    let at = httpUrl(url);
    let sent: Record<string, string> = { ...headers };
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      const response = await getTwice(at, sent).catch((error: unknown) => {
        throw readable(at, error, platform);
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
function readable(url: URL, error: unknown, platform: string): Error {
  const message = error instanceof Error ? error.message : String(error);
  const advice = isUnknownIssuer(codeOf(error)) ? `: ${trustAdvice(platform)}` : '';
  const said = proxyError(url, message) || codeOf(error) || 'no answer';
  return new Error(`GET ${url.href}: ${said}${advice}`, { cause: error });
}
