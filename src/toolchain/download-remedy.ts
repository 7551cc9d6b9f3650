import { brokenProxy } from '../runner/network/broken-proxy.ts';

/** What to change where a download failed for `reason`: the way there comes before what was asked for. */
export function downloadRemedy(reason: string, otherwise: string): string {
  const variable = brokenProxy(reason);
  return variable === null
    ? otherwise
    : `correct ${variable}, or name the host in NO_PROXY where no proxy is needed`;
}
