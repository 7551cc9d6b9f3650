import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Step } from '../../inputs/step.ts';
import { askGit, repositoryRoot } from '../../runner/git.ts';
import { relativePath } from '../../runner/relative-path.ts';
import { withoutOldLine } from './exclude-lines.ts';

/**
 * Earlier versions wrote `/bin/` into `.git/info/exclude` and left it there, where a checkout is kept:
 * new files of the folder were hidden from git for good. Removed where it is certainly that line;
 * everything else of the file stays as it is, byte for byte. This file can go with the next major
 * version, and exclude-lines.ts keeps `excludeLines` alone.
 */
export async function removeOldExclude({
  inputs,
  runner,
}: Pick<Step, 'inputs' | 'runner'>): Promise<void> {
  const root = repositoryRoot(inputs.workingDirectory);
  if (root === null) return;
  const folder = relativePath(root, inputs.output);
  if (folder === '' || folder.startsWith('..')) return;
  // A submodule's or worktree's `.git` is a file: git knows where it points to.
  let file = resolve(root, '.git', 'info', 'exclude');
  let bytes = await readFile(file).catch(() => null);
  if (bytes === null) {
    const asked = await askGit(runner, root, 'rev-parse', '--git-path', 'info/exclude');
    if (!asked.ok) return;
    file = resolve(root, asked.text);
    bytes = await readFile(file).catch(() => null);
  }
  if (bytes === null) return;
  const kept = withoutOldLine(bytes.toString('latin1'), Buffer.from(folder).toString('latin1'));
  if (kept === null) return;
  try {
    await writeFile(file, kept, 'latin1');
    runner.log.info(`removed /${folder}/ from ${file}: an earlier version had hidden the folder`);
  } catch (error) {
    runner.log.debug(`${file} cannot be written: ${(error as Error).message}`);
  }
}
