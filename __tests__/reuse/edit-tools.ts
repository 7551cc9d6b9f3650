import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { REPO } from './fixtures.ts';
import type { Random } from './random.ts';

/** What an edit works on. Paths of `file` lie in the checkout, those of `above` in its parent. */
export interface Scene {
  readonly root: string;
  readonly random: Random;
  /** Counts up, so that every edit is a new state. */
  readonly turn: number;
  readonly environment: Record<string, string>;
}

export interface Edit {
  readonly name: string;
  /** Whether it changes an input of some binary, or of what binaries there are. */
  readonly changes: boolean;
  /** While it sets GOFLAGS nothing can be recorded. */
  readonly isNever?: boolean;
  /** Which fixtures it fits; all where it is not given. */
  readonly fits?: (scene: Scene) => boolean;
  apply(scene: Scene): Promise<void>;
}

export const at = (scene: Scene, path: string): string => join(scene.root, REPO, path);
export const has =
  (path: string) =>
  (scene: Scene): boolean =>
    existsSync(at(scene, path));

export async function put(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}

export async function append(file: string, text: string): Promise<void> {
  await put(file, (await readFile(file, 'utf8')) + text);
}

/** Source files of packages, as they are now; `tests`: those instead. */
export async function goFiles(scene: Scene, tests = false): Promise<string[]> {
  const all = await readdir(at(scene, '.'), { recursive: true, withFileTypes: true });
  return all
    .filter((entry) => entry.isFile() && entry.name.endsWith('.go'))
    .filter((entry) => entry.name.endsWith('_test.go') === tests)
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.includes('testdata'))
    .sort();
}

export const writes =
  (path: string, text: (turn: number) => string) =>
  (scene: Scene): Promise<void> =>
    put(at(scene, path), text(scene.turn));

/** There on one call, gone on the next. */
export const toggles =
  (path: string, text: (turn: number) => string) =>
  async (scene: Scene): Promise<void> => {
    const file = at(scene, path);
    if (existsSync(file)) await rm(file);
    else await put(file, text(scene.turn));
  };

/** A variable that is set on one call and unset on the next. */
export const sets =
  (name: string, value: (scene: Scene) => string) =>
  async (scene: Scene): Promise<void> => {
    if (scene.environment[name] === undefined) scene.environment[name] = value(scene);
    else delete scene.environment[name];
  };

export type Row = readonly [
  name: string,
  apply: (scene: Scene) => Promise<void>,
  fits?: (scene: Scene) => boolean,
];
