import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { removeQuietly } from '../runner/machine/left-behind.ts';
import { makeFolder } from '../runner/machine/make-folder.ts';
import { failure, type Result, success } from '../runner/result.ts';
import { inspectToolCache, markerText, type ToolCachePlace, whyNotGo } from './tool-cache.ts';

/** Folders of an install under way: `<arch>.tmp-<random>`. Older than this they are of a killed run. */
const LEFTOVER_AGE = 60 * 60 * 1000;
/** How long another install may take from its rename to its marker. */
const MARKER_WAIT = 2000;
const MARKER_POLL = 100;
const RENAME_TRIES = 10;

export interface InstallOrder {
  readonly place: ToolCachePlace;
  readonly version: string;
  readonly goos: string;
  /** A Go that is already there is only taken where its marker has this hash; '' = any. */
  readonly onlyHash: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/**
 * Puts a Go into the tool cache whole or not at all: `fill` makes it in a temporary folder beside
 * its place and says its hash; then it is renamed, then marked. Where two do this at once, the
 * second takes what the first has put there. Whatever fails leaves nothing behind.
 */
export async function install(
  order: InstallOrder,
  fill: (folder: string) => Promise<Result<string>>,
): Promise<Result<string>> {
  const { place } = order;
  await removeLeftovers(place, order.now);
  const temporary = `${place.goroot}.tmp-${randomBytes(8).toString('hex')}`;
  try {
    await makeNewFolder(temporary);
    const root = join(temporary, 'go');
    const filled = await fill(root);
    if (!filled.ok) return filled;
    const why = await whyNotGo(root, order.version, order.goos);
    if (why !== undefined)
      return failure(
        'GTB1208',
        `the archive of Go ${order.version} holds something else: ${why}`,
        `a VERSION file that says go${order.version}, and bin/go`,
        'check GOPROXY: what it serves under this name is another toolchain',
      );
    const other = await putInPlace(order, temporary);
    if (other !== undefined) return success(other);
    const marker = join(temporary, 'marker');
    await writeFile(marker, markerText(filled.value));
    await rename(marker, place.marker);
    return filled;
  } finally {
    await removeQuietly(temporary);
    await removeEmpty(place.versionFolder);
  }
}

/** The hash of the Go that another install has put there first; undefined: ours is there now. */
async function putInPlace(order: InstallOrder, temporary: string): Promise<string | undefined> {
  const { place } = order;
  for (let tries = 1; ; tries++) {
    try {
      await rename(join(temporary, 'go'), place.goroot);
      return undefined;
    } catch (error) {
      if (tries === RENAME_TRIES) throw error;
    }
    if (await exists(place.goroot)) {
      const other = await takeOther(order);
      if (other !== undefined) return other;
      // No marker, or not the Go that is wanted: a killed or broken install. Out of the way.
      await rm(place.marker, { force: true });
      await rename(place.goroot, join(temporary, `old-${tries}`)).catch(() => undefined);
    } else {
      // Windows: a virus scanner may hold a file of the new folder for a moment.
      await sleep(MARKER_POLL);
    }
  }
}

/** Waits for the marker of what lies in our place; its hash, or undefined where it cannot be used. */
async function takeOther({
  place,
  version,
  goos,
  onlyHash,
}: InstallOrder): Promise<string | undefined> {
  for (let waited = 0; waited < MARKER_WAIT; waited += MARKER_POLL) {
    const found = await inspectToolCache(place, version, goos);
    if (found.state === 'broken') return undefined;
    if (found.state === 'whole')
      return onlyHash === '' || found.hash === onlyHash ? found.hash : undefined;
    await sleep(MARKER_POLL);
  }
  return undefined;
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** Another install that fails may remove the version's folder at the same moment. */
async function makeNewFolder(folder: string): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      await makeFolder(dirname(folder));
      await mkdir(folder);
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || tries === 3) throw error;
    }
  }
}

async function removeLeftovers(
  { goroot, versionFolder }: ToolCachePlace,
  now: number,
): Promise<void> {
  const names = await readdir(versionFolder).catch(() => []);
  for (const name of names) {
    if (!name.startsWith(`${basename(goroot)}.tmp-`)) continue;
    const folder = join(versionFolder, name);
    const seen = await stat(folder).catch(() => undefined);
    if (seen !== undefined && now - seen.mtimeMs > LEFTOVER_AGE) await removeQuietly(folder);
  }
}

/** The version's folder and the one above it, where nothing is in them. */
async function removeEmpty(versionFolder: string): Promise<void> {
  await rmdir(versionFolder)
    .then(() => rmdir(dirname(versionFolder)))
    .catch(() => undefined);
}
