import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** A variable that marks all that a process under test starts. */
export const MARK = 'GTB_TEST_MARK';

/** The command lines of the living processes whose environment has this mark. Linux only. */
export function living(mark: string): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      const isZombie = /^State:\s*Z/m.test(read(pid, 'status'));
      return !isZombie && read(pid, 'environ').split('\0').includes(`${MARK}=${mark}`);
    })
    .map((pid) => `${pid} ${read(pid, 'cmdline').replaceAll('\0', ' ')}`);
}

/** What still lives after at most `seconds`. */
export async function leftAfter(mark: string, seconds: number): Promise<string[]> {
  const until = Date.now() + seconds * 1000;
  for (;;) {
    const left = living(mark);
    if (left.length === 0 || Date.now() > until) return left;
    await sleep(50);
  }
}

/** '' for a process that has ended since it was listed. */
function read(pid: string, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'latin1');
  } catch {
    return '';
  }
}
