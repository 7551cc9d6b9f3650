import { join } from 'node:path';
import { isHarmlessTest, readGoHead } from '../../plan/source/go-head.ts';
import { hasSourceEnding } from '../../plan/source/source-names.ts';
import { valueDigest } from '../../runner/digest.ts';
import { entryText, type Files, type Name } from './read-files.ts';

export function isSourceName(name: string): boolean {
  const isRead = hasSourceEnding(name) || name === 'default.pgo' || name === 'go.mod';
  return isRead && !/^[_.]/.test(name);
}

export function isGoName(name: string): boolean {
  return name.endsWith('.go') && !/^[_.]/.test(name);
}

function isTestName(name: string): boolean {
  return isGoName(name) && name.endsWith('_test.go');
}

/** Whether Go takes a folder for that of a package, tests left out: they alone are never built. */
export function hasGoFiles(names: readonly Name[]): boolean {
  return names.some(({ name, kind }) => kind !== 'folder' && isGoName(name) && !isTestName(name));
}

/** The answer to `names`. */
export async function namesAnswer(files: Files, folder: string): Promise<string> {
  const names = await files.names(folder);
  if (names === null) return 'absent';
  const sources = names.filter(({ name }) => isSourceName(name) && !isTestName(name));
  const entries = await Promise.all(sources.map((one) => entryText(files, folder, one)));
  return valueDigest([await files.link(folder), entries, await oddTests(files, folder, names)], 32);
}

/** The answer to `heads`. */
export async function headsAnswer(files: Files, folder: string): Promise<string> {
  const names = await files.names(folder);
  if (names === null) return 'absent';
  const sources = names.filter(({ name }) => isGoName(name) && !isTestName(name));
  const heads = await Promise.all(
    sources.map(async ({ name }) => [name, await files.head(join(folder, name))]),
  );
  return valueDigest([await namesAnswer(files, folder), heads], 32);
}

/** Test files that could make `go list` or `go build` fail, by name and bytes. */
export async function oddTests(
  files: Files,
  folder: string,
  names: readonly Name[],
): Promise<readonly string[]> {
  const tests = names.filter(({ name }) => isTestName(name));
  if (tests.length === 0) return [];
  const packages = await packageNames(files, folder, names);
  const odd = await Promise.all(
    tests.map(async ({ name, kind }) => {
      const path = join(folder, name);
      const text = kind === 'folder' ? null : await files.text(path);
      if (text !== null && isHarmlessTest(text, packages)) return null;
      return `${name} ${kind} ${(await files.sha256(path)) ?? ''}`;
    }),
  );
  return odd.filter((one) => one !== null);
}

/** Names of the package in a folder; files with a constraint (`//go:build ignore`) have no say where others are. */
async function packageNames(
  files: Files,
  folder: string,
  names: readonly Name[],
): Promise<ReadonlySet<string>> {
  const all = names.filter(({ name, kind }) => kind !== 'folder' && isGoName(name));
  const built = all.filter(({ name }) => !isTestName(name));
  // Tests alone have to agree with each other.
  const sources = built.length > 0 ? built : all;
  const found = await Promise.all(
    sources.map(async ({ name }) => {
      const text = (await files.text(join(folder, name))) ?? '';
      const head = readGoHead(text);
      // Of a file that is not plain every byte counts as it is: its name need not be proven.
      const whole = head?.name ?? /^package (\w+)/m.exec(text)?.[1] ?? '';
      const named = isTestName(name) ? whole.replace(/_test$/, '') : whole;
      return { named, constrained: head !== null && head.constraints.length > 0 };
    }),
  );
  const free = found.filter((one) => !one.constrained);
  return new Set((free.length > 0 ? free : found).map((one) => one.named));
}
