import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stepFiles } from '../../cache/handover.ts';
import type { Step } from '../../inputs/step.ts';
import { readBinary } from '../../inspect/read-binary.ts';
import { ownModules } from '../../plan/own-modules.ts';
import type { Project } from '../../plan/project.ts';
import { askGit, gitConfigVariables, repositoriesOf } from '../../runner/git.ts';
import type { Environment } from '../../runner/ports.ts';
import { relativePath } from '../../runner/relative-path.ts';
import { excludeLines } from './exclude-lines.ts';

/**
 * Variables by which git, asked by Go what is modified, sees past the binaries that earlier builds
 * left in `output`. Only the go commands of the step get them: a file of patterns in our own
 * folder takes the place of core.excludesFile, whose patterns it begins with. Nothing is written
 * into the repository, and nothing is left where the step is killed (git 2.31, GIT_CONFIG_COUNT).
 * `files`: what this run writes; `isRead`: whether the build reads a file, which then counts.
 */
export async function hideOutput(
  step: Step,
  project: Project,
  files: readonly string[],
  isRead: (path: string) => boolean,
): Promise<Environment> {
  const { inputs, folders, runner } = step;
  // git asks a submodule with the same patterns, which are relative to the submodule then.
  const roots = repositoriesOf(inputs.workingDirectory).map((one) => one.root);
  const [root] = roots;
  if (root === undefined) return {};
  const ours = new Set([...files, ...(await leftBehind(step, project))]);
  const paths = [...ours].filter((path) => !isRead(path));
  const lines = excludeLines(
    roots.flatMap((at) => [
      ...paths.map((path) => relativePath(at, path)),
      `${relativePath(at, folders.job)}/`,
    ]),
  );
  if (lines === '') return {};
  const before = await usersPatterns(runner, root);
  const file = stepFiles(folders.job, step.ordinal).exclude;
  await writeFile(file, Buffer.concat([before, Buffer.from(`\n${lines}`)]));
  return gitConfigVariables(runner.environment, 'core.excludesFile', file);
}

/** What core.excludesFile names, else git's default for it (git help gitignore). */
async function usersPatterns(runner: Step['runner'], root: string): Promise<Buffer> {
  const { HOME = '', XDG_CONFIG_HOME = '' } = runner.environment;
  const set = await askGit(runner, root, 'config', '--type=path', '--get', 'core.excludesFile');
  const home = XDG_CONFIG_HOME || (HOME === '' ? '' : join(HOME, '.config'));
  const file = set.ok ? set.text : home === '' ? '' : join(home, 'git', 'ignore');
  const none = Buffer.alloc(0);
  return file === '' ? none : readFile(file).catch(() => none);
}

/** A folder with more is no folder for binaries alone. */
const MOST = 64;

/** Binaries in `output` that were built from these modules, for whatever targets, with what lies beside them. */
async function leftBehind({ inputs }: Step, project: Project): Promise<string[]> {
  const own = new Set(ownModules(project.pins).map((one) => one.path));
  const names = namesOf(inputs.output);
  if (names.length > MOST) return [];
  const found: string[] = [];
  for (const name of names.filter((one) => !/\.(?:debug|json)$/.test(one))) {
    const path = join(inputs.output, name);
    const read = await readBinary(path);
    const main = read.ok ? read.value.buildInfo?.main?.path : undefined;
    if (main === undefined || !own.has(main)) continue;
    const beside = [`${name}.debug`, `${name}.provenance.json`].filter((one) =>
      names.includes(one),
    );
    found.push(path, ...beside.map((one) => join(inputs.output, one)));
  }
  return found;
}

function namesOf(folder: string): string[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries.filter((one) => one.isFile()).map((one) => one.name);
  } catch {
    return [];
  }
}
