import { join } from 'node:path';
import { laneChanges, laneHabits } from '../cache/habits/habits.ts';
import { habitsOf, type PreparedGo } from '../cache/lane/choose-lane.ts';
import { laneTargets, laneText } from '../cache/lane/lane.ts';
import { laneIngredients } from '../cache/lane/lane-ingredients.ts';
import { placeKeys } from '../cache/lane/place-keys.ts';
import { goFlags } from '../inputs/flags/go-flags.ts';
import { ownFlag } from '../inputs/flags/resolve-flags.ts';
import { withoutShared } from '../inputs/flags/shared-goflags.ts';
import type { RunContext } from '../inputs/step.ts';
import { goEnvironment } from '../pin/go-environment.ts';
import { profileDigests } from '../pin/pin-go.ts';
import { checkVersion, wantedVersion } from '../pin/pin-version.ts';
import { stampsOfCommit } from '../pin/stamp-commit.ts';
import { planTargets } from '../plan/plan.ts';
import { readGoEnvFile } from '../toolchain/go-environment.ts';
import { inspectToolCache, toolCachePlace } from '../toolchain/tool-cache.ts';
import { platformOf } from '../toolchain/version/module-version.ts';

/**
 * With `go: needed` and an exact version that would have to be downloaded: what the run would
 * prepare, with the place's last lane in place of what `go env` says. A wrong guess finds no
 * manifest or one that does not agree, because everything that `go env` reads is part of it. null
 * where Go is to be fetched at once.
 */
export async function guessGo(context: RunContext): Promise<PreparedGo | null> {
  const { inputs, job, runner, modules, jobFolder } = context;
  const isFit = inputs.build && inputs.reuse && !inputs.cgo && ownFlag(inputs, 'trimpath');
  if (inputs.go !== 'needed' || !isFit || context.earlier !== null) return null;
  const wanted = await wantedVersion(context, modules);
  if (modules.mainModule === '' || !wanted.ok || wanted.value.kind !== 'exact') return null;
  const { version } = wanted.value;
  const platform = platformOf(process.platform, process.arch);
  const cached = toolCachePlace(context.toolCache, version, platform.goarch);
  // There already: it costs nothing to ask it.
  if ((await inspectToolCache(cached, version, platform.goos)).state === 'whole') return null;
  const stamps = await stampsOfCommit(context);
  if (!stamps.ok || !checkVersion(modules, version, wanted.value.origin).ok) return null;

  const found = await habitsOf(context);
  const host = { ...platform, variant: '' };
  const targets = planTargets(inputs.targets, host);
  const { profile, cgo } = inputs;
  const before = laneHabits(found.habits, { targets: laneTargets(targets), profile, cgo });
  if (before === null || before.ingredients.c !== null || before.usedC) return null;
  // Of GOFLAGS the record has a digest alone; Go has no other GOFLAGS than these two say.
  const written = await readGoEnvFile(runner.environment, platform.goos);
  const GOFLAGS = withoutShared(runner.environment).GOFLAGS || written.GOFLAGS || '';
  const goEnv = {
    ...{ GOCACHE: '', GOMODCACHE: '', GOPATH: '', CC: '' },
    ...{ ...before.ingredients.goEnvironment, GOFLAGS },
    ...{ GOHOSTOS: platform.goos, GOHOSTARCH: platform.goarch },
  };
  const flags = goFlags({ ...inputs, stamp: stamps.value });
  const profiles = await profileDigests(context);
  const facts = { inputs, goVersion: version, targets, flags, goEnv, job, c: null };
  const lane = { ...laneIngredients(facts), profiles };
  if (laneChanges(before, lane).length > 0) return null;
  return {
    toolchain: {
      ...{ version, goroot: '', source: 'tool-cache', hash: '' },
      ...{ bytesDown: 0, seconds: 0, notes: [] },
    },
    environment: goEnvironment(runner.environment, '', { CGO_ENABLED: '0' }),
    ...{ goEnv, goCache: join(jobFolder, 'gocache'), host, targets, modules, flags, lane },
    keys: { ...placeKeys(context), lane: laneText(lane), goSum: modules.goSum },
    ...{ goFlags: inputs.fromGoFlags.rest, found, before, thin: null, cInputs: null },
    // With a wrapper no binary is reused.
    wrapper: null,
  };
}
