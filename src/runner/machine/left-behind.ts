import { chmod, lstat, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** No run takes a day: an older folder is what a killed one left. */
const LEFT_BEHIND_MS = 24 * 3600 * 1000;

/** What mkdtemp puts behind the name that it is given. */
const MADE = /^go-turbo-build-(?:[a-z]+-)?[A-Za-z0-9]{6}$/;

/** The beginning of the name of a folder of ours, for mkdtemp; `use`: for the person who finds it. */
export function temporaryPrefix(use?: 'start' | 'compressed'): string {
  return use === undefined ? 'go-turbo-build-' : `go-turbo-build-${use}-`;
}

/** Removes the temporary folders of killed runs from a folder; what cannot be removed stays. */
export async function removeLeftBehind(folder: string, now: number): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    if (!MADE.test(name)) continue;
    const facts = await lstat(join(folder, name)).catch(() => null);
    if (facts === null || !facts.isDirectory() || now - facts.mtimeMs < LEFT_BEHIND_MS) continue;
    await removeQuietly(join(folder, name));
  }
}

/**
 * Removes a temporary file or folder, also one with folders that may not be written to (Go's module
 * cache). One that stays costs space and nothing else: no step fails for it.
 */
export async function removeQuietly(path: string): Promise<void> {
  const remove = (): Promise<void> => rm(path, { recursive: true, force: true, maxRetries: 3 });
  await remove()
    .catch(() => makeWritable(path).then(remove))
    .catch(() => undefined);
}

async function makeWritable(folder: string): Promise<void> {
  await chmod(folder, 0o700);
  for (const entry of await readdir(folder, { withFileTypes: true }))
    if (entry.isDirectory()) await makeWritable(join(folder, entry.name));
}
