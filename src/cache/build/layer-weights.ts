import type { CacheEntry } from './entry.ts';
import type { KeptEntry, RestoredLayer } from './restored-layer.ts';

/** A base of which more than this share of bytes goes unused has drifted. */
const UNUSED_SHARE = 1 / 3;
/** A delta above this share of its base's bytes has outgrown it. */
const DELTA_SHARE = 1 / 2;

/**
 * The delta that a new one may stand on: one that stands on none itself and was made against the
 * same base, where that halves the upload and at least half of it is still used. So after a change
 * of a core package the next ones upload their own entries only, and no chain grows.
 */
export function groundOf(
  beyond: readonly KeptEntry[],
  base: RestoredLayer,
  delta: RestoredLayer | null,
): RestoredLayer | null {
  const ground = delta?.standsOn ?? delta;
  if (ground === null || ground.note.after !== '' || ground.note.base !== base.key) return null;
  const whole = bytesOf(distinctSizes(beyond));
  const rest = bytesOf(distinctSizes(beyondLayer(beyond, ground)));
  const held = bytesOf(ground.outputs.map(([, size]) => size));
  return rest <= whole / 2 && whole - rest >= held / 2 ? ground : null;
}

export function beyondLayer<E extends KeptEntry>(entries: readonly E[], layer: RestoredLayer): E[] {
  const held = new Set(layer.actions);
  return entries.filter((entry) => !held.has(entry.action));
}

export function driftOf(
  used: readonly KeptEntry[],
  base: RestoredLayer,
  baseBytes: number,
  beyond: readonly KeptEntry[],
): string | null {
  const outputs = new Set(used.map((entry) => entry.output));
  const unused = bytesOf(base.outputs.map(([id, size]) => (outputs.has(id) ? 0 : size)));
  if (unused > baseBytes * UNUSED_SHARE) return 'over a third of the base goes unused';
  const delta = bytesOf(distinctSizes(beyond));
  return delta > baseBytes * DELTA_SHARE ? 'the delta has outgrown half of the base' : null;
}

/**
 * Bytes that deltas on this base have uploaded again though an earlier delta held them: the share of
 * the last delta's archive, packed as it was, that this one holds again. Once they add up to a base,
 * a new base would have been cheaper: it costs at most twice the best choice.
 */
export function carriedBy(
  entries: readonly KeptEntry[],
  base: RestoredLayer,
  delta: RestoredLayer | null,
): number {
  if (delta === null || delta.note.base !== base.key) return 0;
  const before = new Set(delta.actions);
  const again = bytesOf(distinctSizes(entries.filter((entry) => before.has(entry.action))));
  const held = bytesOf(delta.outputs.map(([, size]) => size));
  return delta.note.carried + Math.round(delta.bytes * (again / Math.max(1, held)));
}

function distinctSizes(entries: readonly CacheEntry[]): number[] {
  return [...new Map(entries.map((entry) => [entry.output, entry.size])).values()];
}

export function bytesOf(sizes: readonly number[]): number {
  return sizes.reduce((sum, size) => sum + size, 0);
}
