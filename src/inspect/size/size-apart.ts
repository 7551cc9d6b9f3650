import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { SizeReport } from './size-report.ts';

export interface AskedFile {
  readonly path: string;
  /** Hex: of another file nothing is said. */
  readonly sha256: string;
}

/** In the order in which they were asked for; a sentence where a file cannot be read. */
export type Sizes = readonly (SizeReport | string)[];

/**
 * What the bytes of files are for, read on a thread of its own: a second for 50 MB, in which a save
 * beside it would stand still.
 */
export async function sizesApart(files: readonly AskedFile[]): Promise<Sizes> {
  if (files.length === 0) return [];
  // Tests of the source: the file of the thread is not beside it.
  if (!import.meta.url.endsWith('.mjs')) return sizesHere(files);
  const [dist = ''] = import.meta.url.split(/[^/]*$|chunks\/[^/]*$/);
  const worker = new Worker(new URL('sizes.mjs', dist), { workerData: files });
  try {
    const [sizes] = (await once(worker, 'message')) as [Sizes];
    return sizes;
  } catch {
    // Some systems have no memory for a thread.
    return sizesHere(files);
  } finally {
    await worker.terminate();
  }
}

/** The same on this thread. */
export async function sizesHere(files: readonly AskedFile[]): Promise<Sizes> {
  const { readSize } = await import('./read-size.ts');
  const sizes: (SizeReport | string)[] = [];
  for (const { path, sha256 } of files) {
    const size = await readSize(path, { wire: true, sha256 });
    sizes.push(size.ok ? size.value : (size.failures[0]?.found ?? ''));
  }
  return sizes;
}
