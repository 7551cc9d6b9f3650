import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import type { RunReport } from '../../src/report/run-report.ts';
import {
  type Machine,
  networkEnvironment,
  startMachine,
  TOOLS,
} from '../contract/fixtures-machine.ts';
import { actionNode, PROJECT, runChild } from '../contract/harness/child.ts';
import { serviceEnvironment } from '../contract/harness/job-environment.ts';
import { removeTree } from '../contract/harness/remove-tree.ts';
import { ACT } from './act-file.ts';

// The action as a runner runs it that is not ours: act, on this machine without containers.

/** Actions of others that workflows name; stand-in/ is in the place of each. */
const OTHERS = [
  'actions/checkout',
  'actions/setup-node',
  'actions/upload-artifact',
  'actions/download-artifact',
  'actions/attest',
  'actions/attest-build-provenance',
];
const OWN = 'org/go-turbo-build';
export const REPOSITORY = 'octo/app';
const USES = /^\s*(?:- )?uses:\s*(\S+)/gm;

/** A line of act's log (--json). */
interface Line {
  readonly level: string;
  readonly msg: string;
  readonly jobID?: string;
  readonly stage?: string;
  readonly jobResult?: string;
  /** `warning` of `::warning::`. */
  readonly command?: string;
  readonly name?: string;
  readonly arg?: string;
}

/** What an action of others was asked to do. */
export interface Asked {
  readonly action: string;
  readonly ref: string;
  readonly job: string;
  readonly inputs: Readonly<Record<string, string>>;
}

export interface ActRun {
  readonly exitCode: number | null;
  readonly lines: readonly Line[];
  readonly log: string;
  /** By the job's id, as the action's steps ended. */
  readonly reports: readonly RunReport[];
  readonly asked: readonly Asked[];
  /** RESULTS of the stand-ins. */
  readonly results: string;
}

export interface ActMachine extends Machine {
  /** A repository of these files, at its first commit. */
  repository(name: string, fill: (folder: string) => Promise<void>): Promise<string>;
  /** One run of the repository's workflow on a machine with nothing but the tool cache. */
  run(repository: string, event: ActEvent): Promise<ActRun>;
}

export interface ActEvent {
  readonly name?: 'push' | 'schedule' | 'release';
  /** Path in the repository. */
  readonly workflow: string;
  readonly ref?: string;
  readonly payload?: Readonly<Record<string, unknown>>;
  /** `act`: its own, of version 1. */
  readonly service?: 'github' | 'act';
  /** A folder in front of PATH. */
  readonly bin?: string;
}

export async function startActMachine(name: string): Promise<ActMachine> {
  const machine = await startMachine(name);
  await addWorkflows(machine.action);
  await mkdir(TOOLS, { recursive: true });
  // Go's wasm_exec_node.js is CommonJS, whatever a package.json of the folder for temporary files says.
  await writeFile(path.join(TOOLS, 'package.json'), '{}\n');
  const repository = async (
    called: string,
    fill: (folder: string) => Promise<void>,
  ): Promise<string> => {
    const folder = path.join(machine.folder, 'repositories', called);
    await mkdir(folder, { recursive: true });
    await fill(folder);
    await git(folder, 'init', '--quiet', '--initial-branch=main');
    await git(folder, 'config', 'uploadpack.allowAnySHA1InWant', 'true');
    await git(folder, 'remote', 'add', 'origin', `https://github.com/${REPOSITORY}-${called}`);
    await commitAll(folder, 'first');
    return folder;
  };
  return { ...machine, repository, run: (folder, event) => runAct(machine, folder, event) };
}

export async function git(cwd: string, ...args: readonly string[]): Promise<string> {
  const identity = ['-c', 'user.name=octo', '-c', 'user.email=octo@example.com'];
  return (await promisify(execFile)('git', [...identity, ...args], { cwd })).stdout.trim();
}

export async function commitAll(repository: string, message: string): Promise<void> {
  await git(repository, 'add', '--all');
  await git(repository, 'commit', '--quiet', '--allow-empty', '--message', message);
}

/** Reusable workflows beside the action. act does not know `uses: $/`, the action of the workflow's own commit. */
async function addWorkflows(action: string): Promise<void> {
  const from = path.join(PROJECT, '.github', 'workflows');
  const to = path.join(action, '.github', 'workflows');
  await mkdir(to, { recursive: true });
  for (const name of await readdir(from)) {
    const text = await readFile(path.join(from, name), 'utf8');
    await writeFile(path.join(to, name), text.replaceAll(/uses: \$\/$/gm, `uses: ${OWN}@v1`));
  }
}

async function runAct(machine: Machine, repository: string, event: ActEvent): Promise<ActRun> {
  const folder = await mkdtemp(path.join(machine.folder, 'run-'));
  // At the same path in each run, as on a runner: cgo's compile keys have the folder of a module in them.
  const home = path.join(machine.folder, 'home');
  const results = path.join(folder, 'results');
  await removeTree(home);
  await mkdir(path.join(home, '.cache', 'act'), { recursive: true });
  await mkdir(results);
  await symlink(TOOLS, path.join(home, '.cache', 'act', 'tool_cache'));
  const words = [
    ...[event.name ?? 'push', '--json', '--workflows', event.workflow, '--no-skip-checkout'],
    ...['ubuntu-latest', 'ubuntu-24.04-arm'].flatMap((one) => [
      '--platform',
      `${one}=-self-hosted`,
    ]),
    ...['--container-daemon-socket', '-'],
    ...(await replaced(machine.action, path.join(repository, event.workflow))),
    ...['--env', `RESULTS=${results}`, '--env', `SOURCE=${repository}`],
    ...(await eventArguments(machine, repository, event, folder)),
  ];
  const environment = {
    ...networkEnvironment(),
    PATH: [event.bin, path.dirname(actionNode()), '/usr/sbin:/usr/bin:/sbin:/bin']
      .filter((one) => one !== undefined)
      .join(':'),
    HOME: home,
  };
  const { exitCode, stdout, stderr } = await runChild(ACT, words, repository, environment);
  const lines = stdout.split('\n').filter((line) => line.startsWith('{'));
  return {
    exitCode,
    lines: lines.map((line) => JSON.parse(line) as Line),
    log: stdout + stderr,
    reports: await readReports(path.join(results, 'reports')),
    asked: (await readOr(path.join(results, 'asked')))
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Asked),
    results,
  };
}

/** The folder in place of each repository that the workflow names, and those that it calls. */
async function replaced(action: string, workflow: string): Promise<string[]> {
  const texts = [await readFile(workflow, 'utf8')];
  const words: string[] = [];
  for (const text of texts) {
    for (const [, uses = ''] of text.matchAll(USES)) {
      const [name = '', ref] = uses.split('@');
      const repository = name.split('/').slice(0, 2).join('/');
      const isOwn = repository === OWN;
      if (!isOwn && !OTHERS.includes(repository)) throw new Error(`no stand-in for ${uses}`);
      const called = /\.github\/workflows\/.*/.exec(name)?.[0];
      if (called !== undefined) texts.push(await readFile(path.join(action, called), 'utf8'));
      const folder = isOwn ? action : path.join(import.meta.dirname, 'stand-in');
      words.push('--local-repository', `${repository}@${ref}=${folder}`);
    }
  }
  return words;
}

async function eventArguments(
  { root, service }: Machine,
  repository: string,
  event: ActEvent,
  folder: string,
): Promise<string[]> {
  const file = path.join(folder, 'event.json');
  const ref = event.ref ?? 'refs/heads/main';
  const payload = { ref, repository: { default_branch: 'main' }, ...event.payload };
  await writeFile(file, JSON.stringify(payload));
  const eventFile = ['--eventpath', file];
  if (event.service === 'act')
    return [
      ...eventFile,
      ...['--cache-server-path', path.join(repository, '..', 'cache-server')],
      ...['--cache-server-addr', '127.0.0.1'],
    ];
  const about = { root, source: '', service, ref, repository: path.basename(repository) };
  const variables = Object.entries(serviceEnvironment(about));
  return [
    ...eventFile,
    '--no-cache-server',
    ...variables.flatMap((one) => ['--env', one.join('=')]),
  ];
}

async function readReports(folder: string): Promise<RunReport[]> {
  const names = await readdir(folder).catch(() => []);
  const texts = names.sort().map((name) => readFile(path.join(folder, name), 'utf8'));
  return (await Promise.all(texts)).map((text) => JSON.parse(text) as RunReport);
}

function readOr(file: string): Promise<string> {
  return readFile(file, 'utf8').catch(() => '');
}

/** Files of this project, copied. */
export function filesOf(...parts: readonly string[]): (folder: string) => Promise<void> {
  return (folder) => cp(path.join(PROJECT, ...parts), folder, { recursive: true });
}

/** Every job went well, main and post, and there was nothing to warn of. */
export function expectGood({ exitCode, lines, reports, log }: ActRun): void {
  const bad = lines.filter(
    ({ command, level }) => command === 'warning' || command === 'error' || level === 'error',
  );
  if (bad.length > 0 || exitCode !== 0)
    throw new Error(`act: exit code ${exitCode}\n${JSON.stringify(bad, null, 1)}\n${log}`);
  const results = lines.flatMap(({ jobResult }) => jobResult ?? []);
  expect(new Set(results)).toEqual(new Set(['success']));
  expect(reports.flatMap((report) => report.warnings)).toEqual([]);
}
