import type { Environment } from '../../runner/ports.ts';

/** The service that the runner tells its actions of (not its `run:` steps). */
export interface Access {
  readonly version: 1 | 2;
  readonly url: string;
  readonly token: string;
  /** Why it cannot be used; null where it can. */
  readonly problem: string | null;
}

/**
 * Which service this process can use, by the rules of @actions/cache 6 (lib/internal/config.js): the
 * newer one on github.com and *.ghe.com where the runner says so, else the older one (GitHub
 * Enterprise Server, act, Gitea, Forgejo), which not all protect by a token.
 */
export function serviceAccess(environment: Environment): Access {
  const version = usesServiceV2(environment) ? 2 : 1;
  const { ACTIONS_RUNTIME_TOKEN: token = '', ACTIONS_RESULTS_URL: results = '' } = environment;
  const url = version === 2 ? results : environment.ACTIONS_CACHE_URL || results;
  const missing: string[] = [];
  if (version === 2 && token === '') missing.push('ACTIONS_RUNTIME_TOKEN');
  if (url === '') missing.push(version === 2 ? 'ACTIONS_RESULTS_URL' : 'ACTIONS_CACHE_URL');
  const none = `there is no GitHub cache service here: ${missing.join(' and ')} not set by the runner`;
  const wrong = `the address of the GitHub cache service is ${JSON.stringify(url)}, and no http URL`;
  const problem = missing.length > 0 ? none : isAddress(url) ? null : wrong;
  return { version, url, token, problem };
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

/** What the modes that a runner may set (ACTIONS_CACHE_MODE) allow; any other, and none, allow both. */
const MODES: Readonly<Record<string, readonly ('read' | 'write')[]>> = {
  none: [],
  read: ['read'],
  write: ['read', 'write'],
  'write-only': ['write'],
};

/** Why a use of the cache is not allowed here, or null where it is. */
export function modeProblem(environment: Environment, use: 'read' | 'write'): string | null {
  const mode = (environment.ACTIONS_CACHE_MODE ?? '').trim().toLowerCase();
  const allowed = Object.hasOwn(MODES, mode) ? MODES[mode] : undefined;
  if (allowed === undefined || allowed.includes(use)) return null;
  const one = use === 'read' ? 'no reading' : 'no saving';
  const what = allowed.length === 0 ? 'neither reading nor saving' : one;
  return `ACTIONS_CACHE_MODE of this runner is ${mode}, which allows ${what}`;
}
