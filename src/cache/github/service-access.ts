import { isAbsolute } from 'node:path';
import type { Environment } from '../../runner/ports.ts';

/**
 * Why this process cannot use the GitHub cache service, or undefined where it can try.
 * The runner gives these variables to actions only, not to `run:` steps; the client's own choice
 * between service v1 and v2 is in @actions/cache 6, lib/internal/config.js.
 */
export function accessProblem(environment: Environment): string | undefined {
  const missing: string[] = [];
  const set = (name: string): boolean => (environment[name] ?? '') !== '';
  if (!set('ACTIONS_RUNTIME_TOKEN')) missing.push('ACTIONS_RUNTIME_TOKEN');
  if (usesServiceV2(environment)) {
    if (!set('ACTIONS_RESULTS_URL')) missing.push('ACTIONS_RESULTS_URL');
  } else if (!set('ACTIONS_CACHE_URL') && !set('ACTIONS_RESULTS_URL')) {
    missing.push('ACTIONS_CACHE_URL');
  }
  if (!set('RUNNER_TEMP')) missing.push('RUNNER_TEMP');
  if (missing.length === 0) {
    const temp = environment.RUNNER_TEMP ?? '';
    // The client would write its files into the current folder, which is the checkout.
    return isAbsolute(temp) ? undefined : `RUNNER_TEMP is ${temp}, and no absolute path`;
  }
  return `there is no GitHub cache service here: ${missing.join(' and ')} not set by the runner`;
}

/** Otherwise the older service (GitHub Enterprise Server), which takes uploads itself. */
function usesServiceV2(environment: Environment): boolean {
  const server = environment.GITHUB_SERVER_URL || 'https://github.com';
  const host = URL.canParse(server) ? new URL(server).hostname.toLowerCase() : '';
  const isGithub =
    host === 'github.com' || host.endsWith('.ghe.com') || host.endsWith('.localhost');
  return isGithub && (environment.ACTIONS_CACHE_SERVICE_V2 ?? '') !== '';
}
