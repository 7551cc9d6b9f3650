/** A process as /proc/PID/stat tells it (man 5 proc_pid_stat). */
export interface ProcessFacts {
  readonly pid: number;
  readonly parent: number;
  /** Resident set, in pages. */
  readonly pages: number;
}

/** Undefined where the text is not that of a stat file. */
export function parseStat(text: string): ProcessFacts | undefined {
  // The name, in brackets, may hold spaces and brackets.
  const after = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const pid = Number.parseInt(text, 10);
  const [parent, pages] = [Number(after[1]), Number(after[21])];
  return [pid, parent, pages].every(Number.isInteger) ? { pid, parent, pages } : undefined;
}

/** Pages of all that descends from `root`, without itself and without the trees of `excluded`. */
export function pagesBelow(
  processes: readonly ProcessFacts[],
  root: number,
  excluded: ReadonlySet<number>,
): number {
  const children = new Map<number, ProcessFacts[]>();
  for (const one of processes) children.set(one.parent, [...(children.get(one.parent) ?? []), one]);
  const below = (pid: number): number =>
    (children.get(pid) ?? [])
      .filter((one) => !excluded.has(one.pid))
      .reduce((sum, one) => sum + one.pages + below(one.pid), 0);
  return below(root);
}
