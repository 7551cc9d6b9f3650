import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { bundledFile } from '../../runner/process/bundled-file.ts';
import type { Result } from '../../runner/result.ts';
import type { SizeReport } from './size-report.ts';

export interface AskedFile {
  readonly path: string;
  /** Hex: of another file nothing is said. */
  readonly sha256?: string;
}

/** In the order in which they were asked for. */
export type Sizes = readonly Result<SizeReport>[];

/** For new objects: what V8 takes by itself is 100 MB more, and no faster (caddy: 285 MB in all, 405 without). */
const YOUNG_MB = 48;

/**
 * What the bytes of files are for, read on a thread of its own: a second for 50 MB, in which a save
 * beside it would stand still.
 */
export async function sizesApart(files: readonly AskedFile[]): Promise<Sizes> {
  if (files.length === 0) return [];
  // Tests of the source: the file of the thread is not beside it.
  const file = bundledFile('sizes.mjs');
  if (file === null) return sizesHere(files);
  let worker: Worker | undefined;
  try {
    worker = new Worker(file, {
      workerData: files,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
    });
    const [sizes] = (await once(worker, 'message')) as [Sizes];
    return sizes;
  } catch {
    // Some systems have no memory for a thread.
    return sizesHere(files);
  } finally {
    await worker?.terminate();
  }
}

/** The same on this thread. */
export async function sizesHere(files: readonly AskedFile[]): Promise<Sizes> {
  const { readSize } = await import('./read-size.ts');
  const sizes: Result<SizeReport>[] = [];
  for (const { path, sha256 } of files) {
    const digest = sha256 === undefined ? {} : { sha256 };
    sizes.push(await readSize(path, { wire: true, ...digest }));
  }
  return sizes;
}

/** What it is, or a sentence why it cannot be read. */
export function sizeOrReason(size: Result<SizeReport> | undefined): SizeReport | string {
  if (size === undefined) return '';
  return size.ok ? size.value : (size.failures[0]?.found ?? '');
}
