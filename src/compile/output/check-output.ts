import { accessSync, constants, lstatSync, realpathSync, statSync } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { dirname, sep } from 'node:path';
import type { Step } from '../../inputs/step.ts';
import { isObject, LONGEST_MAGIC } from '../../inspect/object-magic.ts';
import { type OutputFile, outputFailures, type PlaceFacts } from '../../plan/output-files.ts';
import { askGit, repositoryRoot } from '../../runner/git.ts';
import { statPath } from '../../runner/machine/stat-path.ts';
import { relativePath } from '../../runner/relative-path.ts';
import { failure, type Result, success } from '../../runner/result.ts';

/** The repository's own files that a build reads and folders it has: what for, by absolute path. */
export type OwnPaths = ReadonlyMap<string, string>;

/** Whether the files of a run can be written to `output`: said before anything is compiled. */
export async function checkOutput(
  step: Pick<Step, 'inputs' | 'runner'>,
  files: readonly OutputFile[],
  own: OwnPaths,
): Promise<Result<null>> {
  const { output } = step.inputs;
  // Nobody writes into a folder that nothing is for.
  if (files.length === 0) return success(null);
  const folder = folderFailure(output);
  if (folder !== null) return folder;
  const there = files.filter((one) => kindOf(one.path) !== 'nothing');
  const tracked = await trackedOf(step, there);
  const places = await Promise.all(
    files.map(async (file): Promise<PlaceFacts> => {
      const found = kindOf(file.path);
      return {
        file,
        found,
        leadsTo: found === 'link' ? leadsTo(file.path, output) : '',
        isOurKind: found === 'file' && (await isOurKind(file)),
        isTracked: tracked.has(file.path),
        package: own.get(file.path) ?? '',
      };
    }),
  );
  const failures = outputFailures(places);
  return failures.length > 0 ? { ok: false, failures } : success(null);
}

/** The nearest folder that is there has to be one, and to be writable. */
function folderFailure(output: string): Result<never> | null {
  let at = output;
  while (kindOf(at) === 'nothing' && dirname(at) !== at) at = dirname(at);
  const facts = statPath(at);
  const change = 'set `output` to a folder that can be written to';
  const expected = 'a folder for the binaries';
  if (facts === null || !facts.isDirectory()) {
    const what = facts === null ? 'a link to nothing' : 'no folder';
    return failure('GTB1104', `output is ${output}, and ${at} is ${what}`, expected, change);
  }
  try {
    accessSync(at, constants.W_OK | constants.X_OK);
    return null;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return failure(
      'GTB1104',
      `output is ${output}, and ${at} cannot be written to (${code})`,
      expected,
      change,
    );
  }
}

function kindOf(path: string): PlaceFacts['found'] {
  let facts: ReturnType<typeof lstatSync>;
  try {
    facts = lstatSync(path, { throwIfNoEntry: false });
  } catch {
    // A folder that cannot be entered, or a file in place of one: the folder itself is judged.
    return 'nothing';
  }
  if (facts === undefined) return 'nothing';
  if (facts.isSymbolicLink()) return 'link';
  if (facts.isDirectory()) return 'folder';
  return facts.isFile() ? 'file' : 'other';
}

/** A link to a binary beside it is replaced, as by `go build`; one that leads elsewhere is somebody's. */
function leadsTo(path: string, output: string): string {
  try {
    const target = realpathSync(path);
    return target.startsWith(realpathSync(output) + sep) && statSync(target).isFile() ? '' : target;
  } catch {
    return 'nothing';
  }
}

async function isOurKind({ path, kind }: OutputFile): Promise<boolean> {
  if (kind === 'provenance' || kind === 'sbom') {
    const text = await readFile(path, 'utf8').catch(() => '');
    const mark = kind === 'sbom' ? '"CycloneDX"' : 'https://in-toto.io/Statement/v1';
    return text === '' || text.includes(mark);
  }
  const handle = await open(path, 'r').catch(() => null);
  if (handle === null) return false;
  try {
    const { buffer, bytesRead } = await handle.read(
      Buffer.alloc(LONGEST_MAGIC),
      0,
      LONGEST_MAGIC,
      0,
    );
    return bytesRead === 0 || isObject(buffer.subarray(0, bytesRead));
  } finally {
    await handle.close();
  }
}

/** Those of the files that git tracks; none where git does not answer. */
async function trackedOf(
  { inputs, runner }: Pick<Step, 'inputs' | 'runner'>,
  files: readonly OutputFile[],
): Promise<ReadonlySet<string>> {
  const root = files.length === 0 ? null : repositoryRoot(inputs.output);
  if (root === null) return new Set();
  const names = new Map(files.map(({ path }) => [relativePath(root, path), path]));
  const listed = await askGit(
    runner,
    root,
    ...['--literal-pathspecs', 'ls-files', '-z', '--', ...names.keys()],
  );
  const found = listed.text.split('\0').map((name) => names.get(name));
  return new Set(found.filter((path) => path !== undefined));
}
