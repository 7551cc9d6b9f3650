import os from 'node:os';

/** Bytes of memory that this process may use: those of the machine, and no more than its cgroup's limit. */
export function usableMemory(): number {
  const total = os.totalmem();
  // 0, or more than there is, where nothing limits it (node:process constrainedMemory).
  const limit = process.constrainedMemory();
  return limit > 0 ? Math.min(total, limit) : total;
}
