import type { StoredCache } from './list-caches.ts';
import { readKey } from './stored-key.ts';

/** What a place keeps for one lane. */
export interface StoredGroup {
  readonly place: string;
  readonly lane: string;
  readonly entries: number;
  readonly bytes: number;
  /** When one of them was read last, in milliseconds since the epoch. */
  readonly readAt: number;
}

export interface Droppable {
  readonly cache: StoredCache;
  readonly why: string;
}

export interface Quota {
  readonly bytes: number;
  /** The largest first. */
  readonly groups: readonly StoredGroup[];
  /** The largest first. */
  readonly drop: readonly Droppable[];
}

const DAY = 24 * 3600 * 1000;
/** GitHub itself drops what nobody has read for seven days. */
const UNREAD_DAYS = 3;
/** Of these each new one holds what the older ones hold. */
const SUPERSEDED = new Set(['delta', 'inputs', 'habits', 'runs', 'parts']);
const KEPT = 2;

/** Groups entries by place and lane, and says which of them nobody needs. */
export function judgeCaches(caches: readonly StoredCache[], now: number): Quota {
  const known = caches.map((cache) => ({ cache, key: readKey(cache.key) }));
  const groups = new Map<string, StoredGroup>();
  for (const { cache, key } of known) {
    const place = key.cache === 'other' ? 'not of this action' : key.place;
    const name = `${place} ${key.lane}`;
    const before = groups.get(name) ?? { place, lane: key.lane, entries: 0, bytes: 0, readAt: 0 };
    groups.set(name, {
      ...before,
      entries: before.entries + 1,
      bytes: before.bytes + cache.bytes,
      readAt: Math.max(before.readAt, cache.readAt),
    });
  }
  const drop = known.flatMap(({ cache, key }): Droppable[] => {
    if (key.cache === 'other') return [];
    const unread = Math.floor((now - cache.readAt) / DAY);
    if (unread >= UNREAD_DAYS) return [{ cache, why: `not read for ${unread} days` }];
    if (!SUPERSEDED.has(key.cache)) return [];
    const newer = known.filter(
      ({ cache: other, key: its }) =>
        its.cache === key.cache &&
        its.place === key.place &&
        its.lane === key.lane &&
        other.ref === cache.ref &&
        other.createdAt > cache.createdAt,
    );
    const isOld = newer.length >= KEPT && newer.every((one) => one.cache.readAt >= cache.readAt);
    return isOld ? [{ cache, why: `${newer.length} newer ones of its place and lane` }] : [];
  });
  return {
    bytes: caches.reduce((sum, one) => sum + one.bytes, 0),
    groups: [...groups.values()].sort((a, b) => b.bytes - a.bytes),
    drop: drop.sort((a, b) => b.cache.bytes - a.cache.bytes),
  };
}
