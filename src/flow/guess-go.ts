import { join } from 'node:path';
import { goEnvironment } from '../build/go-environment.ts';
import { goFlags } from '../build/go-flags.ts';
import { ownFlag } from '../build/resolve-flags.ts';
import { withoutShared } from '../build/shared-goflags.ts';
import { laneChanges, laneHabits } from '../cache/habits.ts';
import { laneTargets, laneText } from '../plan/lane.ts';
import { planTargets } from '../plan/plan.ts';
import { readGoEnvFile } from '../toolchain/go-environment.ts';
import { platformOf } from '../toolchain/module-version.ts';
import { inspectToolCache, toolCachePlace } from '../toolchain/tool-cache.ts';
import { laneIngredients } from './lane-ingredients.ts';
import { profileDigests } from './pin-go.ts';
import { checkVersion, wantedVersion } from './pin-version.ts';
import { placeKeys } from './place-keys.ts';
import { habitsOf, type PreparedGo } from './prepare-go.ts';
import type { RunContext } from './run-context.ts';
import { stampsOfCommit } from './stamp-commit.ts';

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
