import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { forge, framed, listing } from '../../__tests__/cache/archive/samples.ts';
import { HOSTILE } from '../../__tests__/cache/github/hostile-tars.ts';
import { makeZip } from '../../__tests__/fakes/zip-file.ts';
import type { Random } from '../../__tests__/reuse/random.ts';
import { hostCodec } from '../../src/cache/archive/codec.ts';
import { MANIFEST_NAME } from '../../src/cache/archive/manifest.ts';
import type { StoredEntry } from '../doubles/stored-entries.ts';
import { appFiles } from '../machine/fixture.ts';
import type { Kind, Scene, StoreKind } from './kind.ts';

// What lies in the store in place of what was saved there: damage, mistakes and malice.

const STORES: readonly StoreKind[] = ['github', 'directory', 'github v1'];
const EVIL = 'package main\n\nfunc init() { println("evil") }\n';

interface Spoilt {
  readonly name: string;
  readonly what?: (random: Random) => string;
  /** Other bytes for one entry. */
  readonly make: (entry: StoredEntry, scene: Scene) => Promise<Buffer> | Buffer;
}

async function forged(listed: string, folder: string): Promise<Buffer> {
  const file = path.join(folder, 'forged');
  await forge(file, hostCodec(), listing({ [listed]: EVIL }), [{ name: listed, content: EVIL }]);
  return readFile(file);
}

const TABLE: readonly Spoilt[] = [
  {
    name: 'truncated archive',
    make: ({ bytes }, { random }) => bytes.subarray(0, random.number(bytes.length)),
  },
  {
    name: 'archive with a flipped bit',
    make: ({ bytes }, { random }) => {
      const copy = Buffer.from(bytes);
      const at = random.number(copy.length);
      copy[at] = (copy[at] ?? 0) ^ (1 << random.number(8));
      return copy;
    },
  },
  {
    name: 'archive with a page of zeros',
    make: ({ bytes }, { random }) => {
      const copy = Buffer.from(bytes);
      const at = random.number(copy.length);
      return copy.fill(0, at, Math.min(at + 4096, copy.length));
    },
  },
  { name: 'empty archive', make: () => Buffer.alloc(0) },
  {
    name: 'bytes behind the end of an archive',
    make: ({ bytes }) => Buffer.concat([bytes, bytes.subarray(0, 999)]),
  },
  {
    name: 'archive of another lane',
    make: async ({ slot, bytes }, { otherLane }) =>
      (await otherLane()).find((one) => one.slot === slot)?.bytes ?? bytes.subarray(1),
  },
  {
    name: 'archive of another slot',
    make: ({ slot, bytes }, { random, warm }) => {
      const others = warm.filter((one) => one.slot !== slot);
      return others.length === 0 ? bytes.subarray(1) : random.pick(others).bytes;
    },
  },
  {
    name: 'hostile tar',
    make: async (_, { random }) => {
      const [, make] = random.pick(HOSTILE);
      return make(MANIFEST_NAME);
    },
  },
  {
    name: 'hostile tar in our form',
    make: async (_, { random }) => {
      const [, make] = random.pick(HOSTILE);
      return framed(hostCodec(), await make(MANIFEST_NAME));
    },
  },
  {
    name: 'forged archive with paths of its own',
    make: (_, { random, folder }) =>
      forged(
        random.pick([
          '../../zz_evil.go',
          '/tmp/gtb-evil',
          'zz_evil.go',
          '.git/hooks/x',
          'a/../../b',
        ]),
        folder,
      ),
  },
  {
    name: 'zip in place of an archive',
    make: () => makeZip([{ name: '../zz_evil.go', data: EVIL }]),
  },
];

/** With all inputs as they were, binaries come back; else all other slots are read. */
const OF_BINARY = ['bin', 'inputs', 'habits'];

async function spoil(row: Spoilt, scene: Scene, slots: readonly string[]): Promise<StoredEntry[]> {
  return Promise.all(
    scene.entries.map(async (entry) =>
      slots.includes(entry.slot) ? { ...entry, bytes: await row.make(entry, scene) } : entry,
    ),
  );
}

const ONE_SLOT: readonly Kind[] = TABLE.map((row) => ({
  name: row.name,
  ...{ phase: 'restore', stores: STORES, start: 'warm', share: 3, isCheap: true },
  inject: async (scene) => {
    const slot = scene.random.pick([
      ...(scene.isQuick ? [] : ['base']),
      'delta',
      'modules',
      ...OF_BINARY,
    ]);
    return {
      what: slot,
      entries: await spoil(row, scene, [slot]),
      ...(OF_BINARY.includes(slot) ? { files: appFiles(2) } : {}),
    };
  },
}));

const ALL_SLOTS: Kind = {
  name: 'every entry is hostile',
  ...{ phase: 'restore', stores: STORES, start: 'warm', share: 3, isCheap: false },
  inject: async (scene) => {
    const row = scene.random.pick(TABLE.filter((one) => /hostile|forged|zip/.test(one.name)));
    return {
      what: row.name,
      entries: await spoil(
        row,
        scene,
        scene.entries.map((one) => one.slot),
      ),
    };
  },
};

const UNFINISHED: Kind = {
  name: 'keys reserved by a job that was lost',
  phase: 'save',
  ...{ stores: ['github', 'github v1'], start: 'cold', share: 2, isCheap: false },
  // The first run of these sources saves under the keys that the warm store has.
  inject: ({ warm }) => ({
    what: `${warm.length} keys`,
    files: appFiles(1),
    entries: warm.map((one) => ({ ...one, isUnfinished: true })),
  }),
};

export const ARCHIVES: readonly Kind[] = [...ONE_SLOT, ALL_SLOTS, UNFINISHED];
