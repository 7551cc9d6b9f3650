import { freeSpaceText, saysDiskIsFull } from '../runner/machine/free-space.ts';
import type { Runner } from '../runner/ports.ts';
import { failure, type Result, success } from '../runner/result.ts';
import { goCredentials } from './credentials.ts';
import { downloadRemedy } from './download-remedy.ts';
import { BadArchive } from './extract-zip.ts';
import {
  type FetchedToolchain,
  fetchToolchain,
  fetchToolchainList,
  type ToolchainSources,
} from './fetch-toolchain.ts';
import { DEFAULT_PATIENCE, type Fetcher, makeFetcher, type Patience } from './fetcher.ts';
import { type DownloadSettings, readDownloadSettings } from './go-environment.ts';
import { parseGoproxy } from './goproxy.ts';
import { install } from './install.ts';
import { parseGosumdb } from './proof/gosumdb.ts';
import {
  inspectToolCache,
  type ToolCachePlace,
  toolCachePlace,
  versionsInToolCache,
} from './tool-cache.ts';
import { type Platform, platformOf, versionsOf } from './version/module-version.ts';
import { resolveVersion } from './version/resolve-version.ts';
import type { WantedVersion } from './version/wanted-version.ts';

/** Few jobs have a mirror of go.dev. */
const mirrors = () => import('./fetch-mirror.ts');

export interface ToolchainRequest {
  readonly wanted: WantedVersion;
  /** GOOS and GOARCH of the machine that will run Go; default this one. */
  readonly host?: Platform;
  /** Absolute: RUNNER_TOOL_CACHE, or a folder of the user's own. */
  readonly toolCacheRoot: string;
  /** Where a Go goes that the tool cache cannot take because it must not be written. */
  readonly otherRoot?: string;
  /** `h1:…` of the module zip; '' = the checksum database proves it. */
  readonly goChecksum: string;
  /** Whether a Go that no module proxy has, and so no checksum database proves, is refused. */
  readonly onlyProven?: boolean;
  /** Whether a range is looked up among all releases, also where the tool cache has one; default true. */
  readonly checkLatest?: boolean;
  /** A mirror of https://go.dev/dl (parseDownloadBase); null or absent: GOPROXY. */
  readonly downloadBase?: string | null;
  /** Default https://go.dev; tests give a server of their own. */
  readonly goDevUrl?: string;
  readonly patience?: Patience;
}

export interface Toolchain {
  /** As cmd/go says it, without `go`: `1.26.8`. */
  readonly version: string;
  /** Absolute; its bin folder goes on PATH. */
  readonly goroot: string;
  readonly source: 'tool-cache' | FetchedToolchain['source'];
  /** `h1:…` or (go.dev) `sha256:…`; '' for a Go in the tool cache that we did not put there. */
  readonly hash: string;
  readonly bytesDown: number;
  readonly seconds: number;
  /** Lines worth a warning, e.g. that the newest release could not be asked for. */
  readonly notes: readonly string[];
}

/** The wanted Go, whole and proven, from the tool cache or downloaded into it. GOPROXY and GOSUMDB count as for cmd/go. */
export async function provideToolchain(
  request: ToolchainRequest,
  runner: Pick<Runner, 'environment' | 'httpGet' | 'clock'>,
): Promise<Result<Toolchain>> {
  const begun = runner.clock.now();
  const { toolCacheRoot, otherRoot = toolCacheRoot, goChecksum } = request;
  const host = hostOf(request);
  if (goChecksum !== '' && !/^h1:[A-Za-z0-9+/]{43}=$/.test(goChecksum))
    return failure(
      'GTB1011',
      `go-checksum: ${JSON.stringify(goChecksum)} is no h1 hash`,
      '"h1:" and 44 characters of base64, as in go.sum',
      'correct go-checksum, or remove it',
    );
  const settings = await readDownloadSettings(runner.environment, host.goos);
  const fetcher = makeFetcher(
    runner.httpGet,
    request.patience ?? DEFAULT_PATIENCE,
    await goCredentials(runner.environment, process.platform),
  );
  const resolved = await resolve(request, settings, fetcher);
  if (!resolved.ok) return resolved;
  const { version, notes } = resolved.value;
  const roots = [...new Set([toolCacheRoot, otherRoot])];
  const places = roots.map((root) => toolCachePlace(root, version, host.goarch));
  const provided = (place: ToolCachePlace, source: Toolchain['source'], hash: string) =>
    success<Toolchain>({
      version,
      goroot: place.goroot,
      source,
      hash,
      bytesDown: fetcher.bytesDown(),
      seconds: (runner.clock.now() - begun) / 1000,
      notes,
    });

  for (const place of places) {
    const cached = await inspectToolCache(place, version, host.goos);
    // A hash that the user gives is a promise about what builds: a Go of unknown origin cannot keep it.
    if (cached.state === 'whole' && (goChecksum === '' || cached.hash === goChecksum))
      return provided(place, 'tool-cache', cached.hash);
  }

  const sources = readSources(request, settings, fetcher);
  if (!sources.ok) return sources;
  const { downloadBase = null } = request;
  const fetched = await (downloadBase === null
    ? fetchToolchain(version, host, sources.value)
    : (await mirrors()).fetchFromMirror(version, host, downloadBase, sources.value));
  if (!fetched.ok) return fetched;
  if (request.onlyProven === true && fetched.value.source === 'go.dev') {
    return failure(
      'GTB1210',
      `Go ${version} comes from go.dev/dl alone, where no checksum database proves it`,
      'a toolchain of the module proxy for profile: release',
      'correct GOPROXY, or set go-version to a release that the proxy has',
    );
  }
  const { source, extract } = fetched.value;
  const order = { version, goos: host.goos, onlyHash: goChecksum, now: runner.clock.now() };
  for (let next = 0; ; next++) {
    const place = places[next];
    if (place === undefined) throw new Error('a tool cache without a place');
    try {
      const installed = await install({ ...order, place }, extract);
      return installed.ok ? provided(place, source, installed.value) : installed;
    } catch (error) {
      const isLast = next === places.length - 1;
      if (isLast || !isForbidden(error))
        return installFailure(error, version, source, roots[next] ?? '');
    }
  }
}

/** Nothing may be written there, as in a runner's tool cache that another user filled. */
function isForbidden(error: unknown): boolean {
  return ['EACCES', 'EPERM', 'EROFS'].includes((error as NodeJS.ErrnoException).code ?? '');
}

/** The release that is meant. Where no proxy can be asked, the newest in the tool cache that matches has to do. */
async function resolve(
  request: ToolchainRequest,
  settings: DownloadSettings,
  fetcher: Fetcher,
): Promise<Result<{ readonly version: string; readonly notes: readonly string[] }>> {
  const { wanted, toolCacheRoot } = request;
  const notes = wanted.note === undefined ? [] : [wanted.note];
  if (wanted.kind === 'exact') return success({ version: wanted.version, notes });
  const host = hostOf(request);
  if (request.checkLatest === false && wanted.kind === 'range') {
    const there = resolveVersion(wanted, await versionsInToolCache(toolCacheRoot, host));
    if (there.ok) return success({ version: there.value, notes });
  }
  const sources = readSources({ ...request, goChecksum: 'any' }, settings, fetcher);
  if (!sources.ok) return sources;
  const { downloadBase = null } = request;
  const mirrored =
    downloadBase === null
      ? []
      : await (await mirrors()).mirrorList(downloadBase, host, sources.value);
  const ofMirror = resolveVersion(
    wanted,
    mirrored.map((one) => one.version),
  );
  if (ofMirror.ok) return success({ version: ofMirror.value, notes });
  const list = await fetchToolchainList(sources.value);
  if (list.state === 'ok') {
    const found = resolveVersion(wanted, versionsOf(list.value));
    return found.ok ? success({ version: found.value, notes }) : found;
  }
  const found = resolveVersion(wanted, await versionsInToolCache(toolCacheRoot, host));
  if (!found.ok)
    return failure(
      'GTB1204',
      `the releases of Go cannot be listed: ${list.message}`,
      `a list to find ${wanted.text} in (${wanted.origin})`,
      downloadRemedy(list.message, 'correct GOPROXY, or set go-version to an exact version'),
    );
  const note = `The releases of Go cannot be listed (${list.message}): Go ${found.value} is the newest in the tool cache that matches ${wanted.text}, there may be a newer one.`;
  return success({ version: found.value, notes: [...notes, note] });
}

function hostOf({ host }: ToolchainRequest): Platform {
  return host ?? platformOf(process.platform, process.arch);
}

function readSources(
  request: ToolchainRequest,
  settings: DownloadSettings,
  fetcher: Fetcher,
): Result<ToolchainSources> {
  const { goChecksum, goDevUrl } = request;
  const proxies = parseGoproxy(settings.goproxy);
  if (!proxies.ok) return proxies;
  const database = goChecksum === '' ? parseGosumdb(settings.gosumdb) : undefined;
  if (database !== undefined && !database.ok) return database;
  return success({
    proxies: proxies.value,
    proof: database === undefined ? { hash: goChecksum } : { database: database.value },
    goDevUrl: (goDevUrl ?? 'https://go.dev').replace(/\/+$/, ''),
    fetcher,
  });
}

async function installFailure(
  error: unknown,
  version: string,
  source: string,
  toolCacheRoot: string,
): Promise<Result<never>> {
  if (error instanceof BadArchive)
    return failure(
      'GTB1208',
      `the archive of Go ${version} from the ${source} is refused: ${error.message}`,
      'a whole archive of regular files under one folder',
      'try again; if it stays, check what GOPROXY serves',
    );
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === undefined) throw error;
  const room = saysDiskIsFull(code) ? ` (${await freeSpaceText(toolCacheRoot)})` : '';
  return failure(
    'GTB1209',
    `Go ${version} cannot be put into the tool cache ${toolCacheRoot}: ${message}${room}`,
    'a folder that can be written, with 500 MB free',
    'make room or change its permissions, or set RUNNER_TOOL_CACHE (in a job) or HOME (on the command line) to another folder',
  );
}
