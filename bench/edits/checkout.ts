import { appendFile, cp, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { makeWritable } from '../../__tests__/contract/harness/make-writable.ts';
import type { EditTargets, OwnPackage } from './choose-packages.ts';
import { git } from './commands.ts';
import { type Commit, commitWords } from './edit-kinds.ts';
import { documentationLine, goFunction, newGoFile } from './edit-text.ts';

/** go.mod and go.sum after the dependency bump. */
export type BumpedFiles = Readonly<Record<'go.mod' | 'go.sum', string>>;

/** A git checkout of a module's source, as the first commit. */
export async function makeCheckout(source: string, folder: string): Promise<void> {
  await cp(source, folder, { recursive: true });
  await makeWritable(folder);
  await git(['init', '--quiet', '--initial-branch=main'], folder);
  await commitAll(folder, 'source');
  await git(['tag', 'source'], folder);
}

/** Back to the first commit. */
export async function resetCheckout(folder: string): Promise<void> {
  await git(['reset', '--quiet', '--hard', 'source'], folder);
}

/** Makes one edit on top of the others, and commits it. */
export async function applyCommit(
  folder: string,
  commit: Commit,
  targets: EditTargets,
  bumped: BumpedFiles | undefined,
): Promise<void> {
  const { number, kind } = commit;
  const appendTo = async (one: OwnPackage, [file]: readonly string[]): Promise<void> => {
    if (file === undefined) throw new Error(`${one.importPath} has no file to edit`);
    await appendFile(path.join(one.folder, file), goFunction(number));
  };
  if (kind === 'docs') await appendFile(path.join(folder, 'README.md'), documentationLine(number));
  if (kind === 'test') {
    const { tested } = targets;
    if (tested.testFiles.length > 0) await appendTo(tested, tested.testFiles);
    else {
      const file = path.join(tested.folder, `benchmark_edit_${number}_test.go`);
      await writeFile(file, newGoFile(tested.name, number));
    }
  }
  if (kind === 'leaf' || kind === 'leaf-stale') await appendTo(targets.leaf, targets.leaf.goFiles);
  if (kind === 'core') await appendTo(targets.core, targets.core.goFiles);
  if (kind === 'new-file') {
    const file = path.join(targets.leaf.folder, `benchmark_edit_${number}.go`);
    await writeFile(file, newGoFile(targets.leaf.name, number));
  }
  if (kind === 'bump') {
    if (bumped === undefined) throw new Error('a bump that was not prepared');
    for (const [name, text] of Object.entries(bumped))
      await writeFile(path.join(folder, name), text);
  }
  await commitAll(folder, commitWords(commit));
}

/** Commits even where nothing changed: a push of another branch's merge does that too. */
async function commitAll(folder: string, message: string): Promise<void> {
  await git(['add', '--all', '--force'], folder);
  await git(['commit', '--quiet', '--allow-empty', '--message', message], folder);
}
