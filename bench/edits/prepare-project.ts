import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { removeTree } from '../../__tests__/contract/harness/remove-tree.ts';
import type { Project } from '../projects.ts';
import { type BumpedFiles, makeCheckout, resetCheckout } from './checkout.ts';
import { chooseTargets, type EditTargets } from './choose-packages.ts';
import { command } from './commands.ts';
import { LIST_ARGUMENTS, readPackages } from './read-packages.ts';
import { servicesModule } from './services-module.ts';

export interface PreparedProject {
  readonly project: Project;
  readonly checkout: string;
  readonly targets: EditTargets;
  /** `module@version`; undefined where no bump was asked for. */
  readonly bump: string | undefined;
  readonly bumped: BumpedFiles | undefined;
}

export interface PrepareRequest {
  readonly project: Project;
  /** An own folder for the checkout and for what is only needed here. */
  readonly folder: string;
  /** A GOMODCACHE that the module proxy serves. */
  readonly modules: string;
  /** The go command. */
  readonly go: string;
  readonly withBump: boolean;
  /** A later step may test: modules that only tests need are to be at hand. */
  readonly withTests: boolean;
}

/**
 * Downloads a project, chooses where its edits go and which dependency is bumped, and builds it
 * before and after the bump: what does not build is no benchmark, and the modules are at hand then.
 */
export async function prepareProject(request: PrepareRequest): Promise<PreparedProject> {
  const { project, folder, modules } = request;
  const checkout = path.join(folder, 'source');
  const goCache = path.join(folder, 'prepare-gocache');
  const environment = {
    ...process.env,
    ...{ GOMODCACHE: modules, GOCACHE: goCache, GOTOOLCHAIN: 'local', CGO_ENABLED: '0' },
    ...{ GOFLAGS: '', GOWORK: 'off' },
  };
  const go: GoIn = (args, cwd = checkout) => command(request.go, args, cwd, environment);
  const build = (): Promise<string> =>
    go(['build', '-trimpath', '-ldflags=-s -w', '-o', `${folder}/bin/`, project.packages]);

  const source = project.generated
    ? await generate(path.join(folder, 'generated'), go)
    : await download(project.module, folder, go);
  await makeCheckout(source, checkout);
  const packages = readPackages(await go([...LIST_ARGUMENTS, project.packages]));
  const full = (below: string | undefined): string | undefined =>
    below === undefined ? undefined : path.posix.join(packages.modulePath, below);
  const targets = chooseTargets(packages.own, {
    leaf: full(project.leaf),
    core: full(project.core),
  });
  await build();
  // Modules that only tests need.
  if (request.withTests) await go(['list', '-deps', '-test', './...']);

  let bump: string | undefined;
  let bumped: BumpedFiles | undefined;
  if (request.withBump) {
    const candidates =
      project.bump === undefined ? await newerVersions(go, packages.direct) : [project.bump];
    for (const candidate of candidates) {
      bumped = await tryBump(checkout, candidate, go, build);
      bump = candidate;
      if (bumped !== undefined) break;
    }
    await resetCheckout(checkout);
    if (bumped === undefined)
      throw new Error(
        `${project.module} builds with none of ${candidates.length} newer dependencies (${candidates.join(', ')}): name one with --bump MODULE@VERSION, or leave bump out of --kinds`,
      );
  }
  await removeTree(goCache);
  await removeTree(path.join(folder, 'bin'));
  return { project, checkout, targets, bump, bumped };
}

type GoIn = (args: readonly string[], cwd?: string) => Promise<string>;

/** The folder of a module's source. */
async function download(module: string, folder: string, go: GoIn): Promise<string> {
  const said = await go(['mod', 'download', '-json', module], folder);
  return (JSON.parse(said) as { Dir: string }).Dir;
}

/** The made-up module, with its go.sum. */
async function generate(folder: string, go: GoIn): Promise<string> {
  for (const [name, text] of servicesModule()) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  await go(['mod', 'tidy'], folder);
  return folder;
}

/** `module@newest` for each direct requirement of the build that is not the newest. */
async function newerVersions(
  go: (args: readonly string[]) => Promise<string>,
  direct: readonly string[],
): Promise<readonly string[]> {
  const paths = direct.map((one) => one.split('@')[0] ?? one);
  const format = '{{with .Update}}{{.Path}}@{{.Version}}{{end}}';
  const listed = await go(['list', '-mod=readonly', '-m', '-u', '-f', format, ...paths]);
  return listed.split('\n').filter((line) => line !== '');
}

/** Undefined where the project does not build with it. */
async function tryBump(
  checkout: string,
  bump: string,
  go: (args: readonly string[]) => Promise<string>,
  build: () => Promise<string>,
): Promise<BumpedFiles | undefined> {
  await resetCheckout(checkout);
  try {
    await go(['get', bump]);
    await build();
  } catch (error) {
    console.error(
      `${bump} is no bump to measure: ${error instanceof Error ? error.message : error}`,
    );
    return undefined;
  }
  const read = (name: string): Promise<string> => readFile(path.join(checkout, name), 'utf8');
  return { 'go.mod': await read('go.mod'), 'go.sum': await read('go.sum') };
}
