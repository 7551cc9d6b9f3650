import path from 'node:path';
import { failure, type Result, success } from '../runner/result.ts';
import { shown } from '../runner/suggest.ts';
import type { StoreChoice } from './inputs.ts';
import type { JobSettings } from './job-settings.ts';

/** What the host tells about itself; taken once by an entry (host-context.ts). */
export interface InputContext {
  /** In a job of GitHub Actions (or of a runner that stands in for it). */
  readonly inRunner: boolean;
  /** Absolute: GITHUB_WORKSPACE in a runner, else the current folder. */
  readonly cwd: string;
  /** Absolute; what `~` stands for. */
  readonly home: string;
  readonly usableCpus: number;
  /** process.platform: linux, darwin, win32, … */
  readonly platform: string;
  /** process.arch: x64, arm64, … */
  readonly arch: string;
  readonly kindOf: (path: string) => 'file' | 'folder' | 'none';
  /** What the job says to Go; a relative GOENV counts from the folder that go commands run in. */
  readonly settings: (folder: string) => JobSettings;
}

/** The context once the working directory is known. */
export interface Folders extends InputContext {
  readonly workingDirectory: string;
  readonly path: path.PlatformPath;
}

export function pathOf(platform: string): path.PlatformPath {
  return platform === 'win32' ? path.win32 : path.posix;
}

/** `~` and `~/x` with the home folder; anything else unchanged. */
export function expandHome(value: string, context: InputContext): string {
  if (value === '~') return context.home;
  const rest = /^~[/\\]/.test(value) ? value.slice(2) : undefined;
  return rest === undefined ? value : pathOf(context.platform).join(context.home, rest);
}

/** Absolute; it must exist and be a folder. */
export function parseWorkingDirectory(value: string, context: InputContext): Result<string> {
  const folder = pathOf(context.platform).resolve(context.cwd, expandHome(value, context));
  const kind = context.kindOf(folder);
  if (kind === 'folder') return success(folder);
  return failure(
    'GTB1012',
    kind === 'file'
      ? `working-directory is ${shown(value)}, a file (${folder})`
      : `working-directory is ${shown(value)}: there is no folder ${folder}`,
    'the folder of go.mod, or one below it',
    kind === 'file'
      ? `write its folder: ${pathOf(context.platform).dirname(value)}`
      : context.inRunner
        ? 'check the path and that actions/checkout ran before this step'
        : 'check the path; it is relative to the current folder',
  );
}

/** As given, `~` expanded; the file must be there. `from`: the input or folder that relative paths count from. */
export function parseGoVersionFile(
  value: string,
  folders: Folders,
  from: 'working-directory' | 'the checkout' = 'working-directory',
): Result<string> {
  if (value === '') return success('');
  const file = expandHome(value, folders);
  const at = from === 'the checkout' ? folders.cwd : folders.workingDirectory;
  const kind = folders.kindOf(folders.path.resolve(at, file));
  if (kind === 'file') return success(file);
  const checkout = from === 'the checkout' ? ', and check that actions/checkout ran before' : '';
  return failure(
    'GTB1007',
    `go-version-file is ${shown(value)}: there is no such file in ${at}`,
    'a go.mod, go.work, .go-version or .tool-versions file',
    kind === 'folder'
      ? `it is a folder: write ${folders.path.join(value, 'go.mod')}`
      : `write the path relative to ${from}${checkout}`,
  );
}

/** A folder other than the working directory or one above it: git has to ignore it as a whole. */
export function parseOutput(value: string, folders: Folders): Result<string> {
  const output = expandHome(value, folders);
  const folder = folders.path.resolve(folders.workingDirectory, output);
  const toWork = folders.path.relative(folder, folders.workingDirectory);
  const holdsWork = !/^\.\.([/\\]|$)/.test(toWork) && !folders.path.isAbsolute(toWork);
  if (!holdsWork && folders.kindOf(folder) !== 'file') return success(output);
  return failure(
    'GTB1030',
    holdsWork
      ? `output is ${shown(value)}, which holds the working directory itself`
      : `output is ${shown(value)}, a file`,
    'a folder for the binaries alone, as in bin',
    'write another folder, or leave output out for bin',
  );
}

const FILE_NAMES = { page: 'report.html', metrics: 'metrics.prom', trace: 'trace.json' };

/** A file that tells of the run: absolute, or '' for none. */
export function parseReportFile(
  name: keyof typeof FILE_NAMES,
  value: string,
  folders: Folders,
): Result<string> {
  if (value === '') return success('');
  const file = folders.path.resolve(folders.workingDirectory, expandHome(value, folders));
  if (folders.kindOf(file) !== 'folder') return success(file);
  return failure(
    'GTB1038',
    `${name} is ${shown(value)}, a folder`,
    'the name of a file',
    `write ${folders.path.join(value, FILE_NAMES[name])}`,
  );
}

/** `github` or `directory:PATH`; without a value what fits where this runs. */
export function parseCacheStore(value: string, context: InputContext): Result<StoreChoice> {
  const platformPath = pathOf(context.platform);
  if (value === 'github' || (value === '' && context.inRunner)) {
    if (context.inRunner) return success({ kind: 'github' });
    const change = 'leave cache-store out for directory:~/.cache/go-turbo-build';
    return refuseStore(value, ', and this is no job of GitHub Actions', change, context);
  }
  const given = value === '' ? '~/.cache/go-turbo-build' : /^directory:\s*(.+)$/.exec(value)?.[1];
  if (given === undefined) {
    const change = 'write directory: and a folder, as in directory:/var/cache/go-turbo-build';
    return refuseStore(value, '', change, context);
  }
  const expanded = expandHome(given, context);
  if (context.inRunner && !platformPath.isAbsolute(expanded)) {
    const change = 'write an absolute path outside the checkout, or one that starts with ~/';
    return refuseStore(value, ', a relative path', change, context);
  }
  const folder = platformPath.resolve(context.cwd, expanded);
  if (context.kindOf(folder) === 'file')
    return refuseStore(value, ', and that is a file', 'name a folder', context);
  return success({ kind: 'directory', path: folder });
}

function refuseStore(
  value: string,
  reason: string,
  change: string,
  context: InputContext,
): Result<StoreChoice> {
  const expected = context.inRunner ? 'github, or directory:PATH' : 'directory:PATH';
  return failure('GTB1031', `cache-store is ${shown(value)}${reason}`, expected, change);
}
