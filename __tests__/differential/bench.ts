import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { GO, newMachine, sharedGo } from '../contract/cli-machine.ts';
import { removeTree } from '../contract/harness/remove-tree.ts';
import { type RunningJob, startJob } from '../contract/harness/run-step.ts';
import { SHARED_GOCACHE } from '../fakes/real-go.ts';
import { environmentOf, type Pair } from './pair.ts';

/** A machine on which one pair after another is built, by Go and by us, at the same paths. */
export interface Bench {
  /** Where the pair's files are written. */
  readonly tree: string;
  readonly goRoot: string;
  readonly store: string;
  readonly report: string;
  /** What every side sees. */
  readonly environment: Readonly<Record<string, string>>;
  /** null for the command line. */
  readonly job: RunningJob | null;
}

export interface Machine {
  bench(pair: Pair): Promise<Bench>;
  remove(): Promise<void>;
}

const SYSTEM_PATH = '/usr/local/sbin:/usr/sbin:/sbin:/usr/local/bin:/usr/bin:/bin';
/** What a second step of a job takes for its GOCACHE: the standard library is compiled once. */
export const WARM = { GO_TURBO_BUILD_GOCACHE: SHARED_GOCACHE };

export async function startBench(): Promise<Machine> {
  const { tools } = await sharedGo();
  const machine = await newMachine({ withGo: true });
  const { root, home, temp } = machine;
  const empty = path.join(root, 'empty');
  const modules = path.join(root, 'modules');
  await mkdir(empty);
  await mkdir(SHARED_GOCACHE, { recursive: true });
  const goEnvFile = path.join(root, 'goenv');
  return {
    bench: async (pair) => {
      await writeFile(goEnvFile, `${pair.row.goEnv.goEnv ?? ''}\n`);
      const environment = {
        ...{ PATH: SYSTEM_PATH, HOME: home, TMPDIR: temp, LANG: 'C.UTF-8' },
        ...{ GOPROXY: 'off', GOSUMDB: 'off', GOMODCACHE: modules, GOWORK: '' },
        ...environmentOf(pair, goEnvFile),
      };
      const job =
        pair.row.way.name === 'action'
          ? await startJob({
              ...{ root: path.join(root, 'job'), source: empty, toolCache: tools },
              ...{ path: SYSTEM_PATH, env: { ...environment, ...WARM } },
            })
          : null;
      return {
        tree: job?.folders.workspace ?? path.join(root, 'tree'),
        goRoot: path.join(tools, 'go', GO, process.arch),
        store: path.join(root, 'store'),
        report: path.join(root, 'report.json'),
        ...{ environment, job },
      };
    },
    remove: () => removeTree(root),
  };
}

/** The files of a pair as they are before anything is built. */
export async function writeShape({ tree }: Bench, { shape }: Pair): Promise<void> {
  await rm(tree, { recursive: true, force: true });
  await mkdir(path.join(tree, shape.folder), { recursive: true });
  for (const [name, content] of Object.entries(shape.files)) {
    const file = path.join(tree, name);
    await mkdir(path.dirname(file), { recursive: true });
    await (typeof content === 'string' ? writeFile(file, content) : symlink(content.link, file));
  }
}
