import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp } from 'node:fs/promises';
import path from 'node:path';
import { writeSources } from '../../__tests__/contract/fixtures-app.ts';
import { jobFolders } from '../../__tests__/contract/harness/job-environment.ts';
import { type Random, seededRandom } from '../../__tests__/reuse/random.ts';
import type { Fault, Running } from '../kinds/kind.ts';
import { appFiles, type Files } from '../machine/fixture.ts';
import { halfWritten, leftFiles, namesBelow } from '../machine/left-files.ts';
import { outlived } from '../machine/processes.ts';
import { type JobRequest, type JobSeen, runJob } from '../machine/run-job.ts';
import { REPOSITORY, type Site, startSite } from '../machine/site.ts';
import { ALWAYS, type Ground } from './ground.ts';
import { type Judged, type Problem, problemsOf, problemsOfNext } from './judge.ts';
import type { Planned } from './plan.ts';
import type { CaseResult } from './results.ts';

/** Sources of the faulty run: two packages of it no run has compiled before. */
const STATE = 3;
/** Those of the commit after it. */
const NEXT_STATE = 4;

/** One fault from the first run to the one after it; everything of it is gone then. */
export async function runCase(planned: Planned, ground: Ground): Promise<CaseResult> {
  const { kind, number, seed } = planned;
  const random = seededRandom(seed);
  const store = random.pick(kind.stores);
  const folder = await mkdtemp(path.join(ground.folder, 'case-'));
  const site = await startSite(store, folder);
  const begun = performance.now();
  let undo: () => Promise<void> = () => Promise.resolve();
  try {
    const fault = await injected(planned, random, site, folder, ground);
    undo = once(fault.undo ?? undo);
    const seen = await new Case({ ...fault, undo }, site, folder, ground).run();
    const seconds = (performance.now() - begun) / 1000;
    const { name, phase } = kind;
    const cold = ground.cold();
    return { number, seed, kind: name, phase, store, what: fault.what, ...seen, cold, seconds };
  } finally {
    await undo();
    await site.stop();
    // Names that are no UTF-8 are not to be had through Node.
    execFileSync('rm', ['-rf', folder]);
  }
}

async function injected(
  { kind }: Planned,
  random: Random,
  site: Site,
  folder: string,
  ground: Ground,
): Promise<Fault> {
  const { store, storeFolder, goodProxy } = site;
  const warm = await ground.warm(store);
  const entries = kind.start === 'cold' ? [] : warm.entries;
  const fault = await kind.inject({
    ...{
      random,
      isQuick: ground.isQuick,
      store,
      folder,
      storeFolder,
      goodProxy,
      usual: ground.usual(),
    },
    folders: jobFolders({ root: path.join(folder, 'machine'), source: '', repository: REPOSITORY }),
    ...{ entries, warm: warm.entries },
    otherLane: async () => (await ground.otherLane(store)).entries,
  });
  await site.fill(fault.entries ?? entries, kind.start === 'cold' ? '' : warm.folder);
  await fault.filled?.();
  return fault;
}

class Case {
  readonly fault: Fault;
  readonly site: Site;
  readonly ground: Ground;
  readonly source: string;
  readonly request: JobRequest;
  /** Names in the checkout before a build. */
  private known: ReadonlySet<string> = new Set();
  private underWay: ReadonlySet<string> = new Set();
  private readonly watched: number[] = [];
  private readonly problems: Problem[] = [];

  constructor(fault: Fault, site: Site, folder: string, ground: Ground) {
    this.fault = fault;
    this.site = site;
    this.ground = ground;
    this.source = path.join(folder, 'source');
    this.request = {
      ...{ site, source: this.source, action: ground.action, inputs: fault.inputs ?? {} },
      root: fault.root ?? path.join(folder, 'machine'),
      env: { ...ALWAYS, ...proxies(site, fault), ...fault.env },
      furnish: async (folders) => {
        await mkdir(path.join(path.dirname(folders.temp), '_tmp'), { recursive: true });
        await fault.furnish?.(folders);
        this.known = await namesBelow(folders.workspace);
      },
    };
  }

  async run(): Promise<Pick<CaseResult, 'problems' | 'hits' | 'exit' | 'longest'>> {
    const { site, fault, request, problems } = this;
    await writeSources(this.source, this.files());
    site.service.spoil(fault.rules ?? []);
    site.modules.spoil(fault.moduleRules ?? []);
    const faulty = await runJob({
      ...{ ...request, env: { ...request.env, ...fault.faultyEnv }, before: fault.before },
      during: async (part, mark, hasEnded) => {
        const watch = (pids: readonly number[]): void => void this.watched.push(...pids);
        await fault.during?.(part, { mark, hasEnded, second: this.second, watch });
      },
    });
    problems.push(...problemsOf(await this.judged(faulty, fault.ends ?? 'well')));
    for (const pid of await outlived(this.watched))
      problems.push({ what: 'orphan', text: `process ${pid}` });
    const hits = site.service.hits() + site.modules.hits();
    site.service.spoil([]);
    site.modules.spoil([]);
    await fault.undo?.();
    if (fault.ends === 'killed') this.underWay = await halfWritten(site.storeFolder);
    await this.next();
    const longest = Math.max(...[faulty.main, ...faulty.posts].map((one) => one.seconds));
    return { problems, hits, exit: faulty.main.exitCode, longest };
  }

  private files(): Files {
    return this.fault.files ?? appFiles(STATE);
  }

  /** `files`: those of the checkout in `source`. */
  private async judged(
    seen: JobSeen,
    ends: Judged['ends'],
    files = this.files(),
    source = this.source,
  ): Promise<Judged> {
    const { site, ground } = this;
    const clean = await ground.clean(files, source, site.goodProxy);
    const { known, underWay } = this;
    const wasKilled = ends === 'killed';
    const left = await leftFiles(seen.folders, known, underWay, site.storeFolder, wasKilled);
    const { leaves = /^$/ } = this.fault;
    return {
      ...{ seen, clean, ends, cold: ground.cold() },
      left: left.filter((one) => !leaves.test(one)),
    };
  }

  /** A second job of the same repository, beside the faulty one. */
  private readonly second: Running['second'] = async ({ root, files, env }) => {
    const source = path.join(root, 'source');
    await mkdir(root, { recursive: true });
    const checkout = files ?? this.files();
    await writeSources(source, checkout);
    const { furnish: _, ...request } = this.request;
    const seen = await runJob({ ...request, root, source, env: { ...request.env, ...env } });
    this.problems.push(
      ...problemsOf({ ...(await this.judged(seen, 'well', checkout, source)), left: [] }),
    );
  };

  /**
   * The run after it is right and warns of nothing. What a run that builds nothing warns of, the next
   * one that builds replaces: then there is a commit, and after it no warning.
   */
  private async next(): Promise<void> {
    const first = problemsOfNext(await this.judged(await runJob(this.request), 'well'));
    const isWarning = ({ what }: Problem): boolean => what === 'not healthy';
    if (first.length === 0 || !first.every(isWarning)) {
      this.problems.push(...first);
      return;
    }
    const commit = new Map([...this.files(), ...appFiles(NEXT_STATE)]);
    await writeSources(this.source, commit);
    for (const isLast of [false, true]) {
      const seen = await runJob(this.request);
      const found = problemsOfNext(await this.judged(seen, 'well', commit));
      this.problems.push(...found.filter((one) => isLast || !isWarning(one)));
    }
  }
}

function proxies({ env }: Site, { otherProxy }: Fault): Record<string, string> {
  return otherProxy === undefined ? {} : { GOPROXY: `${env.GOPROXY}|${otherProxy}` };
}

function once(effect: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => {
    done ??= effect();
    return done;
  };
}
