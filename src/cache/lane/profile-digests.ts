import { readFile } from 'node:fs/promises';
import { dirname, relative } from 'node:path';
import type { Inputs } from '../../inputs/inputs.ts';
import { profileCandidates } from '../../plan/pgo-profiles.ts';
import { textDigest } from '../../runner/digest.ts';

/** 16 hex digits of each profile that a build may read, by its folder relative to `working-directory`. */
export async function profileDigests(
  inputs: Pick<Inputs, 'workingDirectory' | 'packages' | 'buildFlags'>,
): Promise<Record<string, string>> {
  const { workingDirectory, packages, buildFlags } = inputs;
  const digests: Record<string, string> = {};
  for (const file of profileCandidates(workingDirectory, packages, buildFlags)) {
    const text = await readFile(file, 'latin1').catch(() => null);
    const name = relative(workingDirectory, dirname(file));
    if (text !== null) digests[name] = textDigest(text, 16);
  }
  return digests;
}
