import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { JobFolders } from '../../__tests__/contract/harness/job-environment.ts';

/** What ends with the job: the runner empties it. */
const OF_RUNNER = /^(?:_runner_file_commands|_github_workflow)$/;
/** What a job leaves: its record, the files of its steps (src/cache/handover.ts), and on a self-hosted runner its GOCACHE. */
const OF_JOB =
  /^go-turbo-build-[A-Za-z0-9]{6}(?:\/(?:gocache(?:\/.*)?|(?:job|problem-matcher|(?:report|inputs|sizes|thin|tools)-\d+)\.json))?$/;
/** Go's own, and Node's. */
const OF_HOME = /^(?:\.cache|\.config|go)$/;
const OF_CACHE = /^(?:go-build|go-turbo-build)$/;

/**
 * Files that a job has left where none belongs: beside and in the checkout (`known`: its own names), in
 * the temporary folders, in the home folder, in what a store has under way (`underWay`: what jobs before
 * that were killed left there, for an hour). After a kill what lies in
 * the temporary folders is the runner's to remove.
 */
export async function leftFiles(
  { workspace, temp, home }: JobFolders,
  known: ReadonlySet<string>,
  underWay: ReadonlySet<string>,
  storeFolder: string,
  wasKilled: boolean,
): Promise<string[]> {
  const left: string[] = [];
  const add = (
    where: string,
    names: readonly string[],
    allowed: (name: string) => boolean,
  ): void => {
    const strange = names.filter((name) => !allowed(name));
    // What lies in a folder that is left is left with it.
    const tops = strange.filter((name) => !strange.includes(path.dirname(name)));
    left.push(...tops.map((name) => `${where}/${name}`));
  };

  const own = (name: string): boolean => known.has(name) || name === 'bin' || name === 'bin/app';
  add('checkout', await below(workspace), own);
  add(
    'beside it',
    await namesIn(path.dirname(workspace)),
    (one) => one === path.basename(workspace),
  );
  if (!wasKilled) {
    const inTemp = (await below(temp)).filter((one) => !OF_RUNNER.test(one.split('/')[0] ?? ''));
    add('RUNNER_TEMP', inTemp, (one) => OF_JOB.test(one));
    const inTmp = await namesIn(path.join(path.dirname(temp), '_tmp'));
    add('TMPDIR', inTmp, (one) => one === 'node-compile-cache');
    add('store', [...(await halfWritten(storeFolder))], (one) => underWay.has(one));
  }
  add('HOME', await namesIn(home), (one) => OF_HOME.test(one));
  add('HOME/.cache', await namesIn(path.join(home, '.cache')), (one) => OF_CACHE.test(one));
  return left;
}

/** What processes have under way in a directory store, or had when they were killed. */
export async function halfWritten(storeFolder: string): Promise<ReadonlySet<string>> {
  const names = await namesIn(path.join(storeFolder, 'v1', 'under-way'));
  return new Set(names.filter((one) => /^(?:write|read|delete)-/.test(one)));
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []);
}

/** With types, because Node follows links without them, and they may lead in circles. */
async function below(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return found.map((one) => path.relative(folder, path.join(one.parentPath, one.name)));
}

/** Names of files and folders below a checkout, before anything has been built there. */
export async function namesBelow(folder: string): Promise<ReadonlySet<string>> {
  return new Set(await below(folder));
}
