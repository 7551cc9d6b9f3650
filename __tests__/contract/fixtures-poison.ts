import { createHash } from 'node:crypto';
import { chmod, cp, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type JobRecord, RECORD_NAME } from '../../src/cache/handover.ts';
import { parseGoSums } from '../../src/cache/modules/go-sum.ts';
import { filesBelow } from '../../src/cache/modules/module-folders.ts';
import { moduleHash } from '../../src/cache/modules/module-hash.ts';
import { GO, sharedGo } from './cli-machine.ts';
import { runChild } from './harness/child.ts';
import type { JobFolders } from './harness/job-environment.ts';

// What somebody who can write to a cache would put there.

/** The GOCACHE that a job of the action works with, as it tells its post step. */
export async function goCacheOf({ temp }: JobFolders): Promise<string> {
  const [own = ''] = (await readdir(temp)).filter((one) => /^go-turbo/.test(one));
  const record = await readFile(path.join(temp, own, RECORD_NAME), 'utf8');
  return (JSON.parse(record) as JobRecord).goCache;
}

/**
 * Replaces a text in every object of a GOCACHE by another of the same length, under the new hashes:
 * Go finds nothing wrong with it. Returns the number of objects changed.
 */
export async function poisonGoCache(goCache: string, from: string, to: string): Promise<number> {
  const names = await readdir(goCache, { recursive: true });
  const renamed = new Map<string, string>();
  for (const name of names.filter((one) => /-d$/.test(one))) {
    const file = path.join(goCache, name);
    if (!(await stat(file)).isFile()) continue;
    const text = await readFile(file, 'latin1');
    if (!text.startsWith('!<arch>') || !text.includes(from)) continue;
    const bytes = Buffer.from(text.replaceAll(from, to), 'latin1');
    const hash = createHash('sha256').update(bytes).digest('hex');
    await writeFile(path.join(goCache, hash.slice(0, 2), `${hash}-d`), bytes);
    renamed.set(path.basename(name).slice(0, -2), hash);
  }
  for (const name of names.filter((one) => /-a$/.test(one))) {
    const file = path.join(goCache, name);
    const text = await readFile(file, 'utf8');
    const output = text.split(' ')[2] ?? '';
    const hash = renamed.get(output);
    if (hash !== undefined) await writeFile(file, text.replace(output, hash));
  }
  return renamed.size;
}

/** A module that programs here need, and a word that its function answers with once it is poisoned. */
export const SHELLQUOTE = {
  path: 'github.com/kballard/go-shellquote',
  version: 'v0.0.0-20180428030007-95032a82bc51',
};
const FOLDER = `${SHELLQUOTE.path}@${SHELLQUOTE.version}`;

/** Changes a file of an extracted module, and the `.ziphash` beside it to the h1 of what is there now; that h1. */
export async function poisonModule(goModCache: string): Promise<string> {
  const folder = path.join(goModCache, FOLDER);
  const file = path.join(folder, 'quote.go');
  const text = await readFile(file, 'utf8');
  const poisoned = text.replace(
    'func Join(args ...string) string {',
    (line) => `${line}\n\tif true {\n\t\treturn "poisoned module"\n\t}\n`,
  );
  if (poisoned === text) throw new Error('the poison changes nothing');
  await chmod(folder, 0o755);
  await chmod(file, 0o644);
  await writeFile(file, poisoned);
  const h1 = await folderHash(folder);
  const ziphash = zipHashFile(goModCache);
  await chmod(ziphash, 0o644);
  await writeFile(ziphash, h1);
  return h1;
}

/** Gives a poisoned module the `.ziphash` of the honest one: so Go builds from it. */
export async function restoreZipHash(goModCache: string, goSum: string): Promise<void> {
  const { zips } = parseGoSums([goSum]);
  await writeFile(zipHashFile(goModCache), zips.get(FOLDER)?.h1 ?? '');
}

function zipHashFile(goModCache: string): string {
  const { path: module, version } = SHELLQUOTE;
  return path.join(goModCache, 'cache', 'download', module, '@v', `${version}.ziphash`);
}

async function folderHash(folder: string): Promise<string> {
  const files = await filesBelow(folder);
  const hashed = files.map(async (one) => ({
    path: one.path,
    sha256: createHash('sha256')
      .update(await readFile(one.file))
      .digest('hex'),
  }));
  return moduleHash(SHELLQUOTE, await Promise.all(hashed));
}

/** A tool cache whose pinned Go says that it is proven, and whose go command first writes `mark`. */
export async function poisonedToolCache(root: string, mark: string): Promise<string> {
  const { tools } = await sharedGo();
  const place = path.join('go', GO, process.arch);
  const real = path.join(tools, place);
  const poisoned = path.join(root, place);
  await mkdir(path.join(poisoned, 'bin'), { recursive: true });
  await cp(path.join(real, 'VERSION'), path.join(poisoned, 'VERSION'));
  await cp(`${real}.complete`, `${poisoned}.complete`);
  const script = `#!/bin/sh\necho "$@" >> '${mark}'\nexec '${path.join(real, 'bin', 'go')}' "$@"\n`;
  await writeFile(path.join(poisoned, 'bin', 'go'), script, { mode: 0o755 });
  return root;
}

/** A git repository with all files of a folder in one commit, and a tag on it. */
export async function commitAll(folder: string, tag: string): Promise<void> {
  const day = '2026-01-02T03:04:05Z';
  const env = {
    ...{ PATH: process.env.PATH ?? '', HOME: folder, GIT_CONFIG_NOSYSTEM: '1' },
    ...{ GIT_AUTHOR_NAME: 'a', GIT_AUTHOR_EMAIL: 'a@b.c', GIT_AUTHOR_DATE: day },
    ...{ GIT_COMMITTER_NAME: 'a', GIT_COMMITTER_EMAIL: 'a@b.c', GIT_COMMITTER_DATE: day },
  };
  const git = async (...args: string[]): Promise<void> => {
    const done = await runChild('git', args, folder, env);
    if (done.exitCode !== 0) throw new Error(`git ${args.join(' ')}: ${done.stderr}`);
  };
  await git('init', '-q', '-b', 'main');
  await git('add', '-A');
  await git('commit', '-q', '-m', 'first');
  await git('tag', tag);
}
