import { cp, mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeSources } from '../../__tests__/contract/fixtures-app.ts';
import { PROJECT } from '../../__tests__/contract/harness/child.ts';
import { removeTree } from '../../__tests__/contract/harness/remove-tree.ts';
import { median } from '../../src/runner/median.ts';
import type { StoredEntry } from '../doubles/stored-entries.ts';
import type { StoreKind } from '../kinds/kind.ts';
import { type CleanBuild, cleanBuild } from '../machine/clean-build.ts';
import { appFiles, type Files } from '../machine/fixture.ts';
import { type JobSeen, runJob } from '../machine/run-job.ts';
import { startSite } from '../machine/site.ts';

/** What a store holds after two runs, and a folder of it where it is one. */
export interface Snapshot {
  readonly entries: readonly StoredEntry[];
  readonly folder: string;
}

/** What all cases begin from; made once, without faults. */
export interface Ground {
  /** See Scene. */
  readonly isQuick: boolean;
  readonly folder: string;
  /** The folder with action.yml and dist, away from the project. */
  readonly action: string;
  /** What plain go build makes of a checkout, whose files these are; the same files are built once. */
  clean(files: Files, checkout: string, goproxy: string): Promise<CleanBuild>;
  warm(store: StoreKind): Promise<Snapshot>;
  /** After runs of the same checkout with other flags of the compiler. */
  otherLane(store: StoreKind): Promise<Snapshot>;
  /** Runs the jobs whose median is asked for below. */
  measure(): Promise<void>;
  /** Seconds of a median cold job; milliseconds of a warm one's main and post. */
  cold(): number;
  usual(): { readonly main: number; readonly post: number };
  remove(): Promise<void>;
}

/** Of every job: binaries are stored however fast this machine links. */
export const ALWAYS = { GO_TURBO_BUILD_WITHOUT: 'worth' };
const OTHER_LANE = { dwarf: 'true', strip: 'false' };
/** Runs of the median. */
const COLD_RUNS = 3;

export async function makeGround({ isQuick = false } = {}): Promise<Ground> {
  const folder = await mkdtemp(path.join(tmpdir(), 'gtb-faults-'));
  const action = path.join(folder, 'action');
  for (const name of ['dist', 'action.yml'])
    await cp(path.join(PROJECT, name), path.join(action, name), { recursive: true });
  const cleanFolder = path.join(folder, 'clean');
  await mkdir(cleanFolder);
  const cleans = new Map<string, Promise<CleanBuild>>();
  const colds: number[] = [];
  const mains: number[] = [];
  const posts: number[] = [];
  const made = new Map<string, Promise<Snapshot>>();

  const snapshot = async (
    store: StoreKind,
    name: string,
    inputs: Readonly<Record<string, string>>,
  ): Promise<Snapshot> => {
    const own = path.join(folder, name);
    const site = await startSite(store, own);
    const run = async (files: Files): Promise<JobSeen> => {
      const source = await writeSources(path.join(own, 'source'), files);
      const root = path.join(own, 'machine');
      const seen = await runJob({ site, root, source, action, inputs, env: ALWAYS });
      const warnings = [seen.main, ...seen.posts].flatMap((one) => one.warnings);
      if (seen.main.exitCode !== 0 || warnings.length > 0)
        throw new Error(
          `a job without a fault: ${warnings}\n${seen.main.stdout}${seen.main.stderr}`,
        );
      return seen;
    };
    try {
      colds.push((await run(appFiles(1))).seconds);
      const { main, posts: after } = await run(appFiles(2));
      mains.push(main.seconds * 1000);
      posts.push((after[0]?.seconds ?? 0) * 1000);
      return { entries: await site.entries(), folder: site.storeFolder };
    } finally {
      await site.stop();
    }
  };
  const once = (store: StoreKind, name: string, inputs: Readonly<Record<string, string>>) => {
    const key = `${name}-${store.replace(' ', '-')}`;
    const known = made.get(key) ?? snapshot(store, key, inputs);
    made.set(key, known);
    return known;
  };

  return {
    ...{ folder, action, isQuick },
    clean: (files, checkout, goproxy) => {
      const key = JSON.stringify([...files].sort());
      const known = cleans.get(key) ?? cleanBuild(cleanFolder, checkout, goproxy);
      cleans.set(key, known);
      return known;
    },
    warm: (store) => once(store, 'warm', {}),
    otherLane: (store) => once(store, 'other', OTHER_LANE),
    measure: async () => void (await once('github', 'warm', {})),
    cold: () => median(colds.slice(0, COLD_RUNS)) ?? 0,
    usual: () => ({ main: median(mains) ?? 0, post: median(posts) ?? 0 }),
    remove: () => removeTree(folder),
  };
}
