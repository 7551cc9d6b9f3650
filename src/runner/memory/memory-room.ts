import { readFile, statfs } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { bytesText } from '../units.ts';

/** What there is of a file system in memory. */
export interface MemoryRoom {
  /** Its type as the kernel says it, and its mount options; null where nothing is mounted. */
  readonly mount: { readonly type: string; readonly options: readonly string[] } | null;
  /** Bytes that this user may still write there. */
  readonly freeBytes: number;
  /** Bytes of memory that are to be had: of the machine, and of the limit of this process's cgroup. */
  readonly availableBytes: number;
}

/** What is left for a compiler, and for all else. */
const COMPILER_BYTES = 1e9;
const OTHERS_BYTES = 2e9;
/** What a job writes, and what a bigger commit makes of it. */
const TIMES = 3;

/** Why files of `bytes` in all do not go there while so many compilers run; null where they may. */
export function memoryRefusal(room: MemoryRoom, bytes: number, compilers: number): string | null {
  const { mount, freeBytes, availableBytes } = room;
  if (mount?.type !== 'tmpfs') return 'no tmpfs is mounted there';
  // Go runs what it has built for itself out of GOCACHE (go tool, go run).
  if (mount.options.includes('noexec')) return 'it is mounted noexec';
  if (mount.options.includes('ro')) return 'it is mounted read-only';
  const needed = TIMES * bytes;
  if (freeBytes < needed)
    return `${bytesText(freeBytes)} are free there, ${bytesText(needed)} may be needed`;
  const left = availableBytes - needed;
  const kept = OTHERS_BYTES + compilers * COMPILER_BYTES;
  return left < kept
    ? `${bytesText(availableBytes)} of memory are free; files need ${bytesText(needed)}, compilers and others ${bytesText(kept)}`
    : null;
}

/** What there is below `folder` now. */
export async function readMemoryRoom(folder: string): Promise<MemoryRoom> {
  const [mounts, facts] = await Promise.all([
    readFile('/proc/self/mounts', 'utf8').catch(() => ''),
    statfs(folder).catch(() => null),
  ]);
  return {
    mount: mountOf(mounts, folder),
    freeBytes: facts === null ? 0 : facts.bavail * facts.bsize,
    // MemAvailable; and what the cgroup's limit leaves (libuv, uv_get_available_memory).
    availableBytes: Math.min(os.freemem(), limitLeft()),
  };
}

/** 0 before Node 20.13, which cannot say it. */
function limitLeft(): number {
  return typeof process.availableMemory === 'function' ? process.availableMemory() : 0;
}

/** The mount that holds a folder: the last one of those with the longest path (proc_mounts(5)). */
export function mountOf(mounts: string, folder: string): MemoryRoom['mount'] {
  let found: readonly string[] = [];
  for (const line of mounts.split('\n')) {
    const fields = line.split(' ');
    const [, at = ''] = fields;
    if (at === '' || path.posix.relative(at, folder).startsWith('..')) continue;
    if (at.length >= (found[1] ?? '').length) found = fields;
  }
  const [, , type, options = ''] = found;
  return type === undefined ? null : { type, options: options.split(',') };
}
