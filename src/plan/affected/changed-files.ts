import { readlink } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { askGit, type GitPorts } from '../../runner/git.ts';

/** What changed since a commit, or why nobody can say. */
export type Changes =
  | { readonly known: true; readonly files: readonly string[] }
  | { readonly known: false; readonly reason: string };

/** Mode of a link and of a submodule in git's index. */
const LINK = '120000';
const SUBMODULE = '160000';

/**
 * The files of the checkout that differ from a commit's, added, removed, or changed since the
 * checkout, too; a renamed one is two. Paths are relative to the repository.
 */
export async function changedFiles(git: GitPorts, root: string, base: string): Promise<Changes> {
  const commit = await askGit(git, root, 'cat-file', '-e', `${base}^{commit}`);
  if (!commit.ok) return unknown(await missing(git, root, base, commit.said));
  const sparse = await askGit(git, root, 'config', '--bool', 'core.sparseCheckout');
  if (sparse.text === 'true') return unknown('the checkout is sparse: files are missing');
  const [changed, added, index] = await Promise.all([
    askGit(
      git,
      root,
      'diff',
      '--name-only',
      '--no-renames',
      '--ignore-submodules=none',
      '-z',
      base,
    ),
    askGit(git, root, 'ls-files', '--others', '--exclude-standard', '-z'),
    askGit(git, root, 'ls-files', '--stage', '-z'),
  ]);
  const failed = [changed, added, index].find((one) => !one.ok);
  if (failed !== undefined) return unknown(`git: ${failed.said}`);
  const files = [...new Set([...lines(changed.text), ...lines(added.text)])].sort();
  const entries = lines(index.text).map(indexEntry);
  const module = entries.find(({ mode, file }) => mode === SUBMODULE && files.includes(file));
  if (module !== undefined) return unknown(`the submodule ${module.file} changed`);
  const links = entries.filter(({ mode }) => mode === LINK).map(({ file }) => file);
  return { known: true, files: [...files, ...(await throughLinks(root, links, files))] };
}

async function missing(git: GitPorts, root: string, base: string, said: string): Promise<string> {
  const shallow = await askGit(git, root, 'rev-parse', '--is-shallow-repository');
  if (!shallow.ok) return `git: ${shallow.said || said}`;
  return shallow.text === 'true'
    ? `${base} is not in this shallow clone: give actions/checkout fetch-depth: 0`
    : `${base} is no commit of this repository`;
}

/** Links that lead to what changed: to Go they are files of their own. */
async function throughLinks(
  root: string,
  links: readonly string[],
  files: readonly string[],
): Promise<string[]> {
  const found: string[] = [];
  for (const link of links) {
    const leads = await readlink(join(root, link)).catch(() => '');
    const target = posix.join(posix.dirname(link), leads.replaceAll('\\', '/')).replace(/\/$/, '');
    for (const file of files) {
      if (file === target) found.push(link);
      if (file.startsWith(`${target}/`)) found.push(`${link}${file.slice(target.length)}`);
    }
  }
  return found;
}

function indexEntry(line: string): { readonly mode: string; readonly file: string } {
  return { mode: line.slice(0, line.indexOf(' ')), file: line.slice(line.indexOf('\t') + 1) };
}

function lines(text: string): string[] {
  return text.split('\0').filter((one) => one !== '');
}

function unknown(reason: string): Changes {
  return { known: false, reason };
}
