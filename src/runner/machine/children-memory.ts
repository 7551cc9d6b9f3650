import { readdirSync, readFileSync } from 'node:fs';

export interface MemoryWatch {
  /** Ends the watch: the most memory resident at once in all child processes together, in bytes. */
  stop(): number | null;
}

/**
 * Watches the processes that this one has started, and theirs, every so many milliseconds; pages that
 * two of them share count twice. Where the system has no /proc the answer is null.
 */
export function watchChildrenMemory(everyMilliseconds = 20): MemoryWatch {
  let peak = 0;
  const look = (): void => {
    peak = Math.max(peak, childrenBytes(process.pid));
  };
  const timer = process.platform === 'linux' ? setInterval(look, everyMilliseconds) : undefined;
  return {
    stop: () => {
      clearInterval(timer);
      return peak === 0 ? null : peak;
    },
  };
}

function childrenBytes(root: number): number {
  const parents = new Map<number, { parent: number; bytes: number }>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const status = statusOf(name);
    const parent = /^PPid:\s*(\d+)$/m.exec(status)?.[1];
    const kilobytes = /^VmRSS:\s*(\d+) kB$/m.exec(status)?.[1] ?? '0';
    if (parent !== undefined)
      parents.set(Number(name), { parent: Number(parent), bytes: Number(kilobytes) * 1024 });
  }
  let sum = 0;
  for (const [pid, { bytes }] of parents) {
    let above = parents.get(pid)?.parent;
    while (above !== undefined && above !== root && above > 1) above = parents.get(above)?.parent;
    if (above === root) sum += bytes;
  }
  return sum;
}

/** '' for a process that has ended since it was listed. */
function statusOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/status`, 'latin1');
  } catch {
    return '';
  }
}
