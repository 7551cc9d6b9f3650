import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { pathPattern } from '../inputs/glob-pattern.ts';
import { type Failure, failure, type Result, success } from '../runner/result.ts';
import { shown } from '../runner/suggest.ts';
import { workspaceMembers } from './module-files.ts';

/** Folders in which no glob looks: cmd/go leaves them out of `./...`, or they hold what others wrote. */
const SKIPPED = /^(?:[._].*|testdata|vendor|node_modules)$/;

/**
 * The folders that `working-directory` names, in its order, each once: folders, globs (`services/*`,
 * `**`: those with a go.mod), `!` and a glob for what is left out, and a go.work for its members.
 * Separated by commas or newlines; a value that is the name of a folder is that folder.
 */
export async function moduleFolders(value: string, root: string): Promise<Result<string[]>> {
  const whole = value.trim();
  const entries = whole.split(/[\n,]+/).map((one) => one.trim());
  const given = entries.filter((one) => one !== '');
  if (given.length <= 1 && !isPattern(whole) && basename(whole) !== 'go.work')
    return success([value]);
  if (await isFolder(resolve(root, whole))) return success([whole]);
  const without = given.flatMap((one) => (one.startsWith('!') ? leftOut(one.slice(1).trim()) : []));
  const found: string[] = [];
  const failures: Failure[] = [];
  for (const entry of given.filter((one) => !one.startsWith('!'))) {
    const folders = await foldersOf(entry, root);
    if (folders.ok) found.push(...folders.value);
    else failures.push(...folders.failures);
  }
  if (failures.length > 0) return { ok: false, failures };
  const kept = [...new Set(found.map((one) => relativeTo(root, one)))].filter(
    (folder) => !without.some((pattern) => pattern.test(folder)),
  );
  return kept.length > 0 ? success(kept) : noFolder(value, 'all that it names is left out by !');
}

async function foldersOf(entry: string, root: string): Promise<Result<string[]>> {
  if (basename(entry) === 'go.work') return membersOf(entry, root);
  if (!isPattern(entry)) {
    if (await isFolder(resolve(root, entry))) return success([resolve(root, entry)]);
    return noFolder(entry, `there is no folder ${resolve(root, entry)}`);
  }
  const pattern = toPattern(entry);
  const modules = await foldersWithModule(root);
  // As in a shell, `*` is no `.`.
  const matching = modules.filter((folder) => {
    const name = relativeTo(root, folder);
    return pattern.test(name) && (name !== '.' || entry.includes('**'));
  });
  if (matching.length > 0) return success(matching);
  const all = modules.map((one) => relativeTo(root, one));
  const there =
    all.length === 0 ? 'there is none' : `there is one in ${all.slice(0, 8).join(', ')}`;
  return noFolder(entry, `it matches no folder with a go.mod (${there})`);
}

async function membersOf(entry: string, root: string): Promise<Result<string[]>> {
  const file = resolve(root, entry);
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return noFolder(entry, `there is no file ${file}`);
  const members = workspaceMembers(text).map((one) => resolve(dirname(file), one));
  if (members.length > 0) return success(members);
  return noFolder(entry, 'it uses no module');
}

async function foldersWithModule(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const names = entries.map((one) => one.name).sort();
  const below = entries
    .filter((one) => one.isDirectory() && !SKIPPED.test(one.name))
    .map((one) => foldersWithModule(join(folder, one.name)));
  return [
    ...(names.includes('go.mod') ? [folder] : []),
    ...(await Promise.all(below)).flat().sort(),
  ];
}

function noFolder(entry: string, reason: string): Result<never> {
  return failure(
    'GTB1012',
    `working-directory names ${shown(entry)}: ${reason}`,
    'folders of go.mod, globs of them (services/*), a go.work for its members; one on each line',
    'correct the path, and check that actions/checkout ran before this step',
  );
}

/** `!a/**` is all of `a`, and `a` as well. */
function leftOut(entry: string): RegExp[] {
  const folder = entry.replace(/\/\*\*\/?$/, '');
  return folder === entry || folder === '' ? [toPattern(entry)] : [folder, entry].map(toPattern);
}

const isPattern = (entry: string): boolean => /[*?[]|^!/.test(entry);
const toPattern = (entry: string): RegExp => pathPattern(entry.replace(/^\.\/|\/$/g, ''));

function relativeTo(root: string, folder: string): string {
  return relative(root, resolve(root, folder)).replaceAll('\\', '/') || '.';
}

async function isFolder(file: string): Promise<boolean> {
  return stat(file).then(
    (facts) => facts.isDirectory(),
    () => false,
  );
}
