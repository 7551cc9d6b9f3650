import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Why no small or read-only file system can be had here; null where it can. */
export function cannotMount(): string | null {
  if (process.platform !== 'linux') return 'tmpfs is of Linux';
  return process.getuid?.() === 0 ? null : 'only root can mount';
}

/** A file system of this size (`200k`, `3m`) in place of a folder. */
export async function full(folder: string, size: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await run('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder]);
}

/** The folder with all that it holds, for reading alone. */
export async function readOnly(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await run('mount', ['--bind', folder, folder]);
  await run('mount', ['-o', 'remount,bind,ro', folder]);
}

/** Also where it was not mounted. */
export async function unmount(folder: string): Promise<void> {
  await run('umount', ['-l', folder]).catch(() => undefined);
}
