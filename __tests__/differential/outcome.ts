import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { runChild } from '../contract/harness/child.ts';
import type { Shape } from './shape.ts';

/** What a build came to. */
export interface Outcome {
  readonly passed: boolean;
  readonly binaries: ReadonlyMap<string, Made>;
  /** Everything that was said. */
  readonly text: string;
}

export interface Made {
  readonly sha256: string;
  /** What the program printed; null where this machine cannot run it. */
  readonly printed: string | null;
}

/** The files in a folder of binaries that the shape did not bring, by name without `.exe`. */
export async function readMade(
  folder: string,
  shape: Shape,
  tree: string,
  prefix: string,
  runs: boolean,
): Promise<Map<string, Made>> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const made = new Map<string, Made>();
  for (const entry of entries) {
    const file = path.join(folder, entry.name);
    if (!entry.isFile() || shape.files[path.relative(tree, file)] !== undefined) continue;
    made.set(prefix + entry.name.replace(/\.exe$/, ''), await readBinary(file, runs));
  }
  return made;
}

export async function readBinary(file: string, runs: boolean): Promise<Made> {
  const sha256 = createHash('sha256')
    .update(await readFile(file))
    .digest('hex');
  if (!runs) return { sha256, printed: null };
  const { exitCode, stdout, stderr } = await runChild(file, [], path.dirname(file), {});
  return { sha256, printed: `${exitCode} ${stdout}${stderr}` };
}
