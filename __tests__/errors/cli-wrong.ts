import { execFileSync } from 'node:child_process';
import { chmod, copyFile, mkdir, readdir, symlink } from 'node:fs/promises';
import path from 'node:path';
import type { ErrorCode } from '../../src/runner/errors/error-codes.ts';
import {
  GO,
  type Machine,
  newMachine,
  reportOf,
  sharedGo,
  writeFiles,
} from '../contract/cli-machine.ts';

// As the command says it, on a machine with a Go, of a module that is not what it should be.

const PATH = '/usr/local/bin:/usr/bin:/bin';
export const APP = {
  'go.mod': `module example.com/app\n\ngo ${GO}\n`,
  'main.go': 'package main\n\nvar version string\n\nfunc main() { println(version) }\n',
};

let machine: Promise<Machine> | undefined;

export async function removeMachine(): Promise<void> {
  await (await machine)?.remove();
  machine = undefined;
}

/** The standard library is compiled once. */
async function newPrimedMachine(): Promise<Machine> {
  const primed = await newMachine({ withGo: true, path: PATH });
  const cwd = await writeFiles(path.join(primed.root, 'primed'), APP);
  reportOf(await primed.cli(['--save', 'always'], { cwd }));
  return primed;
}

export interface Wrong {
  readonly code: ErrorCode;
  readonly name: string;
  readonly says: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly words?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** What else is done to the module; its answer is added to the environment. */
  readonly prepare?: (
    app: string,
    machine: Machine,
  ) => Promise<Readonly<Record<string, string>> | undefined>;
  readonly exitCode?: number;
}

let folders = 0;

export async function runWrong(wrong: Wrong): Promise<string> {
  machine ??= newPrimedMachine();
  const own = await machine;
  const app = path.join(own.root, `app-${folders++}`);
  await writeFiles(app, wrong.files ?? APP);
  const more = await wrong.prepare?.(app, own);
  const words = [...(wrong.words ?? []), '--save', 'never', '--no-warm'];
  const done = await own.cli(words, { cwd: app, env: { ...wrong.env, ...more } });
  const all = `${done.stdout}${done.stderr}`;
  if (done.exitCode !== (wrong.exitCode ?? 1)) return `exit code ${done.exitCode}\n${all}`;
  return all;
}

/** A program for -toolexec or a PATH: what Go or we start, does this instead. */
const script =
  (text: string) =>
  async (app: string, name = 'tool') => {
    const folder = path.join(app, '..', `tools-${folders++}`);
    await writeFiles(folder, { [name]: `#!/bin/sh\n${text}\n` });
    await chmod(path.join(folder, name), 0o755);
    return path.join(folder, name);
  };

export const toolexec = (text: string) => async (app: string) => ({
  GOFLAGS: `-toolexec=${await script(text)(app)}`,
});

/** A tool cache with the Go of all tests in it, but for these files. */
export const ownGo = (files: Readonly<Record<string, string>>) => async (app: string) => {
  const home = path.join(app, '..', `home-${folders++}`);
  const to = path.join(home, '.cache', 'go-turbo-build', 'tools', 'go', GO);
  const from = path.join((await sharedGo()).tools, 'go', GO);
  const root = path.join(to, process.arch);
  await mkdir(root, { recursive: true });
  const changed = Object.keys(files).map((name) => name.split('/')[0] ?? '');
  for (const name of await readdir(path.join(from, process.arch)))
    if (!changed.includes(name))
      await symlink(path.join(from, process.arch, name), path.join(root, name));
  await writeFiles(root, files);
  for (const name of Object.keys(files)) await chmod(path.join(root, name), 0o755);
  const marker = `${process.arch}.complete`;
  await copyFile(path.join(from, marker), path.join(to, marker));
  return { HOME: home };
};

/** A PATH with a UPX that does this. */
export const upx = (text: (app: string) => string) => async (app: string) => {
  const version = 'case "$*" in *--version*) echo "fake 1.0"; exit 0;; esac';
  const file = await script(`${version}\n${text(app)}`)(app, 'upx');
  return { PATH: `${path.dirname(file)}:${PATH}` };
};

export const git = (app: string, ...args: readonly string[]): void => {
  const who = ['-c', 'user.name=x', '-c', 'user.email=x@example.com'];
  execFileSync('git', [...who, ...args], { cwd: app });
};
