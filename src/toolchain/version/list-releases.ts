import type { Runner } from '../../runner/ports.ts';
import { goCredentials } from '../credentials.ts';
import { fetchToolchainList } from '../fetch-toolchain.ts';
import { DEFAULT_PATIENCE, makeFetcher, type Patience } from '../fetcher.ts';
import { readDownloadSettings } from '../go-environment.ts';
import { parseGoproxy } from '../goproxy.ts';
import { platformOf, versionsOf } from './module-version.ts';

export type ListedReleases =
  | { readonly ok: true; readonly versions: readonly string[] }
  /** Why there is no list, in one line. */
  | { readonly ok: false; readonly reason: string };

/** Every version of Go that the proxies of GOPROXY list for any platform, without `go`. */
export async function listReleases(
  { environment, httpGet }: Pick<Runner, 'environment' | 'httpGet'>,
  patience: Patience = DEFAULT_PATIENCE,
): Promise<ListedReleases> {
  const { goos } = platformOf(process.platform, process.arch);
  const settings = await readDownloadSettings(environment, goos);
  const proxies = parseGoproxy(settings.goproxy);
  if (!proxies.ok) return { ok: false, reason: proxies.failures[0]?.found ?? 'GOPROXY is wrong' };
  const list = await fetchToolchainList({
    proxies: proxies.value,
    // A list is nothing that is proven: it decides no bytes.
    proof: { hash: '' },
    goDevUrl: 'https://go.dev',
    fetcher: makeFetcher(httpGet, patience, await goCredentials(environment, process.platform)),
  });
  return list.state === 'ok'
    ? { ok: true, versions: versionsOf(list.value) }
    : { ok: false, reason: list.message };
}
