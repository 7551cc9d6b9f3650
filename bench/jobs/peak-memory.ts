import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { type ProcessFacts, pagesBelow, parseStat } from './process-tree.ts';

const INTERVAL = 100;

export interface MemoryWatch {
  /** Ends the watch: the most bytes resident at once; null where there is no /proc. */
  end(): number | null;
}

/**
 * Sums the resident memory of all processes that this one starts from now on, ten times a second.
 * Pages that two processes share count twice.
 */
export function watchMemory(): MemoryWatch {
  const before = readProcesses();
  if (before === undefined) return { end: () => null };
  const excluded = new Set(
    before.filter((one) => one.parent === process.pid).map((one) => one.pid),
  );
  let peak = 0;
  const look = (): void => {
    peak = Math.max(peak, pagesBelow(readProcesses() ?? [], process.pid, excluded));
  };
  const timer = setInterval(look, INTERVAL);
  return {
    end: () => {
      clearInterval(timer);
      return peak * pageSize();
    },
  };
}

let pageBytes: number | undefined;

function pageSize(): number {
  pageBytes ??= Number(execFileSync('getconf', ['PAGESIZE'], { encoding: 'utf8' }));
  return pageBytes;
}

function readProcesses(): readonly ProcessFacts[] | undefined {
  if (process.platform !== 'linux') return undefined;
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        return parseStat(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
      } catch {
        return [];
      }
    });
}
