import { createHash } from 'node:crypto';
import type { CacheEntry } from './entry.ts';
import type { OutputKind } from './output-kind.ts';

/** A layer of GOCACHE as it was restored: what it holds, so that nothing in it is packed twice. */
export interface RestoredLayer {
  readonly key: string;
  /** Bytes of its archive. */
  readonly bytes: number;
  readonly actions: readonly string[];
  /** Output ID and bytes. */
  readonly outputs: readonly (readonly [string, number])[];
  readonly note: LayerNote;
  /** The delta that this delta stands on, restored with it; its entries are in `actions`, too. */
  readonly standsOn: RestoredLayer | null;
}

/** What a layer's archive says of itself, in its manifest. */
export interface LayerNote {
  /** Key of the base that a delta was made against; '' for a base. */
  readonly base: string;
  /** Key of the delta that this delta stands on and does not repeat; '' if none. */
  readonly after: string;
  /** Bytes of archives in which deltas on this base have carried entries again, over all of them. */
  readonly carried: number;
}

/** An entry of the used set that may be packed. */
export interface KeptEntry extends CacheEntry {
  readonly kind: OutputKind;
}

export interface LayerFacts<E extends KeptEntry> {
  /** The used set of this lane, without what must never be packed. */
  readonly used: readonly E[];
  readonly base: RestoredLayer | null;
  readonly delta: RestoredLayer | null;
  /** The entries of the restored delta, for a run that cannot judge what is unused. */
  readonly restoredDelta: readonly E[];
  readonly whole: boolean;
  /** Whether the last whole run of this place found its base drifted (habits). */
  readonly driftedBefore: boolean;
}

export type LayerDecision<E extends KeptEntry> = {
  /** Whether this run found the base drifted; null where it could not judge. */
  readonly drifted: boolean | null;
  readonly reason: string;
} & (
  | { readonly save: 'base' | 'delta'; readonly entries: readonly E[]; readonly note: LayerNote }
  | { readonly save: 'nothing' }
);

/** A base of which more than this share of bytes goes unused has drifted. */
const UNUSED_SHARE = 1 / 3;
/** A delta above this share of its base's bytes has outgrown it. */
const DELTA_SHARE = 1 / 2;

/**
 * Which layer this run saves, if any (DESIGN: base, delta and the used set). Entries are
 * content-addressed, so any base goes with any delta: what neither holds is only a miss.
 */
export function decideLayers<E extends KeptEntry>(facts: LayerFacts<E>): LayerDecision<E> {
  const { base, delta, used, whole } = facts;
  const held = new Set([...(base?.actions ?? []), ...(delta?.actions ?? [])]);
  const fresh = used.filter((entry) => entry.kind !== 'index' && !held.has(entry.action));
  if (!whole) return partialRun(facts, fresh.length);
  if (base === null) {
    if (!used.some((entry) => entry.kind !== 'index')) {
      return { save: 'nothing', drifted: null, reason: 'nothing was compiled' };
    }
    return saveBase(used, 'no base was restored');
  }
  const beyond = beyondLayer(used, base);
  const baseBytes = bytesOf(base.outputs.map(([, size]) => size));
  const drift = driftOf(used, base, baseBytes, beyond);
  if (drift !== null && facts.driftedBefore) return saveBase(used, drift);
  if (fresh.length === 0) {
    return {
      save: 'nothing',
      drifted: drift !== null,
      reason: 'the restored layers hold everything',
    };
  }
  const ground = groundOf(beyond, base, delta);
  const entries = ground === null ? beyond : beyondLayer(beyond, ground);
  const carried = carriedBy(entries, base, delta);
  if (carried > base.bytes)
    return saveBase(used, 'deltas have carried as many bytes as a base has');
  return {
    save: 'delta',
    entries,
    note: { base: base.key, after: ground?.key ?? '', carried },
    drifted: drift !== null,
    reason: drift ?? `${fresh.length} new entries`,
  };
}

/**
 * The delta that a new one may stand on: one that stands on none itself and was made against the
 * same base, where that halves the upload and at least half of it is still used. So after a change
 * of a core package the next ones upload their own entries only, and no chain grows.
 */
function groundOf(
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

/** A run that failed or was cancelled can call nothing unused: the restored delta and what is new. */
function partialRun<E extends KeptEntry>(facts: LayerFacts<E>, fresh: number): LayerDecision<E> {
  const { base, delta, used, restoredDelta } = facts;
  if (fresh === 0) return { save: 'nothing', drifted: null, reason: 'nothing new was compiled' };
  const own = new Set(used.map((entry) => entry.action));
  const beyond = base === null ? used : beyondLayer(used, base);
  const entries = [...beyond, ...restoredDelta.filter((entry) => !own.has(entry.action))];
  return {
    save: 'delta',
    entries,
    note: {
      base: base?.key ?? '',
      after: '',
      carried: base === null ? 0 : carriedBy(entries, base, delta),
    },
    drifted: null,
    reason: `${fresh} new entries of a run that is not whole`,
  };
}

function saveBase<E extends KeptEntry>(entries: readonly E[], reason: string): LayerDecision<E> {
  return {
    save: 'base',
    entries,
    note: { base: '', after: '', carried: 0 },
    drifted: false,
    reason,
  };
}

function beyondLayer<E extends KeptEntry>(entries: readonly E[], layer: RestoredLayer): E[] {
  const held = new Set(layer.actions);
  return entries.filter((entry) => !held.has(entry.action));
}

function driftOf(
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
function carriedBy(
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

function bytesOf(sizes: readonly number[]): number {
  return sizes.reduce((sum, size) => sum + size, 0);
}

/**
 * The <content> of a key: 16 hex digits over the entries, without indexes. `replaces` is the key
 * of an archive that turned out broken: without it the new archive would have the broken one's
 * key, and a key is never written twice.
 */
export function contentDigest(entries: readonly KeptEntry[], replaces: string): string {
  const rows = entries
    .filter((entry) => entry.kind !== 'index')
    .map((entry) => `${entry.action} ${entry.output}\n`)
    .sort();
  const hash = createHash('sha256').update(replaces);
  for (const row of rows) hash.update(row);
  return hash.digest('hex').slice(0, 16);
}
