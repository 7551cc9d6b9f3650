import { existsSync, realpathSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, posix, resolve } from 'node:path';
import { findModuleRoots, modulePath } from '../plan/module-files.ts';
import {
  highestVersion,
  isOfFolder,
  majorOf,
  type TaggedModule,
  taggedModule,
  versionOfTag,
} from '../plan/module-tags.ts';
import { askGit, type GitAnswer, type GitPorts, repositoryRoot } from '../runner/git.ts';
import { relativePath } from '../runner/relative-path.ts';

/** The module whose version is asked for, and where its repository lies. */
export interface VersionedModule {
  readonly repository: string;
  readonly tagged: TaggedModule;
  /** Major versions that modules in folders beside it have: their tags are not this one's. */
  readonly claimed: ReadonlySet<number>;
  /** Tags at the root belong to a module there; else they are the repository's, and so this module's too. */
  readonly ownRoot: boolean;
}

/**
 * The module of the packages where all lie in one, else that of the working directory. Its
 * repository is the working directory's, as for Go's own stamp.
 */
export async function versionedModule(
  workingDirectory: string,
  packages: readonly string[],
): Promise<VersionedModule> {
  const cwd = realpathSync(workingDirectory);
  const repository = repositoryRoot(cwd) ?? cwd;
  const folders = new Set<string | null>();
  for (const pattern of packages.length > 0 ? packages : ['.']) {
    const before = pattern.slice(0, `${pattern}...`.indexOf('...'));
    const isLocal = /^\.{1,2}(?:\/|$)/.test(pattern);
    const named = resolve(cwd, isLocal ? posix.dirname(`${before}x`) : '.');
    const whole = isLocal && before === pattern ? resolve(cwd, pattern) : named;
    folders.add((await findModuleRoots(whole, 'off')).module);
  }
  const [only] = folders.size === 1 ? folders : [(await findModuleRoots(cwd, 'off')).module];
  const folder = only ?? repository;
  const path = modulePath(await readFile(join(folder, 'go.mod'), 'utf8').catch(() => ''));
  const inside = relativePath(repository, folder);
  const tagged = taggedModule(path, inside === '..' || inside.startsWith('../') ? '' : inside);
  const home = tagged.prefix === '' ? repository : join(repository, tagged.prefix);
  const claimed = new Set<number>();
  for (let major = 2; tagged.major === null && major < 100; major++) {
    if (existsSync(join(home, `v${major}`, 'go.mod'))) claimed.add(major);
  }
  const ownRoot = tagged.prefix === '' || !existsSync(join(repository, 'go.mod'));
  return { repository, tagged, claimed, ownRoot };
}

/** The version that a tag is of the module, as a release at this tag has it; null where it is another's. */
export function ownVersion(tag: string, module: VersionedModule): string | null {
  const { tagged, claimed, ownRoot } = module;
  const version = versionOfTag(tag, tagged, claimed);
  if (version !== null) return version;
  if (isOfFolder(tag) || !ownRoot) return null;
  if (tagged.major !== null && versionOfTag(tag, { ...tagged, prefix: '', major: null }, claimed))
    return null;
  return claimed.has(majorOf(tag)) ? null : tag;
}

export interface TaggedVersion extends GitAnswer {
  /** Whether a tag says so; else it is the commit alone. */
  readonly isTagged: boolean;
}

/**
 * `v1.2.3`, `v1.2.3-4-g0123456789ab` (commits since the tag), or 12 digits of the commit, with
 * `-dirty` where tracked files are changed. Of several tags the highest version, as Go picks it.
 */
export async function taggedVersion(
  ports: GitPorts,
  module: VersionedModule,
): Promise<TaggedVersion> {
  const { repository: cwd, tagged, ownRoot } = module;
  const git = (...args: string[]): Promise<GitAnswer> => askGit(ports, cwd, ...args);
  // The length of a hash would depend on how much of the history was fetched.
  const commit = await git('describe', '--always', '--dirty', '--abbrev=12', '--exclude=*');
  if (!commit.ok) return { ...commit, isTagged: false };
  const dirty = commit.text.endsWith('-dirty') ? '-dirty' : '';
  const found = await nearest(git, module, tagged);
  const root = { prefix: '', major: tagged.major };
  const chosen =
    found ?? (ownRoot && tagged.prefix !== '' ? await nearest(git, module, root) : null);
  if (chosen !== null) {
    const { tag, version, isHead } = chosen;
    if (isHead) return { ok: true, text: version + dirty, said: '', isTagged: true };
    const since = await git('rev-list', '--count', `refs/tags/${tag}..HEAD`);
    const hash = commit.text.slice(0, 12);
    if (since.ok)
      return {
        ok: true,
        text: `${version}-${since.text}-g${hash}${dirty}`,
        said: '',
        isTagged: true,
      };
  }
  if (!ownRoot) return { ...commit, isTagged: false };
  // Names that are no version to Go: release-5, v1.2.
  const versions = 'v[0-9]*.[0-9]*.[0-9]*';
  const described = await git(
    ...['describe', '--tags', '--always', '--dirty', '--abbrev=12'],
    ...[`--exclude=${versions}`, `--exclude=*/${versions}`],
  );
  if (!described.ok) return { ...commit, isTagged: false };
  return { ...described, isTagged: described.text !== commit.text };
}

interface FoundTag {
  readonly tag: string;
  readonly version: string;
  readonly isHead: boolean;
}

async function nearest(
  git: (...args: string[]) => Promise<GitAnswer>,
  { claimed }: VersionedModule,
  tagged: TaggedModule,
): Promise<FoundTag | null> {
  const [listed, head] = await Promise.all([
    git(
      'for-each-ref',
      '--merged=HEAD',
      '--format=%(*objectname) %(objectname) %(refname:strip=2)',
      'refs/tags',
    ),
    git('rev-parse', 'HEAD'),
  ]);
  const tags = new Map<string, FoundTag>();
  for (const line of listed.text.split('\n')) {
    // An annotated tag has an object of its own before the commit.
    const [, peeled = '', object = '', tag = ''] =
      /^(?:(\S+) )?(\S+) (\S+)$/.exec(line.trim()) ?? [];
    const version = versionOfTag(tag, tagged, claimed);
    if (version === null) continue;
    tags.set(version, { tag, version, isHead: (peeled || object) === head.text });
  }
  const all = [...tags.values()];
  const here = all.filter((one) => one.isHead);
  const best = highestVersion((here.length > 0 ? here : all).map((one) => one.version));
  return best === null ? null : (tags.get(best) ?? null);
}
