import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { storedBytes } from '../stored-bytes.ts';
import type { JobMeasured, JobRequest } from './job-request.ts';
import { LAYERS, type Layer } from './layers.ts';
import { runOwnJob } from './own-job.ts';
import { type PlainPolicy, runPlainJob } from './plain-job.ts';

export interface Strategy {
  readonly name: string;
  /** For the notes under the tables. */
  readonly says: string;
  run(request: JobRequest): Promise<JobMeasured>;
}

const platform = `${process.platform}-${process.arch}`;

/** Their keys are those of actions/setup-go (src/cache-restore.ts) and of actions/cache (examples.md, caching-strategies.md). */
const PLAIN: readonly (PlainPolicy & { readonly says: string })[] = [
  {
    strategy: 'no-cache',
    says: 'Go from the tool cache, then `go build`',
    keys: () => undefined,
    environment: () => ({}),
  },
  {
    strategy: 'setup-go',
    says: 'the policy of actions/setup-go: one archive of GOMODCACHE and GOCACHE, its key made of the Go version and go.mod, saved on a miss only',
    keys: ({ goVersion, goMod }) => [`setup-go-${platform}-ubuntu24-go-${goVersion}-${goMod}`],
    environment: () => ({}),
  },
  {
    strategy: 'rolling',
    says: 'the same archive, saved by every run under a key of its own; the newest is restored',
    keys: ({ run }) => [`${platform}-go-${run}`, `${platform}-go-`],
    environment: () => ({}),
  },
  {
    strategy: 'local',
    says: 'the limit: GOCACHE and GOMODCACHE stay on the disk from run to run',
    keys: () => undefined,
    environment: ({ workshop }) => ({
      GOCACHE: path.join(workshop.local, 'gocache'),
      GOMODCACHE: path.join(workshop.local, 'gomodcache'),
    }),
  },
];

/** This action with its defaults. */
export const OURS = 'ours';
/** With the later step's flags shared from the first run on; `ours` (auto) shares from the second. */
export const SHARED = 'ours-shared';

const OWN: readonly Strategy[] = [
  { name: OURS, says: 'this action, main and post' },
  {
    name: SHARED,
    says: 'this action with `share-flags: on`, from the cold run on',
    inputs: { 'share-flags': 'on' },
  },
  ...LAYERS,
].map((layer: Layer) => ({
  ...{ name: layer.name, says: layer.says },
  run: (request) => runOwnJob(layer, request),
}));

const DIRECTORY: Strategy = {
  name: 'ours-directory',
  says: 'this action with `cache-store: directory:PATH`, a folder of this machine',
  run: async (request) => {
    const store = path.join(request.workshop.local, 'store');
    const inputs = { 'cache-store': `directory:${store}` };
    const measured = await runOwnJob({ name: 'ours-directory', inputs }, request);
    return { ...measured, stored: storedBytes(await folderFiles(store)) };
  },
};

/** Files with their bytes; those of the directory store are named by their keys. */
async function folderFiles(folder: string): Promise<(readonly [string, number])[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((one) => one.isFile());
  return Promise.all(
    files.map(async (one) => {
      const file = path.join(one.parentPath, one.name);
      return [file, (await stat(file)).size] as const;
    }),
  );
}

const plain = (name: string): Strategy => {
  const policy = PLAIN.find((one) => one.strategy === name);
  if (policy === undefined) throw new Error(`no such policy: ${name}`);
  return { name, says: policy.says, run: (request) => runPlainJob(policy, request) };
};

/** In the order of the tables' columns. */
export const STRATEGIES: readonly Strategy[] = [
  ...['no-cache', 'setup-go', 'rolling'].map(plain),
  ...OWN,
  DIRECTORY,
  plain('local'),
];

/** This action as another checkout has it; by turns with this one they tell what a change is worth. */
function other(name: string, folder: string): Strategy {
  return {
    name,
    says: `this action of another commit (\`--also ${name}=FOLDER\`)`,
    run: (request) =>
      runOwnJob({ name }, { ...request, workshop: { ...request.workshop, action: folder } }),
  };
}

/** All strategies, `also` among them: names and folders with dist/ and action.yml. */
export function strategiesWith(also: ReadonlyMap<string, string>): readonly Strategy[] {
  const before = STRATEGIES.findIndex((one) => one.name === OURS);
  const others = [...also].map(([name, folder]) => other(name, folder));
  return STRATEGIES.toSpliced(before, 0, ...others);
}

export const GROWTH_STRATEGIES = ['setup-go', 'rolling', OURS, 'ours-directory'];
export const DEFAULT_STRATEGIES = ['no-cache', 'setup-go', 'rolling', OURS, 'local'];
