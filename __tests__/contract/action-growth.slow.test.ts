import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { whenLong } from '../breadth.ts';
import { writeSources } from './fixtures-app.ts';
import { goodJob, type JobDone } from './fixtures-job.ts';
import { type Machine, startMachine } from './fixtures-machine.ts';
import { goCacheOf } from './fixtures-poison.ts';
import { treeFile, treePackage, treeSources } from './fixtures-tree.ts';

const TIME = 900_000;

let machine: Machine;
beforeAll(async () => {
  machine = await startMachine('growth');
});
afterAll(() => machine.stop());

/** Bytes of all files below a folder. */
async function bytesBelow(folder: string): Promise<number> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((name) => name.isFile());
  const sizes = await Promise.all(files.map((file) => stat(path.join(file.parentPath, file.name))));
  return sizes.reduce((sum, one) => sum + one.size, 0);
}

/** A repository whose commits each edit one package. */
function history(
  repository: string,
): (index?: number) => Promise<{ done: JobDone; goCacheBytes: number }> {
  const files = treeSources();
  let state = 100;
  return async (index) => {
    state += 1;
    if (index !== undefined) files.set(treeFile(index), treePackage(index, state));
    let goCacheBytes = 0;
    const done = await goodJob(machine, {
      ...{ repository, source: await writeSources(path.join(machine.folder, 'tree'), files) },
      after: async ({ folders }) => {
        goCacheBytes = await bytesBelow(await goCacheOf(folders));
      },
    });
    return { done, goCacheBytes };
  };
}

test(
  'ten edits in a row leave GOCACHE as large as the first did',
  async () => {
    const commit = history('octo/row');
    await commit();
    // A leaf and the four packages above it, up to the program.
    const first = await commit(29);
    expect(first.done.compiled).toBe('6');
    expect(first.done.created).toEqual(['delta']);
    let last = first;
    for (let edit = 2; edit <= 10; edit++) last = await commit(29);
    expect(last.done.compiled).toBe('6');
    expect(last.done.created).toEqual(['delta']);
    expect(last.goCacheBytes).toBeLessThan(first.goCacheBytes * 1.1);
    expect(last.done.bytesUp).toBeLessThan(first.done.bytesUp * 1.1);
  },
  TIME,
);

// 40 jobs take minutes: GTB_LONG=1 npm test
whenLong(
  '40 edits spread over all packages upload less than three bases',
  async () => {
    const commit = history('octo/spread');
    const cold = await commit();
    const base = cold.done.bytesUp;
    let bytesUp = 0;
    for (let edit = 1; edit <= 40; edit++) {
      // 7 and 30 have no common divisor: every package comes.
      const { done, goCacheBytes } = await commit(edit * 7);
      bytesUp += done.bytesUp;
      expect(goCacheBytes).toBeLessThan(cold.goCacheBytes * 1.35);
    }
    expect(base + bytesUp).toBeLessThan(base * 3);
  },
  TIME,
);
