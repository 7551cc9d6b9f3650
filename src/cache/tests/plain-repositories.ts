import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { askGit, type GitPorts, repositoryRoot } from '../../runner/git.ts';
import { statPath } from '../../runner/machine/stat-path.ts';
import { type IndexEntries, parseGitIndex } from './git-index.ts';

/** A repository's index as it was when we looked. */
export interface KnownIndex {
  readonly entries: IndexEntries;
  readonly mtimeNs: bigint;
}

/** Attributes by which a file's bytes are others than its blob's (gitattributes(5)). */
const CHANGING = /(?:^|\s)(?:text|eol|crlf|ident|filter|working-tree-encoding)(?:=\S*)?(?:\s|$)/;

/** Whether a file of attributes may change bytes between blob and checkout. */
export function changesBytes(attributes: string): boolean {
  return attributes
    .split('\n')
    .some((line) => !line.startsWith('#') && (line.startsWith('[attr]') || CHANGING.test(line)));
}

/**
 * The index of a checkout's repository, by its root, where its files hold the bytes of its blobs: no line ends, no filter
 * (LFS), no other encoding. Empty where there is any doubt, or no git: then files are read.
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
  const own = [
    join(git, 'info', 'attributes'),
    '/etc/gitattributes',
    join(
      environment.XDG_CONFIG_HOME || join(environment.HOME ?? '/', '.config'),
      'git',
      'attributes',
    ),
  ];
  if (own.some((file) => statPath(file) !== null)) return none;
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
  const answer = await askGit(ports, root, 'config', '--get-regexp', asked);
  // Exit code 1 without a word: nothing of it is set.
  const isPlain = answer.ok ? answer.text === 'core.autocrlf false' : answer.said === '';
  return isPlain ? new Map([[root, index]]) : none;
}

function readIndex(file: string): KnownIndex | null {
  const { mtimeNs } = statSync(file, { bigint: true });
  const entries = parseGitIndex(readFileSync(file));
  return entries === null ? null : { entries, mtimeNs };
}
