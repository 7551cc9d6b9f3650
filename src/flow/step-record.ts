import { basename, dirname } from 'node:path';
import { stepFiles, writeJobRecord } from '../cache/handover.ts';
import { sayUnknown } from '../cache/lane/choose-lane.ts';
import { sealedPlace } from '../cache/lane/place-keys.ts';
import { compilesCModules } from '../cache/modules/c-modules.ts';
import { moduleText } from '../cache/modules/module-path.ts';
import { modulesKinds } from '../cache/modules/modules-kinds.ts';
import { goSumFiles } from '../cache/modules/pinned-modules.ts';
import { NOT_RESTORED, type RestoredCaches } from '../cache/restored-caches.ts';
import { NO_RUNS } from '../cache/runs/fetch-runs.ts';
import type { StepRecord } from '../cache/step-record.ts';
import { testsMode } from '../cache/tests/tests-mode.ts';
import { knowsCachePrograms, unkeptReason } from '../cache/unkept.ts';
import { foreignCFolder } from '../pin/c/foreign-c-folder.ts';
import type { Listing } from '../plan/go-list.ts';
import type { KnownRun } from './run.ts';

/** What post is told of a step before it restores anything. */
export function beginRecord(run: KnownRun): StepRecord {
  const { step, project, caches, go, lane, goSum } = run;
  const { inputs, clocks, folders, ordinal } = step;
  const { GOCACHE = '', GOCACHEPROG = '' } = step.runner.environment;
  const { runnerOs, place, pinDigest } = lane.keys;
  return {
    time: { startedAt: clocks.startedAt, endedAt: 0, goSeconds: 0 },
    store: {
      choice: inputs.cacheStore,
      repository: project.repository,
      permission: caches.permission,
      without: caches.without,
    },
    lane: {
      text: lane.keys.lane,
      ingredients: lane.ingredients,
      cInputs: lane.cInputs,
      runnerOs,
      place,
      placeFacts: sealedPlace(step, project, go.flags.compile),
      pinDigest,
      before: lane.before,
    },
    go: {
      root: go.toolchain?.goroot ?? null,
      modCache: go.goEnv.GOMODCACHE,
      unkept: unkeptReason(go),
      knowsCachePrograms: knowsCachePrograms(go.version),
      given: { GOCACHE, GOCACHEPROG },
    },
    habits: lane.habits,
    runs: NO_RUNS,
    modules: {
      choice: inputs.modules,
      sumFiles: goSum === null ? [] : goSumFiles(project.pins),
      built: [],
      ofC: null,
      selection: goSum === null ? null : modulesKinds(inputs, go, lane).selection,
      thin: '',
      grown: null,
    },
    restore: 'begun',
    restored: NOT_RESTORED,
    outcome: {
      endedWell: false,
      inputsDigest: '',
      compiled: 0,
      row: null,
      packages: {},
      listsCompiled: inputs.warm === true || (!inputs.build && inputs.warm === 'auto'),
      reused: false,
      made: null,
    },
    later: { noted: null, shared: false, used: false },
    files: stepFiles(folders.job, ordinal),
    tests: {
      mode: testsMode({
        asked: inputs.testCache,
        job: step.job,
        platform: process.platform,
        unkept: unkeptReason(go),
      }),
      checkout: project.root,
      modules: [...project.pins.keys()]
        .filter((file) => basename(file) === 'go.mod')
        .map((file) => dirname(file)),
      since: lane.habits.known?.tests?.since ?? clocks.startedAt,
    },
  };
}

export interface Restored {
  readonly restored: RestoredCaches;
  /** Folder of the thin modules; '' if none. */
  readonly thin: string;
  /** Of these with what Go fetched; null if none. */
  readonly grown: string | null;
  /** null where nothing was listed. */
  readonly listing: Listing | null;
}

/** The same once the caches are there: before anything can fail or be cancelled. */
export function restoredRecord(
  run: KnownRun,
  begun: StepRecord,
  { restored, thin, grown, listing }: Restored,
): StepRecord {
  return {
    ...begun,
    restore: 'ended',
    restored,
    lane: { ...begun.lane, cInputs: knownCInputs(run, listing) },
    modules: { ...begun.modules, ...listedModules(listing), thin, grown },
  };
}

/** Writes the job's record with this step as its last. */
export async function writeRecord(run: KnownRun, step: StepRecord): Promise<void> {
  await writeJobRecord(run.caches.recordFile, jobRecord(run, step));
}

export function jobRecord({ step, go, earlier }: KnownRun, record: StepRecord) {
  return {
    version: 2 as const,
    beganAt: earlier?.beganAt ?? step.clocks.startedAt,
    goCache: go.goCache,
    steps: [...(earlier?.steps ?? []), record],
  };
}

function listedModules(listing: Listing | null) {
  return { built: builtModules(listing), ofC: compilesCModules(listing) };
}

/** `path@version` of every module whose packages the build reads, replacements followed. */
function builtModules(listing: Listing | null): string[] {
  const texts = new Set<string>();
  for (const one of [...(listing?.values() ?? [])].flat()) {
    const module = one.Module?.Replace ?? one.Module;
    if (module?.Version !== undefined && module.Version !== '') {
      texts.add(moduleText({ path: module.Path, version: module.Version }));
    }
  }
  return [...texts].sort();
}

/** What C was made from, unless a dependency takes some of it from where nobody has looked. */
function knownCInputs(
  { step, lane }: KnownRun,
  listing: Listing | null,
): KnownRun['lane']['cInputs'] {
  const { cInputs } = lane;
  const foreign = foreignCFolder(cInputs === null ? [] : [...(listing?.values() ?? [])].flat());
  if (foreign === null) return cInputs;
  const { importPath, path } = foreign;
  sayUnknown(step, `the C of ${importPath} names ${path}, which is read only after the caches`);
  return null;
}
