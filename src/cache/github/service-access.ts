import type { Environment } from '../../runner/ports.ts';

/** The service that the runner tells its actions of (not its `run:` steps). */
export type Access =
  | { readonly version: 1 | 2; readonly url: string; readonly token: string }
  | { readonly version: null; readonly problem: string };

/**
 * Which service this process can use, by the rules of @actions/cache 6 (lib/internal/config.js): the
 * newer one on github.com and *.ghe.com where the runner says so, else the older one (GitHub
 * Enterprise Server, act, Gitea, Forgejo), which not all protect by a token.
 */
export function serviceAccess(environment: Environment): Access {
  const variable = (name: string): string => environment[name] ?? '';
  const token = variable('ACTIONS_RUNTIME_TOKEN');
  const results = variable('ACTIONS_RESULTS_URL');
  const version = usesServiceV2(environment) ? 2 : 1;
  const url = version === 2 ? results : variable('ACTIONS_CACHE_URL') || results;
  const missing: string[] = [];
  if (version === 2 && token === '') missing.push('ACTIONS_RUNTIME_TOKEN');
  if (url === '') missing.push(version === 2 ? 'ACTIONS_RESULTS_URL' : 'ACTIONS_CACHE_URL');
  const none = (problem: string): Access => ({ version: null, problem });
  if (missing.length > 0)
    return none(
      `there is no GitHub cache service here: ${missing.join(' and ')} not set by the runner`,
    );
  if (!isAddress(url))
    return none(
      `the address of the GitHub cache service is ${JSON.stringify(url)}, and no http URL`,
    );
  return { version, url, token };
}

export function isAddress(text: string): boolean {
  return /^https?:$/.test(URL.canParse(text) ? new URL(text).protocol : '');
}

function usesServiceV2(environment: Environment): boolean {
  const server = environment.GITHUB_SERVER_URL || 'https://github.com';
  const host = URL.canParse(server) ? new URL(server).hostname.toLowerCase() : '';
  const isGithub =
    host === 'github.com' || host.endsWith('.ghe.com') || host.endsWith('.localhost');
  return isGithub && (environment.ACTIONS_CACHE_SERVICE_V2 ?? '') !== '';
}

/** Modes that a runner may set (ACTIONS_CACHE_MODE); any other, and none, allow both. */
const MODES: Readonly<Record<string, { readonly read: boolean; readonly write: boolean }>> = {
  none: { read: false, write: false },
  read: { read: true, write: false },
  write: { read: true, write: true },
  'write-only': { read: false, write: true },
};

/** Why a use of the cache is not allowed here, or null where it is. */
export function modeProblem(environment: Environment, use: 'read' | 'write'): string | null {
  const mode = (environment.ACTIONS_CACHE_MODE ?? '').trim().toLowerCase();
  const allowed = Object.hasOwn(MODES, mode) ? MODES[mode] : undefined;
  if (allowed?.[use] !== false) return null;
  const others = allowed.read || allowed.write;
  const what = others
    ? `no ${use === 'read' ? 'reading' : 'saving'}`
    : 'neither reading nor saving';
  return `ACTIONS_CACHE_MODE of this runner is ${mode}, which allows ${what}`;
}
