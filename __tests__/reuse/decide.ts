import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listDependenciesArguments } from '../../src/compile/go-command-lines.ts';
import { goFlags } from '../../src/inputs/flags/go-flags.ts';
import { parseGoFlags } from '../../src/inputs/flags/go-flags-variable.ts';
import type { Target } from '../../src/inputs/target.ts';
import { executableName } from '../../src/inputs/tools/executable-name.ts';
import { findModules } from '../../src/plan/find-modules.ts';
import { type ListedPackage, parseGoList } from '../../src/plan/go-list.ts';
import { hasGoFiles } from '../../src/plan/plan.ts';
import { type Agreement, checkManifest } from '../../src/reuse/check-manifest.ts';
import { answerFacts } from '../../src/reuse/facts/answer.ts';
import { uniqueFacts } from '../../src/reuse/facts/fact.ts';
import { environmentRecord } from '../../src/reuse/facts/go-environment-record.ts';
import { createFiles } from '../../src/reuse/facts/read-files.ts';
import { recordFacts } from '../../src/reuse/facts/record-facts.ts';
import {
  type InputsManifest,
  makeInputsManifest,
  manifestFacts,
} from '../../src/reuse/manifest.ts';
import { buildObstacle } from '../../src/reuse/obstacles.ts';
import { storeListing } from '../../src/reuse/stored-listing.ts';
import type { Environment } from '../../src/runner/ports.ts';
import { readGoEnvFile } from '../../src/toolchain/go-environment.ts';
import type { GoRun, GoSandbox } from '../fakes/go-sandbox.ts';

const HOST: Target = {
  goos: { linux: 'linux', darwin: 'darwin', win32: 'windows' }[process.platform as 'linux'],
  goarch: process.arch === 'arm64' ? 'arm64' : 'amd64',
  variant: '',
};
export const FLAGS = goFlags({
  ...{ flags: {}, cgo: false, link: 'auto', libc: 'gnu', linker: 'default', buildinfo: 'full' },
  ...{ profile: 'lean', tags: [], gcflags: '', ldflags: '', stamp: [], buildFlags: [] },
});

/** A checkout with the environment that its go commands have. */
export interface Checkout {
  readonly sandbox: GoSandbox;
  /** Below the sandbox's folder. */
  readonly folder: string;
  /** As `go build` takes them; default `./...`. */
  readonly patterns?: readonly string[];
  /** Changes to the environment of the real Go. */
  readonly environment: Environment;
}

function patternsOf({ patterns = ['./...'] }: Checkout): readonly string[] {
  return patterns;
}

function environmentOf({ sandbox, environment }: Checkout): Environment {
  return { ...sandbox.realGo.environment, ...environment };
}

function go(checkout: Checkout, args: readonly string[]): Promise<GoRun> {
  return checkout.sandbox.tryGo(checkout.folder, args, checkout.environment);
}

async function environment(checkout: Checkout) {
  const variables = environmentOf(checkout);
  const goEnv = await readGoEnvFile(variables, HOST.goos);
  const root = await readFile(join(checkout.sandbox.realGo.goroot, 'go.env'), 'utf8');
  return environmentRecord(variables, goEnv, { 'go.env': root });
}

/** What a manifest says of the checkout; no go command is run. */
export async function check(checkout: Checkout, manifest: InputsManifest): Promise<Agreement> {
  const answers = await answerFacts(
    checkout.sandbox.path(checkout.folder),
    manifestFacts(manifest),
  );
  return checkManifest({
    ...{ manifest, answers, mainsOnly: false },
    environment: await environment(checkout),
  });
}

export interface CleanBuild {
  /** Import paths of the main packages that the patterns match. */
  readonly mains: readonly string[];
  /** SHA-256 by import path. */
  readonly binaries: ReadonlyMap<string, string>;
}

/** Builds main packages (default all that match); null where Go refuses. */
export async function cleanBuild(
  checkout: Checkout,
  only?: readonly string[],
): Promise<CleanBuild | null> {
  // A folder of tests in package main is a package without a program.
  const list = '{{if and (eq .Name "main") (or .GoFiles .CgoFiles)}}{{.ImportPath}}{{end}}';
  let mains = only ?? [];
  if (only === undefined) {
    const listed = await go(checkout, [
      'list',
      ...FLAGS.compile,
      '-f',
      list,
      ...patternsOf(checkout),
    ]);
    if (listed.exitCode !== 0) return null;
    mains = listed.stdout.split('\n').filter((line) => line !== '');
  }
  if (mains.length === 0) return { mains, binaries: new Map() };
  // Beside the sandbox, whose folder the test copies.
  const output = `${checkout.sandbox.folder}-output`;
  const built = await go(checkout, [
    ...['build', ...FLAGS.compile, ...FLAGS.link, '-o', `${output}/`, ...mains],
  ]);
  if (built.exitCode !== 0) return null;
  const binaries = await Promise.all(
    mains.map(async (main) => {
      const bytes = await readFile(join(output, executableName(main)));
      return [main, createHash('sha256').update(bytes).digest('hex')] as const;
    }),
  );
  return { mains, binaries: new Map(binaries) };
}

export type Recorded =
  | { readonly state: 'recorded'; readonly manifest: InputsManifest; readonly build: CleanBuild }
  | { readonly state: 'impossible'; readonly reason: string }
  | { readonly state: 'refused'; readonly said: string };

/** Lists, records and builds, as a run of the action does. */
export async function record(checkout: Checkout): Promise<Recorded> {
  const listed = await go(checkout, listDependenciesArguments(FLAGS, patternsOf(checkout)));
  if (listed.exitCode !== 0) return { state: 'refused', said: listed.stderr };
  const packages = parseGoList<ListedPackage>(listed.stdout);
  const cwd = checkout.sandbox.path(checkout.folder);
  const variables = environmentOf(checkout);
  const goEnv = await readGoEnvFile(variables, HOST.goos);
  const modules = await findModules(cwd, variables.GOWORK || goEnv.GOWORK || '', '');
  const goFlagsText = variables.GOFLAGS || goEnv.GOFLAGS || '';
  const mains = packages.filter(
    (one) => one.Name === 'main' && one.DepOnly !== true && hasGoFiles(one),
  );
  const listing = new Map([[`${HOST.goos}/${HOST.goarch}`, packages]]);
  const files = createFiles();
  const goFlags = parseGoFlags(goFlagsText);
  if (!goFlags.ok) return { state: 'refused', said: 'GOFLAGS' };
  const flags = [...goFlags.value, ...FLAGS.compile, ...FLAGS.link];
  const facts = await recordFacts(files, {
    ...{ workingDirectory: cwd, packages: patternsOf(checkout), flags, pins: modules.pins },
    ...{ workspaceFile: modules.roots.workspaceFile, module: modules.roots.module },
    listing,
    binaries: mains.map((one) => ({ package: one.ImportPath, target: HOST })),
    unlinked: [HOST],
  });
  const folders = {
    goRoot: checkout.sandbox.realGo.goroot,
    goModCache: variables.GOMODCACHE ?? '',
    workingDirectory: cwd,
  };
  const goVersion = checkout.sandbox.realGo.version;
  const obstacles = [
    buildObstacle({ goVersion, flags, commitStamps: [] }) ?? '',
    ...facts.binaries.map((one) => one.obstacle),
  ].filter((reason) => reason !== '');
  if (obstacles[0] !== undefined) return { state: 'impossible', reason: obstacles[0] };
  const asked = uniqueFacts([
    ...facts.plan,
    ...(facts.unlinked ?? []),
    ...facts.binaries.flatMap((one) => one.facts),
  ]);
  const made = makeInputsManifest({
    ...{ ...facts, inputsDigest: '', toolchain: '', lane: 'lane', linkFlags: FLAGS.link },
    answers: await answerFacts(cwd, asked, files),
    environment: await environment(checkout),
  });
  const manifest = { ...made, listing: storeListing(listing, folders) };
  const build = await cleanBuild(
    checkout,
    mains.map((one) => one.ImportPath),
  );
  if (build === null) return { state: 'refused', said: 'go build' };
  return { state: 'recorded', manifest, build };
}
