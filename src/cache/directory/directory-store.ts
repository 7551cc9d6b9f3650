import { createReadStream } from 'node:fs';
import { open, readdir, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder } from '../../runner/machine/make-folder.ts';
import type { Clock } from '../../runner/ports.ts';
import { codeOf } from '../../runner/thrown.ts';
import type { Codec } from '../archive/codec.ts';
import {
  type CacheStore,
  type FindOutcome,
  type OpenOutcome,
  type SaveOutcome,
  type Slot,
  TransferError,
} from '../store.ts';
import { type Entry, entryNames, newestIn } from './entries.ts';
import { fileNameOf } from './entry-name.ts';
import { evict, type Supersedes } from './evict.ts';
import { hold, touch } from './hold.ts';
import { type Layout, layoutOf } from './layout.ts';
import { publish, statOrNull } from './publish.ts';
import { isOnlyMissing, reasonOf } from './reason.ts';

const READ_BYTES = 2 ** 20;

export interface DirectoryStoreOptions {
  /** Absolute. May be shared by repositories, processes and, over a network file system, machines. */
  readonly root: string;
  /** GITHUB_REPOSITORY, or the main module's path: nothing of another repository is ever seen. */
  readonly repository: string;
  readonly scope: {
    /** Where this run's entries go: its own ref, or the default scope. */
    readonly write: string;
    /** Where it looks, in this order: its own scope, then the default one. */
    readonly read: readonly string[];
  };
  /** For the whole root. */
  readonly limitBytes: number;
  readonly clock: Clock;
  readonly codec: Codec;
  /** The group of a key, of which only the newest two are kept in a scope; null: no group. */
  readonly supersedes: Supersedes;
  /** An entry used within this time is never evicted for its size; default one hour. */
  readonly spareMs?: number;
}

/**
 * A store in a folder, for self-hosted runners and laptops. Looks up in the order that GitHub
 * documents ("Dependency caching reference", "Cache key matching"): in the run's own scope the
 * first prefix, exact before newest, then the next prefixes; only then the same in the next scope.
 */
export function createDirectoryStore(options: DirectoryStoreOptions): CacheStore {
  const layout = layoutOf(options.root, options.repository);
  return {
    name: 'directory',
    carrier: () => options.codec,
    find: (slot, prefixes) => find(layout, options, slot, prefixes),
    open: (slot, prefixes) => openEntry(layout, options, slot, prefixes),
    save: (slot, key, content) => save(layout, options, slot, key, content),
  };
}

async function find(
  layout: Layout,
  options: DirectoryStoreOptions,
  slot: Slot,
  prefixes: readonly string[],
): Promise<FindOutcome> {
  try {
    const found = await locate(layout, options, slot, prefixes);
    if (found === null) return { state: 'miss' };
    return { state: 'found', entry: { key: found.key, bytes: found.bytes } };
  } catch (error) {
    return { state: 'unavailable', reason: reasonOf(options.root, error) };
  }
}

async function openEntry(
  layout: Layout,
  options: DirectoryStoreOptions,
  slot: Slot,
  prefixes: readonly string[],
): Promise<OpenOutcome> {
  try {
    // What vanishes between the look and the hold was superseded: look again.
    for (let tries = 0; tries < 5; tries++) {
      const found = await locate(layout, options, slot, prefixes);
      if (found === null) break;
      const held = await hold(layout, found, options.clock.now());
      if (held === null) continue;
      const { key, bytes } = found;
      const stream = createReadStream(held.file, { highWaterMark: READ_BYTES });
      // What cannot be read says so where it is read; until then nobody listens.
      stream.on('error', () => undefined);
      const close = async (): Promise<void> => {
        stream.destroy();
        await held.release();
      };
      return { state: 'found', key, bytes, stream: ofDisk(stream, options.root), close };
    }
    return { state: 'miss' };
  } catch (error) {
    return { state: 'unavailable', reason: reasonOf(options.root, error) };
  }
}

/** Throws where the folder cannot be read; a folder that is not there is only empty. */
async function locate(
  layout: Layout,
  options: DirectoryStoreOptions,
  slot: Slot,
  prefixes: readonly string[],
): Promise<Entry | null> {
  for (const scope of options.scope.read) {
    const folder = layout.slot(scope, slot);
    let files: readonly string[];
    try {
      files = await readdir(folder);
    } catch (error) {
      if (await isOnlyMissing(options.root, error)) continue;
      throw error;
    }
    const names = entryNames(files);
    for (const prefix of prefixes) {
      const entry = await newestIn(folder, names, prefix);
      if (entry !== null) return entry;
    }
  }
  return null;
}

async function save(
  layout: Layout,
  options: DirectoryStoreOptions,
  slot: Slot,
  key: string,
  content: () => AsyncIterable<Buffer>,
): Promise<SaveOutcome> {
  const { root, clock, limitBytes } = options;
  const file = join(layout.slot(options.scope.write, slot), fileNameOf(key));
  const written = layout.passing('write');
  try {
    const there = await statOrNull(file);
    if (there !== null) {
      await touch(file, there.mtimeMs, clock.now());
      return { state: 'exists' };
    }
    await makeFolder(layout.underWay);
  } catch (error) {
    return { state: 'unavailable', reason: reasonOf(root, error) };
  }
  try {
    await writeAll(written, content());
  } catch (error) {
    await unlink(written).catch(() => undefined);
    // The caller's own errors are the caller's; a full or read-only disk is the store's.
    if (!isOfDisk(error)) throw error;
    return { state: 'unavailable', reason: reasonOf(root, error) };
  }
  try {
    const bytes = (await stat(written)).size;
    if (bytes > limitBytes) {
      await unlink(written);
      const reason = `the entry has ${bytes} bytes and the cache folder ${root} may hold ${limitBytes} in all`;
      return { state: 'unavailable', reason };
    }
    const state = await publish(layout, written, file, key, clock.now());
    if (state === 'exists') return { state };
    const spareMs = options.spareMs ?? 3600 * 1000;
    await evict(layout, options.supersedes, { limitBytes, now: clock.now(), spareMs });
    return { state, bytes };
  } catch (error) {
    await unlink(written).catch(() => undefined);
    return { state: 'unavailable', reason: reasonOf(root, error) };
  }
}

/** What the disk does not give is no fault of the entry. */
async function* ofDisk(stream: AsyncIterable<Buffer>, root: string): AsyncGenerator<Buffer> {
  try {
    yield* stream;
  } catch (error) {
    throw new TransferError(reasonOf(root, error));
  }
}

async function writeAll(file: string, content: AsyncIterable<Buffer>): Promise<void> {
  const output = await open(file, 'wx');
  try {
    for await (const piece of content) await output.writeFile(piece);
  } finally {
    await output.close();
  }
}

function isOfDisk(error: unknown): boolean {
  return ['ENOSPC', 'EDQUOT', 'EROFS', 'EACCES', 'EPERM', 'EIO'].includes(codeOf(error));
}
