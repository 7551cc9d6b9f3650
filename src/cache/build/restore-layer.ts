import { join } from 'node:path';
import { type CacheKeys, hitOf } from '../../plan/keys.ts';
import type { Clock } from '../../runner/ports.ts';
import type { Manifest, ManifestFile } from '../archive/manifest.ts';
import { type UnpackOutcome, unpackArchive } from '../archive/unpack.ts';
import { type CacheReport, NO_CACHE } from '../cache-report.ts';
import type { CacheStore } from '../store.ts';
import type { LayerNote, RestoredLayer } from './restored-layer.ts';

/** What a look-up for a layer came to. */
export interface LayerRestore {
  readonly report: CacheReport;
  readonly layer: RestoredLayer | null;
  /** Key of an archive that was found and is damaged, or that of a delta's ground; '' if none. */
  readonly brokenKey: string;
  readonly warnings: readonly string[];
}

export interface LayerRequest {
  readonly slot: 'base' | 'delta';
  readonly keys: CacheKeys;
  readonly goCache: string;
  readonly store: CacheStore;
  readonly clock: Clock;
  readonly parallelism: number;
}

/** cmd/go updates an entry's mtime on a hit only if it is over an hour old (cache.go mtimeInterval). */
export const PUT_BACK_MS = 2 * 3600 * 1000;
/** More than any GOCACHE of one job; GitHub stores 10 GB for a whole repository. */
const LIMIT_BYTES = 64e9;

/**
 * Brings a layer into GOCACHE, every record (`-a`) two hours in the past so that each later hit
 * shows; with it the second archive of a large base, or the delta that a delta stands on. That one is fetched
 * while the first is unpacked.
 */
export async function restoreLayer(request: LayerRequest): Promise<LayerRestore> {
  let second: Promise<LayerRestore> | null = null;
  const found = await restoreArchive(request, (meta) => {
    const key = noteOf(meta).after || restOf(meta);
    if (key !== '') second = restoreArchive({ ...request, keys: { lookups: [key] } });
  });
  // Set by then: the manifest comes before the first file.
  const more = await (second as Promise<LayerRestore> | null);
  if (found.layer === null || more === null) return found;
  const { report } = found;
  const both = {
    report: {
      ...report,
      bytesDown: report.bytesDown + more.report.bytesDown,
      seconds: Math.max(report.seconds, more.report.seconds),
    },
    warnings: [...found.warnings, ...more.warnings],
  };
  if (found.layer.note.after !== '') {
    const layer = more.layer === null ? found.layer : standing(found.layer, more.layer);
    return { ...both, layer, brokenKey: more.brokenKey };
  }
  if (more.layer !== null)
    return { ...both, layer: joined(found.layer, more.layer), brokenKey: '' };
  // A new base takes the place of half a one.
  const gone = `the second part of ${found.layer.key} is not there; what it held is compiled again`;
  return {
    warnings: more.warnings.length > 0 ? both.warnings : [...both.warnings, gone],
    report: { ...both.report, hit: 'miss', key: '' },
    layer: null,
    brokenKey: found.layer.key,
  };
}

/** Key of the second archive of a base; '' if none. */
function restOf(meta: unknown): string {
  const { rest } = (meta ?? {}) as { rest?: unknown };
  return typeof rest === 'string' ? rest : '';
}

function joined(layer: RestoredLayer, other: RestoredLayer): RestoredLayer {
  return {
    ...layer,
    bytes: layer.bytes + other.bytes,
    actions: [...layer.actions, ...other.actions],
    outputs: [...layer.outputs, ...other.outputs],
  };
}

function standing(delta: RestoredLayer, ground: RestoredLayer): RestoredLayer {
  return { ...joined(delta, ground), standsOn: ground };
}

async function restoreArchive(
  request: LayerRequest,
  onNote: (meta: unknown) => void = () => undefined,
): Promise<LayerRestore> {
  const { slot, keys, store, clock } = request;
  const began = clock.now();
  const seconds = (): number => (clock.now() - began) / 1000;
  const found = await store.fetch(slot, keys.lookups);
  if (found.state !== 'found') {
    const isDown = found.state === 'unavailable';
    const warnings = isDown ? [`the ${slot} cache is not available: ${found.reason}`] : [];
    const brokenKey = isDown ? (found.brokenKey ?? '') : '';
    return { report: { ...NO_CACHE, seconds: seconds() }, layer: null, brokenKey, warnings };
  }
  try {
    const outcome = await extractEntries(found.file, request, onNote);
    if (outcome.state === 'broken') {
      const warning = `the ${slot} cache ${found.key} is broken (${outcome.reason}); what it misses is compiled again`;
      const report = { ...NO_CACHE, bytesDown: found.bytes, seconds: seconds() };
      return { report, layer: null, brokenKey: found.key, warnings: [warning] };
    }
    return {
      report: {
        hit: hitOf(keys, found.key),
        key: found.key,
        bytesDown: found.bytes,
        bytesUp: 0,
        seconds: seconds(),
      },
      layer: layerOf(found.key, found.bytes, outcome.manifest),
      brokenKey: '',
      warnings: [],
    };
  } finally {
    await found.release();
  }
}

/** Entries that verify are kept even of a broken archive: each stands for itself. */
function extractEntries(
  file: string,
  request: LayerRequest,
  onNote: (meta: unknown) => void,
): Promise<UnpackOutcome> {
  const past = (request.clock.now() - PUT_BACK_MS) / 1000;
  return unpackArchive({
    file,
    into: ({ files, meta }) => {
      onNote(meta);
      const entries = new Set(files.filter(isEntry).map((one) => one.path));
      return (path) => {
        if (!entries.has(path)) return 'skip';
        const target = join(request.goCache, path);
        // Outputs are found by their records alone: no time of theirs is ever asked for.
        return { target, mtime: path.endsWith('-a') ? past : 'now' };
      };
    },
    limitBytes: LIMIT_BYTES,
    keepVerified: true,
    parallelism: request.parallelism,
  });
}

const ENTRY_PATH = /^([0-9a-f]{2})\/(\1[0-9a-f]{62})-(a|d|d\/[^/]+)$/;

/** Only files that GOCACHE knows, and outputs only under the SHA-256 of their own bytes. */
function isEntry(file: ManifestFile): boolean {
  const [, , id, kind] = ENTRY_PATH.exec(file.path) ?? [];
  return id !== undefined && (kind === 'a' || id === file.sha256);
}

function layerOf(key: string, bytes: number, manifest: Manifest): RestoredLayer {
  const actions: string[] = [];
  const outputs: [string, number][] = [];
  for (const file of manifest.files.filter(isEntry)) {
    const [, , id, kind] = ENTRY_PATH.exec(file.path) ?? [];
    if (id === undefined) continue;
    if (kind === 'a') actions.push(id);
    else outputs.push([id, file.size]);
  }
  return { key, bytes, actions, outputs, note: noteOf(manifest.meta), standsOn: null };
}

function noteOf(meta: unknown): LayerNote {
  const note = (meta ?? {}) as Partial<LayerNote>;
  return {
    base: typeof note.base === 'string' ? note.base : '',
    after: typeof note.after === 'string' ? note.after : '',
    carried: typeof note.carried === 'number' ? note.carried : 0,
  };
}
