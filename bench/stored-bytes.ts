/** Bytes that a strategy has in its store. */
export interface StoredBytes {
  readonly all: number;
  /** Part of `all` that is finished binaries, which this action may keep beside compiled packages. */
  readonly binaries: number;
}

/** Sums entries, each with its key or a path that holds the key. */
export function storedBytes(entries: readonly (readonly [string, number])[]): StoredBytes {
  const sum = (some: typeof entries): number => some.reduce((total, [, bytes]) => total + bytes, 0);
  return {
    all: sum(entries),
    binaries: sum(entries.filter(([name]) => /(^|[\\/])gtb1-bin-/.test(name))),
  };
}
