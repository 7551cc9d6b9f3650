import { noteOf } from './layer-note.ts';
import { type ArchiveRequest, type LayerRestore, restoreArchive } from './restore-archive.ts';
import type { RestoredLayer } from './restored-layer.ts';

export interface LayerRequest extends ArchiveRequest {
  readonly slot: 'base' | 'delta';
}

/**
 * Brings a layer into GOCACHE, every record (`-a`) two hours in the past so that each later hit
 * shows; of a delta that stands on another one, both.
 */
export async function restoreLayer(request: LayerRequest): Promise<LayerRestore> {
  let second: Promise<LayerRestore> | null = null;
  const found = await restoreArchive(request, (meta) => {
    const { after } = noteOf(meta);
    if (request.slot === 'delta' && after !== '')
      second = restoreArchive({ ...request, keys: { lookups: [after] } });
  });
  // Set by then: the manifest comes before the first file.
  const ground = await (second as Promise<LayerRestore> | null);
  if (found.layer === null || ground === null) return found;
  return {
    ...found,
    report: {
      ...found.report,
      bytesDown: found.report.bytesDown + ground.report.bytesDown,
      seconds: Math.max(found.report.seconds, ground.report.seconds),
    },
    warnings: [...found.warnings, ...ground.warnings],
    layer: ground.layer === null ? found.layer : standing(found.layer, ground.layer),
    brokenKey: ground.brokenKey,
    isFull: found.isFull || ground.isFull,
  };
}

function standing(delta: RestoredLayer, ground: RestoredLayer): RestoredLayer {
  return {
    ...delta,
    bytes: delta.bytes + ground.bytes,
    actions: [...delta.actions, ...ground.actions],
    outputs: [...delta.outputs, ...ground.outputs],
    standsOn: ground,
  };
}
