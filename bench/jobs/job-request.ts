import path from 'node:path';
import type { CacheService } from '../../__tests__/contract/harness/cache-service.ts';
import type { JobOptions } from '../../__tests__/contract/harness/job-environment.ts';
import type { TestsReport } from '../../src/cache/tests/why-ran.ts';
import type { StoredBytes } from '../stored-bytes.ts';

/** What stays the same over all jobs of a repeat. */
export interface Workshop {
  /** `JobOptions.root`. */
  readonly root: string;
  /** The copy of the action under test. */
  readonly action: string;
  /** Those of other checkouts, by the names of their strategies. */
  readonly also: ReadonlyMap<string, string>;
  readonly toolCache: string;
  /** Behind the capped link. */
  readonly service: CacheService;
  /** GOPROXY of the jobs. */
  readonly goproxy: string;
  /** The bundled cache-step.ts. */
  readonly cacheStep: string;
  /** What strategies keep on this machine, not in the service; empty at the start of a repeat. */
  readonly local: string;
}

/** One run of one strategy. */
export interface JobRequest {
  readonly workshop: Workshop;
  readonly checkout: string;
  readonly projectName: string;
  readonly packages: string;
  /** `1.26.8`. */
  readonly goVersion: string;
  /** GITHUB_RUN_ID: another one for each job of a repeat. */
  readonly run: number;
  /** A `run:` step after the build, as words; empty for none. */
  readonly later: readonly string[];
}

export interface Part {
  readonly name: string;
  readonly seconds: number;
}

/** Packages with tests: whose result Go had, and that ran. */
export type TestsCounted = Pick<TestsReport, 'cached' | 'ran'>;

export interface JobMeasured {
  /** Steps one after another. */
  readonly parts: readonly Part[];
  /** Packages that were compiled. */
  readonly compiled: number;
  /** What a later `go test` did; null where the job has no report of it. */
  readonly tests: TestsCounted | null;
  /** What is in a store that is not the cache service. */
  readonly stored?: StoredBytes;
  readonly warnings: readonly string[];
  /** Parts of the action's own report; they may overlap. */
  readonly phases: readonly Part[];
}

/** The job of a strategy: each has a repository of its own, and so its own caches. */
export function jobOptions(request: JobRequest, strategy: string): JobOptions {
  const { workshop } = request;
  return {
    ...{ root: workshop.root, source: request.checkout, service: workshop.service },
    ...{ action: workshop.action, toolCache: workshop.toolCache },
    repository: repositoryOf(request, strategy),
    env: {
      ...{ GOPROXY: workshop.goproxy, GITHUB_RUN_ID: String(request.run) },
      ...{ ImageOS: 'ubuntu24', ImageVersion: '1' },
      // Go's own work folder lies where everything else of the measurement does.
      TMPDIR: path.dirname(workshop.root),
    },
  };
}

export function repositoryOf(request: Pick<JobRequest, 'projectName'>, strategy: string): string {
  return `${strategy}/${request.projectName}`;
}
