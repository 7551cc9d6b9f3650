import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** All processes that a process has started, and these, and so on. Linux only. */
export function below(pid: number): number[] {
  const parents = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((name) => [Number(name), parentOf(name)]),
  );
  const isBelow = (one: number): boolean => {
    for (let at = parents.get(one) ?? 0; at > 1; at = parents.get(at) ?? 0)
      if (at === pid) return true;
    return false;
  };
  return [...parents.keys()].filter(isBelow);
}

/** The second field behind the name (proc_pid_stat(5)), which may hold spaces and parentheses. */
function parentOf(pid: string): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return 0;
  }
}

/** Which of these processes are still there after a few seconds. */
export async function outlived(pids: readonly number[]): Promise<number[]> {
  const alive = (): number[] => pids.filter((pid) => existsSync(`/proc/${pid}`));
  for (let left = 50; left > 0 && alive().length > 0; left--) await sleep(100);
  return alive();
}
