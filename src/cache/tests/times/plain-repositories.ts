import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { askGit, type GitPorts, repositoryRoot } from '../../../runner/git.ts';
import { statPath } from '../../../runner/machine/stat-path.ts';
import { type KnownIndex, readIndex } from './known-index.ts';

/** Attributes by which a file's bytes are others than its blob's (gitattributes(5)). */
const CHANGING = /(?:^|\s)(?:text|eol|crlf|ident|filter|working-tree-encoding)(?:=\S*)?(?:\s|$)/;

/** Whether a file of attributes may change bytes between blob and checkout. */
export function changesBytes(attributes: string): boolean {
  return attributes
    .split('\n')
    .some((line) => !line.startsWith('#') && (line.startsWith('[attr]') || CHANGING.test(line)));
}

/**
 * The index of a checkout's repository, by its root, where its files hold the bytes of its blobs: no line
 * ends, no filter (LFS), no other encoding. Empty where there is any doubt, or no git: then files are read.
 */
export async function plainRepositories(
  ports: GitPorts,
  checkout: string,
): Promise<ReadonlyMap<string, KnownIndex>> {
  const root = repositoryRoot(checkout);
  const none = new Map<string, KnownIndex>();
  if (root === null) return none;
  const git = join(root, '.git');
  // A worktree's or submodule's own: its attributes and settings lie in two places.
  if (statPath(git)?.isDirectory() !== true) return none;
  const { environment } = ports;
  // Another repository or index is what git asks then.
  if (environment.GIT_DIR || environment.GIT_INDEX_FILE) return none;
  const attributes = [
    join(git, 'info', 'attributes'),
    '/etc/gitattributes',
    join(
      environment.XDG_CONFIG_HOME || join(environment.HOME ?? '/', '.config'),
      'git',
      'attributes',
    ),
  ];
  if (attributes.some((file) => statPath(file) !== null)) return none;
  let index: KnownIndex | null;
  try {
    index = readIndex(join(git, 'index'));
    if (index === null) return none;
    for (const path of index.entries.keys()) {
      if (!/(?:^|\/)\.gitattributes$/.test(path)) continue;
      if (changesBytes(readFileSync(join(root, path), 'utf8'))) return none;
    }
  } catch {
    return none;
  }
  const asked = '^core\\.(autocrlf|attributesfile)$';
  // Of a folder of another user git would not read the settings, and say nothing of it.
  const own = ['-c', `safe.directory=${root}`];
  const answer = await askGit(ports, root, ...own, 'config', '--get-regexp', asked);
  // Exit code 1 without a word: nothing of it is set.
  const isPlain = answer.ok ? answer.text === 'core.autocrlf false' : answer.said === '';
  return isPlain ? new Map([[root, index]]) : none;
}
