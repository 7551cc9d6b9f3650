import { readdir, utimes } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Kind, StoreKind } from './kind.ts';

// Clocks that step, and files from another time.

const STORES: readonly StoreKind[] = ['github', 'directory', 'github v1'];
const HOUR = 3600_000;
const STEPS = [-10 * 365 * 24 * HOUR, -30 * HOUR, -2 * HOUR, 2 * HOUR, 30 * HOUR, 400 * 24 * HOUR];
const STEP_CLOCK = pathToFileURL(path.join(import.meta.dirname, '../machine/step-clock.mjs')).href;

const STEP: Kind = {
  name: 'clock steps',
  ...{ phase: 'whole job', stores: STORES, start: 'warm', share: 6, isCheap: true },
  inject: ({ random, usual }) => {
    const by = random.pick(STEPS);
    const after = random.number(Math.round(usual.main));
    return {
      what: `by ${by / HOUR} h, ${after} ms after each start`,
      faultyEnv: { NODE_OPTIONS: `--import=${STEP_CLOCK}`, GTB_CLOCK: `${by},${after}` },
    };
  },
};

const OLD_FILES: Kind = {
  name: 'files from another time',
  ...{ phase: 'whole job', stores: STORES, start: 'warm', share: 3, isCheap: true },
  inject: ({ random }) => {
    const seconds = random.pick([0, 1, 86_400, 2 ** 31 - 1, 2 ** 31 + 9, 4_102_444_800]);
    return {
      what: new Date(seconds * 1000).toISOString(),
      furnish: async ({ workspace }) => {
        for (const name of await readdir(workspace, { recursive: true }))
          await utimes(path.join(workspace, name), seconds, seconds);
      },
    };
  },
};

const ZONE: Kind = {
  name: 'another time zone',
  ...{ phase: 'whole job', stores: STORES, start: 'warm', share: 2, isCheap: true },
  inject: ({ random }) => {
    const TZ = random.pick(['Pacific/Kiritimati', 'America/St_Johns', ':nowhere', 'XXX-99', '']);
    return { what: JSON.stringify(TZ), faultyEnv: { TZ } };
  },
};

export const CLOCKS: readonly Kind[] = [STEP, OLD_FILES, ZONE];
