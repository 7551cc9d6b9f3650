import { mkdir, open } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { cannotMount, full, readOnly, unmount } from '../machine/mounts.ts';
import type { Fault, Kind, Phase, Scene, StoreKind } from './kind.ts';

// Disks that are full, fill up, or may not be written.

const STORES: readonly StoreKind[] = ['github', 'directory'];

interface Row {
  readonly name: string;
  readonly phase: Phase;
  readonly start: 'warm' | 'cold';
  readonly make: (scene: Scene) => Partial<Fault>;
}

/** RUNNER_TEMP and TMPDIR, HOME, or both, on a disk of this size during the faulty run. */
function small(scene: Scene, names: readonly string[], size: string): Partial<Fault> {
  const disk = path.join(scene.folder, 'disk');
  return {
    what: size,
    filled: () => full(disk, size),
    undo: () => unmount(disk),
    faultyEnv: Object.fromEntries(names.map((name) => [name, disk])),
    // Go cannot work there either, or may just get through.
    ends: 'well or refused',
  };
}

const TEMP = ['RUNNER_TEMP', 'TMPDIR'];

const TABLE: readonly Row[] = [
  {
    ...{ name: 'full disk under RUNNER_TEMP', phase: 'main', start: 'warm' },
    make: (scene) => small(scene, TEMP, scene.random.pick(['4k', '64k', '1m', '3m', '8m'])),
  },
  {
    ...{ name: 'full disk under HOME', phase: 'main', start: 'warm' },
    make: (scene) => small(scene, ['HOME'], scene.random.pick(['4k', '64k', '1m', '6m', '12m'])),
  },
  {
    ...{ name: 'full disk under HOME, nothing cached', phase: 'build', start: 'cold' },
    make: (scene) => small(scene, ['HOME'], scene.random.pick(['64k', '2m', '8m', '13m'])),
  },
  {
    ...{ name: 'full disk under the output folder', phase: 'build', start: 'warm' },
    make: (scene) => {
      const bin = path.join(scene.folders.workspace, 'bin');
      const size = scene.random.pick(['4k', '500k', '1100k']);
      return {
        what: size,
        before: (part) => (part === 'main' ? full(bin, size) : Promise.resolve()),
        undo: () => unmount(bin),
        ends: 'refused',
      };
    },
  },
  {
    ...{ name: 'disk fills up in main', phase: 'main', start: 'warm' },
    make: (scene) => {
      const after = scene.random.number(Math.round(scene.usual.main));
      return {
        ...small(scene, [...TEMP, 'HOME'], '40m'),
        what: `after ${after} ms`,
        during: async (part) => {
          if (part !== 'main') return;
          await sleep(after);
          await fillUp(path.join(scene.folder, 'disk'));
        },
      };
    },
  },
  {
    ...{ name: 'disk is full in post', phase: 'post', start: 'warm' },
    make: (scene) => ({
      ...small(scene, [...TEMP, 'HOME'], '60m'),
      what: '',
      ends: 'well',
      before: (part) =>
        part === 'post' ? fillUp(path.join(scene.folder, 'disk')) : Promise.resolve(),
    }),
  },
  {
    ...{ name: 'HOME is read-only', phase: 'main', start: 'warm' },
    make: (scene) => {
      const disk = path.join(scene.folder, 'disk');
      return {
        filled: () => readOnly(disk),
        undo: () => unmount(disk),
        faultyEnv: { HOME: disk },
        leaves: /^RUNNER_TEMP\/go-turbo-build-home-\w{6}$/,
      };
    },
  },
  {
    ...{ name: 'RUNNER_TEMP is read-only', phase: 'main', start: 'warm' },
    make: (scene) => {
      const disk = path.join(scene.folder, 'disk');
      return {
        filled: () => readOnly(disk),
        undo: () => unmount(disk),
        faultyEnv: { RUNNER_TEMP: disk },
        leaves: /^TMPDIR\/go-turbo-build-\w{6}$/,
      };
    },
  },
  {
    ...{ name: 'checkout is read-only', phase: 'build', start: 'warm' },
    make: (scene) => {
      const { workspace } = scene.folders;
      return {
        before: (part) => (part === 'main' ? readOnly(workspace) : Promise.resolve()),
        undo: () => unmount(workspace),
        // There is no place for the binary.
        ends: 'refused',
      };
    },
  },
];

/** All that is left on a disk. */
async function fillUp(disk: string): Promise<void> {
  await mkdir(disk, { recursive: true });
  const file = await open(path.join(disk, 'rest'), 'w');
  const page = Buffer.alloc(4096);
  try {
    for (;;) await file.write(page);
  } catch {
    // It is full.
  } finally {
    await file.close();
  }
}

export const DISKS: readonly Kind[] = TABLE.map(({ name, phase, start, make }) => ({
  ...{ name, phase, stores: STORES, start, share: 2, isCheap: false, unable: cannotMount },
  inject: (scene) => ({ what: '', ...make(scene) }),
}));
