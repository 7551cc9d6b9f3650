import type { Caches } from '../cache/caches.ts';
import type { JobRecord } from '../cache/handover.ts';
import type { Lane } from '../cache/lane/choose-lane.ts';
import type { GoSum } from '../cache/modules/go-sum.ts';
import type { FoundRuns } from '../cache/runs/fetch-runs.ts';
import type { Step } from '../inputs/step.ts';
import type { Go, KnownGo } from '../pin/go.ts';
import type { Project } from '../plan/project.ts';

/** What the story is told with before there is any Go. Other rooms are given what they need of it. */
export interface Ground {
  readonly step: Step;
  readonly project: Project;
  readonly caches: Caches;
}

/** A run that knows its Go, if only by its version, and every key. */
export interface KnownRun extends Ground {
  /** The earlier runs of the place, on their way; the build does not wait for them. */
  readonly runs: Promise<FoundRuns>;
  readonly go: KnownGo;
  readonly lane: Lane;
  /** Where binaries are linked before they are checked and moved. */
  readonly linkFolder: string;
  /** What pins its modules; null where it reads no module cache (vendored). */
  readonly goSum: GoSum | null;
  /** The job's earlier steps with what was used since; null where they have another GOCACHE. */
  readonly earlier: JobRecord | null;
}

/** A run that can start go commands. */
export interface Run extends KnownRun {
  readonly go: Go;
}
