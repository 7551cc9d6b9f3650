import { accessSync, constants, statSync } from 'node:fs';
import path from 'node:path';
import { exec as actionsExec } from '@actions/exec';
import type { CommandRequest, CommandResult, Environment, Exec } from '../ports.ts';
import { commandTooLong } from './command-length.ts';

/** The shell's code for a command that is not there. */
const NOT_STARTED = 127;

/**
 * @actions/exec hands its input to `stdin.end()`. A callback there closes stdin without writing;
 * an empty Buffer is written, which is an EPIPE that nobody catches where the command ended first. Can
 * be an empty Buffer once @actions/exec (3.0.0 does not) listens to errors of stdin.
 */
const NO_INPUT = (() => {}) as unknown as Buffer;

/**
 * The Exec port over @actions/exec. The tool is looked for on the PATH of the request's own
 * environment (@actions/exec would look on this process's); stdin is empty and closed.
 */
export const exec: Exec = async (request) => {
  const begun = performance.now();
  const seconds = (): number => (performance.now() - begun) / 1000;
  const notStarted = (reason: string): CommandResult => ({
    exitCode: NOT_STARTED,
    stdout: '',
    stderr: `cannot run ${request.tool}: ${reason}`,
    seconds: seconds(),
  });

  const tooLong = commandTooLong(request, process.platform);
  if (tooLong !== undefined) return notStarted(tooLong);
  if (!isFolder(request.cwd)) return notStarted(`${request.cwd} is not a folder`);
  const tool = findTool(request);
  if (tool === undefined) return notStarted(notFoundText(request));

  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  try {
    const code: number | null = await actionsExec(quoted(tool), [...request.args], {
      cwd: request.cwd,
      env: { ...defined(request.environment), ...workingDirectory(request) },
      silent: true,
      ignoreReturnCode: true,
      input: NO_INPUT,
      listeners: {
        stdout: (chunk) => {
          stdout.push(chunk);
          request.onStdout?.(chunk);
        },
        stderr: (chunk) => {
          stderr.push(chunk);
          request.onStderr?.(chunk);
        },
      },
    });
    // Null where a signal ended it (out of memory, a cancelled job).
    if (code === null) stderr.push(Buffer.from(`\n${request.tool} was ended by a signal\n`));
    return {
      exitCode: code ?? 1,
      stdout: Buffer.concat(stdout).toString('utf8'),
      stderr: Buffer.concat(stderr).toString('utf8'),
      seconds: seconds(),
    };
  } catch (error) {
    return notStarted(error instanceof Error ? error.message : String(error));
  }
};

/** @actions/exec splits its first argument into words; quotes keep a path with spaces whole. */
function quoted(tool: string): string {
  return `"${tool}"`;
}

/**
 * A shell's name for the folder that it stands in: with that of another folder, or of a link to this one,
 * Go would take its paths from it (os.Getwd).
 */
function workingDirectory({ cwd, environment }: CommandRequest): Record<string, string> {
  return process.platform === 'win32' || environment.PWD === undefined ? {} : { PWD: cwd };
}

function defined(environment: Environment): Record<string, string> {
  const result: Record<string, string> = {};
  for (const [name, value] of Object.entries(environment))
    if (value !== undefined) result[name] = value;
  return result;
}

/** Windows writes the variable `Path` and reads it in any case. */
function searchPath(environment: Environment): string {
  if (process.platform !== 'win32') return environment.PATH ?? '';
  const name = Object.keys(environment).find((one) => one.toUpperCase() === 'PATH');
  return name === undefined ? '' : (environment[name] ?? '');
}

function notFoundText(request: CommandRequest): string {
  if (hasFolder(request.tool)) return 'there is no such program';
  const folders = searchPath(request.environment);
  return folders === '' ? 'PATH is empty' : `not found in PATH (${folders})`;
}

/** Asked at once: a turn of the thread pool for each folder of PATH is longer than all the answers. */
function findTool(request: CommandRequest): string | undefined {
  const folders = hasFolder(request.tool)
    ? [request.cwd]
    : searchPath(request.environment).split(path.delimiter).filter(path.isAbsolute);
  const extensions = process.platform === 'win32' ? ['', '.exe', '.cmd', '.bat'] : [''];
  for (const folder of folders) {
    for (const extension of extensions) {
      const file = path.resolve(folder, request.tool + extension);
      if (isProgram(file)) return file;
    }
  }
  return undefined;
}

function hasFolder(tool: string): boolean {
  return tool.includes('/') || tool.includes(path.sep);
}

function isFolder(folder: string): boolean {
  try {
    return statSync(folder).isDirectory();
  } catch {
    return false;
  }
}

function isProgram(file: string): boolean {
  try {
    // A file without an extension is no program on Windows, executable bit or not.
    if (process.platform === 'win32' && path.extname(file) === '') return false;
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
