import { execFileSync } from 'node:child_process';
import { mkdir, readdir, rm, symlink, unlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { slotIn } from '../doubles/stored-entries.ts';
import { cannotMount, full, readOnly, unmount } from '../machine/mounts.ts';
import type { Fault, Kind, Phase, Scene } from './kind.ts';

// The folder of a directory store, as other processes, people and disks leave it.

interface Row {
  readonly name: string;
  readonly phase: Phase;
  readonly start?: 'warm' | 'cold';
  readonly mounts?: boolean;
  /** The job may find no base. */
  readonly losesAll?: boolean;
  readonly make: (scene: Scene) => Partial<Fault>;
}

/** Something happens to each entry's file, or to some. */
function eachEntry(scene: Scene, change: (file: string) => Promise<void>): Partial<Fault> {
  const part = 1 + scene.random.number(3);
  return {
    what: part === 1 ? 'all entries' : `one of ${part}`,
    filled: async () => {
      const chosen = scene.entries.filter((_, index) => index % part === 0);
      for (const { name } of chosen) await change(path.join(scene.storeFolder, name));
    },
    // The next run is to save what it cannot read: nobody mends a store by hand but in this way.
    undo: async () => {
      for (const { name } of scene.entries) {
        const file = path.join(scene.storeFolder, name);
        await rm(file, { recursive: true, force: true });
      }
    },
  };
}

const instead =
  (make: (file: string) => Promise<void>) =>
  async (file: string): Promise<void> => {
    await unlink(file);
    await make(file);
  };

const TABLE: readonly Row[] = [
  {
    ...{ name: 'store is read-only', phase: 'save', mounts: true },
    make: ({ storeFolder }) => ({
      filled: () => readOnly(storeFolder),
      undo: () => unmount(storeFolder),
    }),
  },
  {
    ...{ name: 'store is full', phase: 'save', start: 'cold', mounts: true },
    make: ({ random, storeFolder }) => {
      const size = random.pick(['16k', '200k', '1m', '2500k', '3m']);
      return {
        what: size,
        filled: () => full(storeFolder, size),
        undo: () => unmount(storeFolder),
      };
    },
  },
  {
    ...{ name: 'store is a file', phase: 'restore', start: 'cold' },
    make: ({ storeFolder }) => ({
      filled: async () => {
        await rm(storeFolder, { recursive: true, force: true });
        await writeFile(storeFolder, 'no folder');
      },
      undo: () => rm(storeFolder),
      // An input that names no folder.
      ends: 'refused',
    }),
  },
  {
    ...{ name: 'folder for what is under way is a file', phase: 'save' },
    make: ({ storeFolder }) => {
      const file = path.join(storeFolder, 'v1', 'under-way');
      return {
        filled: async () => {
          await rm(file, { recursive: true, force: true });
          await writeFile(file, '');
        },
        undo: () => rm(file),
      };
    },
  },
  {
    ...{ name: 'a folder in place of an entry', phase: 'restore', losesAll: true },
    make: (scene) =>
      eachEntry(
        scene,
        instead(async (file) => void (await mkdir(file))),
      ),
  },
  {
    ...{ name: 'a link in place of an entry', phase: 'restore', losesAll: true },
    make: (scene) => {
      const target = scene.random.pick(['/dev/zero', '/etc/passwd', '/nowhere', '.']);
      return eachEntry(
        scene,
        instead((file) => symlink(target, file)),
      );
    },
  },
  {
    ...{ name: 'a pipe in place of an entry', phase: 'restore', losesAll: true },
    make: (scene) =>
      eachEntry(
        scene,
        instead(async (file) => void execFileSync('mkfifo', [file])),
      ),
  },
  {
    ...{ name: 'files of strangers in the store', phase: 'restore' },
    make: ({ storeFolder }) => ({
      filled: async () => {
        const folders = (await readdir(storeFolder, { recursive: true, withFileTypes: true }))
          .filter((one) => one.isDirectory())
          .map((one) => path.join(one.parentPath, one.name));
        for (const folder of folders)
          for (const name of ['.nfs0001', 'gtb1-', '~', 'a~b', '%zz~0', ' ', "it's", '-rf', 'ü\\'])
            await writeFile(path.join(folder, name), name);
      },
    }),
  },
  {
    ...{ name: 'entries removed while a job reads', phase: 'restore', losesAll: true },
    make: ({ random, usual, storeFolder }) => {
      const after = random.number(Math.round(usual.main));
      return {
        what: `after ${after} ms`,
        during: async (part) => {
          if (part !== 'main') return;
          await sleep(after);
          for (const name of await readdir(storeFolder, { recursive: true }))
            if (slotIn(name) !== '') await rm(path.join(storeFolder, name), { force: true });
        },
      };
    },
  },
  {
    ...{ name: 'store removed between main and post', phase: 'save' },
    make: ({ storeFolder }) => ({
      before: async (part) => {
        if (part === 'post') await rm(storeFolder, { recursive: true, force: true });
      },
    }),
  },
];

export const DIRECTORY: readonly Kind[] = TABLE.map(
  ({ name, phase, start, mounts, losesAll, make }) => ({
    ...{ name, phase, stores: ['directory'], start: start ?? 'warm', share: 2 },
    isCheap: start !== 'cold' && losesAll !== true,
    ...(mounts === true ? { unable: cannotMount } : {}),
    inject: (scene) => ({ what: '', ...make(scene) }),
  }),
);
