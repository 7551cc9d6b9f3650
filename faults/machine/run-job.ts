import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { networkEnvironment, TOOLS } from '../../__tests__/contract/fixtures-machine.ts';
import type { CacheService } from '../../__tests__/contract/harness/cache-service.ts';
import type { JobFolders } from '../../__tests__/contract/harness/job-environment.ts';
import {
  type JobStatus,
  type StepResult,
  startJob,
} from '../../__tests__/contract/harness/run-step.ts';
import { leftAfter, MARK } from '../../__tests__/fakes/living.ts';
import { outputOf, sha256File } from './clean-build.ts';
import { REPOSITORY, type Site } from './site.ts';

export interface JobRequest {
  readonly site: Site;
  readonly root: string;
  /** Folder of the checkout. */
  readonly source: string;
  /** The folder with action.yml and dist. */
  readonly action: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly furnish?: ((folders: JobFolders) => Promise<void>) | undefined;
  readonly before?: ((part: 'main' | 'post') => Promise<void>) | undefined;
  readonly during?:
    | ((part: 'main' | 'post', mark: string, hasEnded: () => boolean) => Promise<void>)
    | undefined;
}

/** What a whole job did, seen from outside. */
export interface JobSeen {
  readonly main: StepResult;
  readonly posts: readonly StepResult[];
  readonly folders: JobFolders;
  /** Null where none lies in the output folder. */
  readonly binary: { readonly sha256: string; readonly said: string } | null;
  readonly compiled: string;
  /** Command lines of processes that outlived main, and post. */
  readonly alive: readonly string[];
  readonly seconds: number;
}

/** Processes of a step get so many seconds to end after it. */
const GRACE_S = 5;

export async function runJob(request: JobRequest): Promise<JobSeen> {
  const { site, root, source, action } = request;
  const mark = randomUUID();
  const job = await startJob({
    ...{ root, source, action, repository: REPOSITORY, toolCache: TOOLS },
    ...(site.store === 'github' ? { service: { url: site.serviceUrl } as CacheService } : {}),
    inputs: { ...site.inputs, ...request.inputs },
    env: {
      ...networkEnvironment(),
      ...site.env,
      ...{ [MARK]: mark, TMPDIR: path.join(root, 'work', '_tmp') },
      ...request.env,
    },
  });
  const alive: string[] = [];
  /** A part of the job with what goes on beside it. */
  const perform = async <T>(part: 'main' | 'post', run: () => Promise<T>): Promise<T> => {
    await request.before?.(part);
    let isOver = false;
    const running = run().finally(() => {
      isOver = true;
    });
    const [done] = await Promise.all([running, request.during?.(part, mark, () => isOver)]);
    alive.push(...(await leftAfter(mark, GRACE_S)));
    return done;
  };
  await request.furnish?.(job.folders);
  const main = await perform('main', () => job.step());
  const status: JobStatus =
    main.exitCode === 0 ? 'success' : main.exitCode === 1 ? 'failure' : 'cancelled';
  const posts = await perform('post', () => job.finish({ status }));
  const file = path.join(job.folders.workspace, 'bin', 'app');
  return {
    ...{ main, posts, folders: job.folders, alive },
    binary: existsSync(file) ? { sha256: sha256File(file), said: await outputOf(file) } : null,
    compiled: main.outputs['packages-compiled'] ?? '',
    seconds: main.seconds + posts.reduce((sum, one) => sum + one.seconds, 0),
  };
}
