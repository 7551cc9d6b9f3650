import { failure, type Result, success } from '../runner/result.ts';

/** One entry of GOPROXY. `onAnyError`: the next one is asked after every error (`|`), else only after a 404 or 410 (`,`). */
export type ProxyEntry =
  | { readonly kind: 'proxy'; readonly url: string; readonly onAnyError: boolean }
  | { readonly kind: 'direct' }
  | { readonly kind: 'off' };

/** GOPROXY as cmd/go reads it (modfetch/proxy.go, proxyList): nothing counts after `direct` or `off`. */
export function parseGoproxy(value: string): Result<readonly ProxyEntry[]> {
  const entries: ProxyEntry[] = [];
  for (const [, word = '', separator] of value.matchAll(/([^,|]*)([,|]|$)/g)) {
    const text = word.trim();
    if (text === '') continue;
    if (text === 'direct' || text === 'off') {
      entries.push({ kind: text });
      break;
    }
    const bare = /[.:/]/.test(text) && !text.includes(':/') && !text.startsWith('/');
    const url = bare ? `https://${text}` : text;
    if (!URL.canParse(url) || !/^(https?|file):$/.test(new URL(url).protocol))
      return failure(
        'GTB1035',
        `GOPROXY: ${JSON.stringify(withoutSecret(text))} is no address of a module proxy`,
        'https://, http:// or file:// URLs, "direct" or "off", separated by "," or "|"',
        'correct GOPROXY',
      );
    entries.push({ kind: 'proxy', url: url.replace(/\/+$/, ''), onAnyError: separator === '|' });
  }
  if (entries.length > 0) return success(entries);
  return failure(
    'GTB1035',
    `GOPROXY is ${JSON.stringify(value)}: a list without entries`,
    'at least one proxy, "direct" or "off"',
    'correct GOPROXY or unset it',
  );
}

/**
 * Addresses without the user and password in them, for messages. In what is no address a password may have any
 * character, and all up to the last @ goes.
 */
export function withoutSecret(text: string): string {
  return text.replaceAll(/\S*@\S*/g, (word) =>
    /^\w+:\/\//.test(word) && URL.canParse(word)
      ? word.replace(/\/\/[^/]*@/, '//')
      : word.replace(/^(\w+:\/\/)?.*@/, '$1'),
  );
}

/** go.dev is part of a list only where it ends in `direct`: whoever names only proxies wants nothing else asked. */
export function allowsDirect(entries: readonly ProxyEntry[]): boolean {
  return entries.some((entry) => entry.kind === 'direct');
}

export type Attempt<T> =
  | { readonly state: 'ok'; readonly value: T }
  /** Every entry said 404 or 410. */
  | { readonly state: 'missing'; readonly message: string }
  | { readonly state: 'failed'; readonly message: string };

/**
 * Asks the entries in turn until one has the answer or an error ends the list (modfetch/proxy.go,
 * TryProxies). A failure counts more than a 404: that proxy might have had it.
 */
export async function tryProxies<T>(
  entries: readonly ProxyEntry[],
  ask: (entry: ProxyEntry) => Promise<Attempt<T>>,
): Promise<Attempt<T>> {
  const messages: string[] = [];
  let failed = false;
  for (const entry of entries) {
    const attempt = await ask(entry);
    if (attempt.state === 'ok') return attempt;
    messages.push(attempt.message);
    if (attempt.state === 'failed') {
      failed = true;
      if (entry.kind !== 'proxy' || !entry.onAnyError) break;
    }
  }
  return { state: failed ? 'failed' : 'missing', message: messages.join('; ') };
}
