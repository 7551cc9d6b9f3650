import { readFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { type GoEnv, goEnvironment, readCVariables, readGoEnv } from '../build/go-environment.ts';
import { type GoFlags, goFlags } from '../build/go-flags.ts';
import { withoutShared } from '../build/shared-goflags.ts';
import { chooseGoCache, GOCACHE_MARK, isEmptyGoCache } from '../cache/gocache-folder.ts';
import { type LaneHabits, laneChanges, laneHabits } from '../cache/habits.ts';
import { textDigest } from '../plan/digest.ts';
import type { KeyFacts } from '../plan/keys.ts';
import { type LaneIngredients, laneTargets, laneText } from '../plan/lane.ts';
import { profileCandidates } from '../plan/pgo-profiles.ts';
import { type PlaceFacts, placeDigest } from '../plan/place.ts';
import { planTargets } from '../plan/plan.ts';
import type { Target } from '../plan/target.ts';
import type { Environment } from '../runner/ports.ts';
import { failure, type Result, success } from '../runner/result.ts';
import { provideToolchain, type Toolchain } from '../toolchain/provide-toolchain.ts';
import type { WantedVersion } from '../toolchain/wanted-version.ts';
import { type FoundHabits, fetchHabits } from './fetch-habits.ts';
import type { FoundModules } from './find-modules.ts';
import { laneIngredients, readCIdentity } from './lane-ingredients.ts';
import { checkVersion, wantedVersion } from './pin-version.ts';
import type { RunContext } from './run-context.ts';
import { stampsOfCommit } from './stamp-commit.ts';

/** Everything a run knows before it restores or lists anything. */
export interface PreparedGo {
  readonly toolchain: Toolchain;
  /** Of every go command of the step; targets add GOOS and GOARCH. */
  readonly environment: Environment;
  readonly goEnv: GoEnv;
  readonly goCache: string;
  readonly host: Target;
  readonly targets: readonly Target[];
  readonly modules: FoundModules;
  readonly flags: GoFlags;
  readonly lane: LaneIngredients;
  readonly keys: KeyFacts;
  readonly found: FoundHabits;
  /** What the place did in this lane before; null if unknown. */
  readonly before: LaneHabits | null;
  /** Where go commands read thin modules: their folder, and what they read else. */
  readonly thin: { readonly folder: string; readonly own: PreparedGo } | null;
}

/** Pins Go, reads what the place did before, and decides the lane. */
export async function prepareGo(context: RunContext): Promise<Result<PreparedGo>> {
  const { inputs, job, runner, store, phases, modules } = context;
  if (modules.mainModule === '' && inputs.build) return noModule(inputs.workingDirectory);
  const wanted = await wantedVersion(context, modules);
  if (!wanted.ok) return wanted;

  const place = placeDigest(placeFacts(context, modules));
  const runnerOs = job.runnerOs === '' ? process.platform : job.runnerOs;
  const carrier = store.carrier;
  const [toolchain, found] = await Promise.all([
    phases.time('toolchain', () => pinned(context, wanted.value)),
    habitsOf(context, { runnerOs, place, carrier }),
  ]);
  if (!toolchain.ok) return toolchain;
  const { version, goroot } = toolchain.value;
  const checked = checkVersion(modules, version);
  if (!checked.ok) return checked;

  const cgo: Record<string, string> = { CGO_ENABLED: inputs.cgo ? '1' : '0' };
  const base = goEnvironment(withoutShared(runner.environment), goroot, cgo);
  const asked = await readGoEnv(runner.exec, goroot, base, inputs.workingDirectory);
  if (!asked.ok) return asked;
  const goEnv = asked.value;
  const goCache = chooseGoCache({
    goEnvGoCache: goEnv.GOCACHE,
    mark: runner.environment[GOCACHE_MARK] ?? '',
    githubHosted: job.githubHosted,
    empty: job.githubHosted && (await isEmptyGoCache(goEnv.GOCACHE)),
    own: join(context.jobFolder, 'gocache'),
  });
  const environment = { ...base, GOCACHE: goCache };

  const host = { goos: goEnv.GOHOSTOS, goarch: goEnv.GOHOSTARCH, variant: '' };
  const targets = planTargets(inputs.targets, host);
  const stamps = await stampsOfCommit(context);
  if (!stamps.ok) return stamps;
  const flags = goFlags({ ...inputs, stamp: stamps.value });
  const before = laneHabits(found.habits, {
    targets: laneTargets(targets),
    profile: inputs.profile,
    cgo: inputs.cgo,
  });
  // Once a later step has made cgo objects, the lane carries the C identity and keeps it.
  const needsC = inputs.cgo || before?.usedC === true || before?.ingredients.c != null;
  const [c, cVariables, profiles] = await Promise.all([
    needsC ? readCIdentity(runner.exec, environment, goEnv, job, inputs.workingDirectory) : null,
    needsC ? readCVariables(runner.exec, goroot, environment, inputs.workingDirectory) : null,
    profileDigests(context),
  ]);
  if (cVariables !== null && !cVariables.ok) return cVariables;
  const laneFacts = {
    inputs,
    goVersion: version,
    targets,
    flags,
    goEnv: { ...goEnv, ...cVariables?.value },
    job,
  };
  const lane = { ...laneIngredients({ ...laneFacts, c }), profiles };
  const laneWithoutC =
    c === null || inputs.cgo
      ? {}
      : { laneWithoutC: laneText({ ...laneIngredients({ ...laneFacts, c: null }), profiles }) };
  const changes = laneChanges(before, lane);
  if (changes.length > 0) {
    runner.log.info(`the compile caches of the last run do not fit: ${changes.join('; ')}`);
  }
  return success({
    toolchain: toolchain.value,
    environment,
    goEnv,
    goCache,
    host,
    targets,
    modules,
    flags,
    lane,
    keys: {
      runnerOs,
      lane: laneText(lane),
      ...laneWithoutC,
      place,
      goSum: modules.goSum,
      carrier,
    },
    found,
    before,
    thin: null,
  });
}

function noModule(folder: string): Result<never> {
  return failure(
    'plan',
    `there is no go.mod in ${folder} or a folder above it`,
    'a Go module',
    'set `working-directory` to the folder of the module, or `build: false` to set up Go only',
  );
}

function pinned(context: RunContext, wanted: WantedVersion): Promise<Result<Toolchain>> {
  const { runner, inputs, toolCache } = context;
  return context.activity.track(
    'transfer',
    provideToolchain({ wanted, toolCacheRoot: toolCache, goChecksum: inputs.goChecksum }, runner),
  );
}

/** The record of the place; a step before this one in the job may have brought it. */
export async function habitsOf(
  context: RunContext,
  facts: Pick<KeyFacts, 'runnerOs' | 'place' | 'carrier'>,
): Promise<FoundHabits> {
  const same = context.earlier?.steps.find((step) => step.place === facts.place);
  if (same !== undefined) return { habits: same.habits, key: same.habitsKey, unavailable: '' };
  return context.activity.track('transfer', fetchHabits(context.store, facts));
}

export function placeFacts(context: RunContext, modules: FoundModules): PlaceFacts {
  const { inputs, job } = context;
  if (inputs.cacheName !== '') return { kind: 'named', cacheName: inputs.cacheName };
  if (!job.inRunner) {
    return { kind: 'local', mainModule: modules.mainModule, packages: inputs.packages };
  }
  return {
    kind: 'job',
    workflow: job.workflowFile,
    job: job.job,
    matrix: inputs.matrix,
    workingDirectory: relative(job.workspace, inputs.workingDirectory).split(sep).join('/'),
    packages: inputs.packages,
  };
}

export async function profileDigests(context: RunContext): Promise<Record<string, string>> {
  const { workingDirectory, packages, buildFlags } = context.inputs;
  const digests: Record<string, string> = {};
  for (const file of profileCandidates(workingDirectory, packages, buildFlags)) {
    const text = await readFile(file, 'latin1').catch(() => null);
    const name = relative(workingDirectory, dirname(file));
    if (text !== null) digests[name] = textDigest(text, 16);
  }
  return digests;
}
