import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { appFiles } from '../machine/fixture.ts';
import type { Kind, Scene, SecondJob, StoreKind } from './kind.ts';

// Jobs that run at the same time.

const STORES: readonly StoreKind[] = ['github', 'directory', 'github v1'];

interface Row {
  readonly name: string;
  readonly start: 'warm' | 'cold';
  readonly stores?: readonly StoreKind[];
  /** Of both jobs. */
  readonly env?: Readonly<Record<string, string>>;
  readonly job: (scene: Scene) => Omit<SecondJob, 'root'>;
}

const SELF_HOSTED = { RUNNER_ENVIRONMENT: 'self-hosted' };

const TABLE: readonly Row[] = [
  { name: 'two jobs save the same keys', start: 'warm', job: () => ({}) },
  { name: 'two cold jobs save the same keys', start: 'cold', job: () => ({}) },
  { name: 'two jobs of different commits', start: 'warm', job: () => ({ files: appFiles(9) }) },
  {
    ...{ name: 'two runners under one HOME', start: 'warm', env: SELF_HOSTED },
    job: ({ folders }) => ({ env: { HOME: folders.home } }),
  },
  {
    ...{ name: 'two runners under one HOME, different commits', start: 'warm', env: SELF_HOSTED },
    ...{ stores: ['directory'] },
    job: ({ folders }) => ({ files: appFiles(9), env: { HOME: folders.home } }),
  },
];

export const SIDE_BY_SIDE: readonly Kind[] = TABLE.map(({ name, start, stores, env, job }) => ({
  ...{ name, phase: 'whole job', stores: stores ?? STORES, start, share: 2 },
  isCheap: false,
  inject: (scene) => {
    const wait = scene.random.number(Math.round(scene.usual.main));
    let second: Promise<void> | undefined;
    return {
      what: `the other begins ${wait} ms later`,
      ...(env === undefined ? {} : { env }),
      // It goes on beside post, which waits for it to end.
      during: async (part, running) => {
        if (part === 'post') return second;
        second = sleep(wait).then(() =>
          running.second({ root: path.join(scene.folder, 'second'), ...job(scene) }),
        );
        // Not unhandled until post asks for it.
        second.catch(() => undefined);
      },
    };
  },
}));
