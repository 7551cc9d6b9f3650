import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { basePartKeys } from '../../plan/keys.ts';
import { noteOf } from './layer-note.ts';
import {
  type ArchiveHooks,
  type ArchiveRequest,
  type LayerRestore,
  restoreArchive,
} from './restore-archive.ts';
import type { RestoredLayer } from './restored-layer.ts';

export interface LayerRequest extends ArchiveRequest {
  readonly slot: 'base' | 'delta';
  /** Called once all is there that a compiler reads; what only a linker reads may be on its way. */
  readonly onCompilable?: () => void;
}

/**
 * Brings a layer into GOCACHE, every record (`-a`) two hours in the past so that each later hit
 * shows; with it the other archives of a large base, or the delta that a delta stands on. Each is
 * fetched while the one before it is unpacked.
 */
export async function restoreLayer(request: LayerRequest): Promise<LayerRestore> {
  const restored = await (request.slot === 'base' ? restoreBase(request) : restoreDelta(request));
  // An output of the right length is a hit to Go: without its rest it must not stay.
  const gone = restored.begun.map((path) => rm(join(request.goCache, path), { force: true }));
  await Promise.all(gone);
  return restored;
}

async function restoreDelta(request: LayerRequest): Promise<LayerRestore> {
  let second: Promise<LayerRestore> | null = null;
  const found = await restoreArchive(request, {
    onNote: (meta) => {
      const { after } = noteOf(meta);
      if (after !== '') second = restoreArchive({ ...request, keys: { lookups: [after] } });
    },
  });
  // Set by then: the manifest comes before the first file.
  const ground = await (second as Promise<LayerRestore> | null);
  if (found.layer === null || ground === null) return found;
  const layer = ground.layer === null ? found.layer : standing(found.layer, ground.layer);
  return { ...together([found, ground]), layer, brokenKey: ground.brokenKey };
}

async function restoreBase(request: LayerRequest): Promise<LayerRestore> {
  const all = await restoreParts(request, basePartKeys, { onFirst: request.onCompilable });
  const [found, ...others] = all;
  const { layer, begun } = found;
  if (layer === null) return found;
  const rest = others.map((one) => one.layer).filter((one) => one !== null);
  const sum = together(all);
  if (rest.length === basePartKeys(layer.key).length) {
    return { ...sum, layer: rest.reduce(joined, layer), brokenKey: '', begun: [] };
  }
  // A new base takes the place of half a one.
  const gone = `a part of ${layer.key} is not there; what it held is compiled again`;
  return {
    warnings: others.some((one) => one.warnings.length > 0)
      ? sum.warnings
      : [...sum.warnings, gone],
    report: { ...sum.report, hit: 'miss', key: '' },
    layer: null,
    begun,
    brokenKey: layer.key,
  };
}

/** Those of one layer, in their order. */
type Restores = readonly [LayerRestore, ...LayerRestore[]];

type Part = ReturnType<typeof basePartKeys>[number];

interface PartHooks extends Pick<ArchiveHooks, 'unpackAfter'> {
  /** Called when the first archive's files are there. */
  readonly onFirst?: (() => void) | undefined;
}

/**
 * An archive and those after it: each is asked for as soon as the network is free. A network may be
 * faster than the disk: none is unpacked before the one that has the beginnings of its files.
 */
async function restoreParts(
  request: ArchiveRequest,
  partsAfter: (key: string) => readonly Part[],
  { onFirst = () => undefined, ...turn }: PartHooks,
): Promise<Restores> {
  let rest: Promise<Restores> | null = null;
  const restoring: Promise<LayerRestore> = restoreArchive(request, {
    onMoved: (key) => {
      const [next, ...others] = partsAfter(key);
      if (next === undefined) return;
      const { slot } = next;
      const part = { ...request, slot, keys: { lookups: [next.key] } };
      rest = restoreParts(part, () => others, { unpackAfter: () => restoring });
    },
    ...turn,
  });
  const found = await restoring;
  if (found.layer !== null) onFirst();
  return [found, ...((await (rest as Promise<Restores> | null)) ?? [])];
}

/** The first one's outcome with what all of them moved and said. */
function together([first, ...others]: Restores): LayerRestore {
  const { report } = first;
  return {
    ...first,
    report: {
      ...report,
      bytesDown: others.reduce((sum, one) => sum + one.report.bytesDown, report.bytesDown),
      seconds: Math.max(report.seconds, ...others.map((one) => one.report.seconds)),
    },
    warnings: [first, ...others].flatMap((one) => one.warnings),
  };
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
