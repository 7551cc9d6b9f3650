import { join } from 'node:path';
import type { Caches } from '../cache/caches.ts';
import { laneChanges, laneHabits } from '../cache/habits/habits.ts';
import { placeHabits } from '../cache/habits/place-habits.ts';
import type { Lane } from '../cache/lane/choose-lane.ts';
import { laneTargets, laneText } from '../cache/lane/lane.ts';
import { laneIngredients } from '../cache/lane/lane-ingredients.ts';
import { placeKeys } from '../cache/lane/place-keys.ts';
import { profileDigests } from '../cache/lane/profile-digests.ts';
import { goFlags } from '../inputs/flags/go-flags.ts';
import { ownFlag } from '../inputs/flags/resolve-flags.ts';
import { withoutShared } from '../inputs/flags/shared-goflags.ts';
import type { Step } from '../inputs/step.ts';
import type { KnownGo } from '../pin/go.ts';
import { goEnvironment } from '../pin/go-environment.ts';
import { checkVersion, wantedVersion } from '../pin/pin-version.ts';
import { stampsOfCommit } from '../pin/stamp-commit.ts';
import { planTargets } from '../plan/plan.ts';
import type { Project } from '../plan/project.ts';
import { readGoEnvFile } from '../toolchain/go-environment.ts';
import { inspectToolCache, toolCachePlace } from '../toolchain/tool-cache.ts';
import { platformOf } from '../toolchain/version/module-version.ts';

/** The Go that would be fetched, and the lane that it would have. */
export interface Guess {
  readonly go: KnownGo;
  readonly lane: Lane;
}

/**
 * With `go: needed` and an exact version that would have to be downloaded: what the run would
 * prepare, with the place's last lane in place of what `go env` says. A wrong guess finds no
 * manifest or one that does not agree, because everything that `go env` reads is part of it. null
 * where Go is to be fetched at once.
 */
export async function guessGo(step: Step, project: Project, caches: Caches): Promise<Guess | null> {
  const { inputs, job, runner, folders } = step;
  const isFit = inputs.build && inputs.reuse && !inputs.cgo && ownFlag(inputs, 'trimpath');
  if (inputs.go !== 'needed' || !isFit || caches.earlier !== null) return null;
  const wanted = await wantedVersion(step, project);
  if (project.mainModule === '' || !wanted.ok || wanted.value.kind !== 'exact') return null;
  const { version } = wanted.value;
  const platform = platformOf(process.platform, process.arch);
  const cached = toolCachePlace(folders.toolCache, version, platform.goarch);
  // There already: it costs nothing to ask it.
  if ((await inspectToolCache(cached, version, platform.goos)).state === 'whole') return null;
  const stamps = await stampsOfCommit(step);
  if (!stamps.ok || !checkVersion(project, version, wanted.value.origin).ok) return null;

  const habits = await placeHabits(step, project, caches);
  const host = { ...platform, variant: '' };
  const targets = planTargets(inputs.targets, host);
  const { profile, cgo } = inputs;
  const before = laneHabits(habits.known, { targets: laneTargets(targets), profile, cgo });
  if (before === null || before.ingredients.c !== null || before.usedC) return null;
  // Of GOFLAGS the record has a digest alone; Go has no other GOFLAGS than these two say.
  const written = await readGoEnvFile(runner.environment, platform.goos);
  const GOFLAGS = withoutShared(runner.environment).GOFLAGS || written.GOFLAGS || '';
  const goEnv = {
    GOCACHE: '',
    GOMODCACHE: '',
    GOPATH: '',
    CC: '',
    ...before.ingredients.goEnvironment,
    GOFLAGS,
    GOHOSTOS: platform.goos,
    GOHOSTARCH: platform.goarch,
  };
  const flags = goFlags({ ...inputs, stamp: stamps.value });
  const profiles = await profileDigests(inputs);
  const facts = { inputs, goVersion: version, targets, flags, goEnv, job, c: null };
  const ingredients = { ...laneIngredients(facts), profiles };
  if (laneChanges(before, ingredients).length > 0) return null;
  const go: KnownGo = {
    version,
    toolchain: null,
    environment: goEnvironment(runner.environment, '', { CGO_ENABLED: '0' }),
    goEnv,
    goFlags: inputs.fromGoFlags.rest,
    goCache: join(folders.job, 'gocache'),
    host,
    targets,
    flags,
    // With a wrapper no binary is reused.
    wrapper: null,
  };
  const { pinDigest } = project;
  const keys = {
    ...placeKeys(step, project, caches.store),
    lane: laneText(ingredients),
    pinDigest,
  };
  return { go, lane: { ingredients, keys, cInputs: null, habits, before } };
}
