import { beyondLayer, bytesOf, carriedBy, driftOf, groundOf } from './layer-weights.ts';
import type { KeptEntry, LayerNote, RestoredLayer } from './restored-layer.ts';

export interface LayerFacts<E extends KeptEntry> {
  /** The used set of this lane, without what must never be packed. */
  readonly used: readonly E[];
  readonly base: RestoredLayer | null;
  readonly delta: RestoredLayer | null;
  /** The entries of the restored delta, for a run that cannot judge what is unused. */
  readonly restoredDelta: readonly E[];
  readonly whole: boolean;
  /** Whether some of the restored delta is no longer in GOCACHE. */
  readonly deltaGone: boolean;
  /** Whether the last whole run of this place found its base drifted (habits). */
  readonly driftedBefore: boolean;
  /** Whether the newest delta, or the one it stands on, is damaged: a new one must take its place. */
  readonly deltaBroken: boolean;
  /** Only for measuring: whatever is new makes a whole new base. */
  readonly withoutDelta: boolean;
}

/** What a decision says of a layer; what is made by C, and from what, is seen where it is packed. */
export type DecidedNote = Omit<LayerNote, 'c' | 'cActions' | 'from'>;

export type LayerDecision<E extends KeptEntry> = {
  /** Whether this run found the base drifted; null where it could not judge. */
  readonly drifted: boolean | null;
  readonly reason: string;
} & (
  | { readonly save: 'base' | 'delta'; readonly entries: readonly E[]; readonly note: DecidedNote }
  | { readonly save: 'nothing' }
);

/**
 * Which layer this run saves, if any (DESIGN: base, delta and the used set). Entries are
 * content-addressed, so any base goes with any delta: what neither holds is only a miss.
 */
export function decideLayers<E extends KeptEntry>(facts: LayerFacts<E>): LayerDecision<E> {
  const { base, delta, used, whole } = facts;
  const held = new Set([...(base?.actions ?? []), ...(delta?.actions ?? [])]);
  const fresh = used.filter((entry) => entry.kind !== 'index' && !held.has(entry.action));
  if (!whole) {
    return facts.withoutDelta
      ? { save: 'nothing', drifted: null, reason: 'a run that is not whole makes no base' }
      : partialRun(facts, fresh.length);
  }
  if (!used.some((entry) => entry.kind !== 'index')) {
    // Nor is it any judgement over a base: a run that asked for nothing needed nothing of it.
    const reason = base === null ? 'nothing was compiled' : 'nothing of GOCACHE was used';
    return { save: 'nothing', drifted: null, reason };
  }
  if (base === null) {
    return saveBase(used, 'no base was restored');
  }
  if (facts.withoutDelta && fresh.length > 0) {
    return saveBase(used, `${fresh.length} new entries, and deltas are switched off`);
  }
  const beyond = beyondLayer(used, base);
  const baseBytes = bytesOf(base.outputs.map(([, size]) => size));
  const drift = driftOf(used, base, baseBytes, beyond);
  if (drift !== null && facts.driftedBefore) return saveBase(used, drift);
  if (fresh.length === 0 && !facts.deltaBroken) {
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
    reason:
      drift ?? `${fresh.length} new entries${facts.deltaBroken ? ', the delta is broken' : ''}`,
  };
}

/** A run that failed, was cancelled or lost what it had can call nothing unused: the restored delta and what is new. */
function partialRun<E extends KeptEntry>(facts: LayerFacts<E>, fresh: number): LayerDecision<E> {
  const { base, delta, used, restoredDelta } = facts;
  if (facts.deltaGone) {
    // The next run would find the new delta, and what is gone in none.
    return { save: 'nothing', drifted: null, reason: 'what the restored delta held is gone' };
  }
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

/** A delta without entries, to take the place of a damaged one beside a base that holds everything. */
export function emptyDelta(base: string): LayerDecision<never> {
  return {
    save: 'delta',
    entries: [],
    note: { base, after: '', carried: 0 },
    drifted: null,
    reason: 'the delta is broken',
  };
}
