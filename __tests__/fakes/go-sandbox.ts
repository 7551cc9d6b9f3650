import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Environment } from '../../src/runner/ports.ts';
import { type RealGo, realGo } from './real-go.ts';

export interface GoRun {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A temporary folder to write files in and to run a real Go in. */
export interface GoSandbox {
  readonly folder: string;
  readonly realGo: RealGo;
  /** Writes files by their paths in the folder. */
  write(files: Readonly<Record<string, string>>): Promise<void>;
  path(...names: readonly string[]): string;
  /** Runs go in `cwd` (a path in the folder); throws what Go says where it fails. */
  go(cwd: string, args: readonly string[], environment?: Environment): Promise<string>;
  /** As `go`, and a failure is an answer. */
  tryGo(cwd: string, args: readonly string[], environment?: Environment): Promise<GoRun>;
  remove(): Promise<void>;
}

export async function createGoSandbox(): Promise<GoSandbox> {
  const one = await realGo();
  // macOS: the temporary folder is a link, and Go prints paths without links.
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'gtb-sandbox-')));
  const path = (...names: readonly string[]): string => join(folder, ...names);
  const tryGo: GoSandbox['tryGo'] = (cwd, args, environment = {}) =>
    new Promise((resolve, reject) => {
      const env = { ...one.environment, ...environment } as NodeJS.ProcessEnv;
      const options = { cwd: path(cwd), env, maxBuffer: 64 * 1024 * 1024 };
      execFile(one.go, [...args], options, (error, stdout, stderr) => {
        if (error !== null && typeof error.code !== 'number') reject(error);
        else resolve({ exitCode: Number(error?.code ?? 0), stdout, stderr });
      });
    });
  return {
    folder,
    realGo: one,
    path,
    write: async (files) => {
      for (const [name, text] of Object.entries(files)) {
        await mkdir(dirname(path(name)), { recursive: true });
        await writeFile(path(name), text);
      }
    },
    tryGo,
    go: async (cwd, args, environment) => {
      const run = await tryGo(cwd, args, environment);
      if (run.exitCode !== 0) throw new Error(`go ${args.join(' ')}:\n${run.stdout}${run.stderr}`);
      return run.stdout;
    },
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 3 }),
  };
}
