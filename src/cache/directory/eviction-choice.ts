/** Facts about an entry of any repository, scope and slot. */
export interface Evictable {
  readonly file: string;
  readonly bytes: number;
  /** Milliseconds since the epoch. */
  readonly savedAt: number;
  /** Milliseconds since the epoch. */
  readonly usedAt: number;
  /** Entries of one group in one folder supersede each other; null: none does. */
  readonly group: string | null;
}

export interface EvictionRules {
  readonly limitBytes: number;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** An entry used within this many milliseconds is not taken for its size. */
  readonly spareMs: number;
}

/** How many of a group are kept. */
const NEWEST_OF_GROUP = 2;
/** Those are spared for a week: as long as GitHub keeps what nobody reads (docs, "Usage limits and eviction policy"). */
const SPARE_NEWEST_MS = 7 * 24 * 3600 * 1000;

/**
 * What to remove. First, whatever was used when: all of a group but its newest two (deltas of one
 * place, each of which holds what the older ones hold). Then, while the rest is over the limit, the
 * least recently used, except for what was used within `spareMs`; the newest two of a group go last,
 * and only when nobody has used them for a week.
 */
export function chooseEvictions(entries: readonly Evictable[], rules: EvictionRules): Evictable[] {
  const newest = new Set<Evictable>();
  const superseded: Evictable[] = [];
  for (const group of groupsOf(entries)) {
    group.sort((a, b) => b.savedAt - a.savedAt || (a.file < b.file ? -1 : 1));
    for (const entry of group.slice(0, NEWEST_OF_GROUP)) newest.add(entry);
    superseded.push(...group.slice(NEWEST_OF_GROUP));
  }
  const removed = new Set(superseded);
  const left = entries.filter((entry) => !removed.has(entry));
  let bytes = left.reduce((sum, entry) => sum + entry.bytes, 0);
  const candidates = left
    .filter((entry) => {
      const unused = rules.now - entry.usedAt;
      return unused > rules.spareMs && (!newest.has(entry) || unused > SPARE_NEWEST_MS);
    })
    .sort((a, b) => Number(newest.has(a)) - Number(newest.has(b)) || a.usedAt - b.usedAt);
  const forSize: Evictable[] = [];
  for (const entry of candidates) {
    if (bytes <= rules.limitBytes) break;
    forSize.push(entry);
    bytes -= entry.bytes;
  }
  return [...superseded, ...forSize];
}

function groupsOf(entries: readonly Evictable[]): Evictable[][] {
  const groups = new Map<string, Evictable[]>();
  for (const entry of entries) {
    if (entry.group === null) continue;
    const group = groups.get(entry.group);
    if (group === undefined) groups.set(entry.group, [entry]);
    else group.push(entry);
  }
  return [...groups.values()];
}
