import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, realpath, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { RunReport } from '../../src/report/run-report.ts';
import { actionNode, type ChildResult, PROJECT, runChild } from './harness/child.ts';
import { removeTree } from './harness/remove-tree.ts';

export const CLI = path.join(PROJECT, 'dist', 'cli.mjs');
export const HELLO = path.join(PROJECT, 'examples', 'hello');
/** The Go of examples/hello and of every module of these tests. */
export const GO = '1.26.8';

/** The Node that a user has: that of npm, else the first on PATH that is not a devDependency. */
export function userNode(): string {
  const ofNpm = process.env.npm_node_execpath ?? '';
  if (ofNpm !== '' && !ofNpm.startsWith(PROJECT)) return ofNpm;
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const outside = folders.filter((folder) => !folder.includes('node_modules'));
  const env = { ...process.env, PATH: outside.join(path.delimiter) };
  return execFileSync('node', ['-p', 'process.execPath'], { env, encoding: 'utf8' }).trim();
}

export { actionNode };

export interface CliOptions {
  readonly cwd?: string;
  /** Whether binaries may be reused; default not. */
  readonly reuse?: boolean;
  readonly env?: Readonly<Record<string, string>>;
  /** Default userNode(). */
  readonly node?: string;
  readonly signal?: AbortSignal;
  /** A command line that runs the rest, e.g. `prlimit --fsize=1000`. */
  readonly through?: readonly string[];
}

export interface CliResult extends ChildResult {
  /** What --json wrote; undefined where it wrote nothing. */
  readonly report: RunReport | undefined;
  /** What lies in the system's temporary folder afterwards. */
  readonly leftovers: readonly string[];
}

/** A machine of its own: HOME, temporary folder, and nothing on PATH but what is asked for. */
export interface Machine {
  readonly root: string;
  readonly home: string;
  readonly temp: string;
  readonly tools: string;
  readonly store: string;
  readonly env: Readonly<Record<string, string>>;
  cli(args: readonly string[], options?: CliOptions): Promise<CliResult>;
  remove(): Promise<void>;
}

export interface MachineOptions {
  /** PATH; default a folder with nothing in it. */
  readonly path?: string;
  /** Go is there already, in the tool cache, and modules are those of all such machines. */
  readonly withGo?: boolean;
}

/** No connection is possible: whatever asks for one fails at once. */
export const NO_NETWORK = {
  GOPROXY: 'off',
  HTTPS_PROXY: 'http://127.0.0.1:9',
  HTTP_PROXY: 'http://127.0.0.1:9',
  NO_PROXY: '',
};

export async function newMachine(options: MachineOptions = {}): Promise<Machine> {
  const root = await newFolder('machine');
  const home = path.join(root, 'home');
  const temp = path.join(root, 'temp');
  const empty = path.join(root, 'nothing');
  for (const folder of [home, temp, empty]) await mkdir(folder);
  const ours = path.join(home, '.cache', 'go-turbo-build');
  const tools = path.join(ours, 'tools');
  const env: Record<string, string> = {
    ...network(),
    ...homeEnvironment(home),
    ...{ PATH: options.path ?? empty, TMPDIR: temp, TEMP: temp, TMP: temp, LANG: 'C.UTF-8' },
  };
  if (options.withGo === true) {
    const shared = await sharedGo();
    await mkdir(ours, { recursive: true });
    await symlink(shared.tools, tools, 'junction');
    env.GOMODCACHE = shared.modules;
  }
  let runs = 0;
  return {
    ...{ root, home, temp, tools, env, store: path.join(ours, 'v1') },
    async cli(args, more = {}) {
      const json = path.join(root, `report-${++runs}.json`);
      // Most tests are about the other caches, which a reused binary leaves alone.
      const reuse = more.reuse === true || /^--(?:help|version|reuse)/.test(args.join(' '));
      const given = reuse ? args : [...args, '--no-reuse'];
      const words = args.includes('--json') ? given : [...given, '--json', json];
      const line = [...(more.through ?? []), more.node ?? userNode(), CLI, ...words];
      const [tool = '', ...rest] = line;
      const result = await runChild(
        ...([tool, rest, more.cwd ?? root, { ...env, ...more.env }, more.signal] as const),
      );
      const text = await readFile(json, 'utf8').catch(() => undefined);
      return {
        ...result,
        report: text === undefined ? undefined : (JSON.parse(text) as RunReport),
        leftovers: (await readdir(temp)).filter((name) => !name.startsWith('node-compile-cache')),
      };
    },
    remove: () => removeTree(root),
  };
}

/** The report of a run that has to end well. */
export function reportOf(result: CliResult): RunReport {
  if (result.exitCode !== 0 || result.report === undefined)
    throw new Error(`exit ${result.exitCode}\n${result.stdout}\n${result.stderr}`);
  return result.report;
}

export async function newFolder(name: string): Promise<string> {
  return realpath(await mkdtemp(path.join(tmpdir(), `gtb-${name}-`)));
}

/** Writes files below a new or existing folder; names with forward slashes. */
export async function writeFiles(
  folder: string,
  files: Readonly<Record<string, string>>,
): Promise<string> {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  return folder;
}

/** All files below a folder, relative, sorted. */
export async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();
}

function homeEnvironment(home: string): Record<string, string> {
  if (process.platform !== 'win32') return { HOME: home };
  const SystemRoot = process.env.SystemRoot ?? '';
  return { USERPROFILE: home, LocalAppData: path.join(home, 'AppData', 'Local'), SystemRoot };
}

/** The way to the registries, as whoever runs the tests has it. */
function network(): Record<string, string> {
  const names = ['GOPROXY', 'GOSUMDB', 'GONOSUMDB', 'GOFLAGS', 'NODE_EXTRA_CA_CERTS'];
  names.push('SSL_CERT_FILE', 'HTTPS_PROXY', 'HTTP_PROXY', 'NO_PROXY');
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = process.env[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

export interface SharedGo {
  readonly tools: string;
  readonly modules: string;
}

let shared: Promise<SharedGo> | undefined;

/** One Go and one module cache for all tests that are not about fetching them; kept between runs. */
export function sharedGo(): Promise<SharedGo> {
  shared ??= prepareShared();
  return shared;
}

/** A go command of that Go with those modules, for the files of a test; it must go well. */
export async function runSharedGo(
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): Promise<void> {
  const { tools, modules } = await sharedGo();
  const go = path.join(tools, 'go', GO, process.arch, 'bin', 'go');
  const all = {
    ...network(),
    ...homeEnvironment(path.dirname(modules)),
    ...{ PATH: process.env.PATH ?? '', GOMODCACHE: modules },
    ...env,
  };
  const done = await runChild(go, args, cwd, all);
  if (done.exitCode !== 0) throw new Error(`go ${args.join(' ')}: ${done.stderr}`);
}

async function prepareShared(): Promise<SharedGo> {
  const root = path.join(tmpdir(), `gtb-shared-${process.getuid?.() ?? 'user'}`);
  const tools = path.join(root, '.cache', 'go-turbo-build', 'tools');
  const modules = path.join(root, 'modules');
  await mkdir(root, { recursive: true });
  const env = { ...network(), ...homeEnvironment(root), PATH: process.env.PATH ?? '' };
  const words = ['--go-version', GO, '--no-build', '--no-warm', '--save', 'never'];
  const result = await runChild(userNode(), [CLI, ...words], root, env);
  if (result.exitCode !== 0) throw new Error(`no Go: ${result.stdout}\n${result.stderr}`);
  return { tools, modules };
}
