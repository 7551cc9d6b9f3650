import { join } from 'node:path';
import type { StepRecord } from '../cache/handover.ts';
import type { PreparedGo } from '../cache/lane/choose-lane.ts';
import { moduleText } from '../cache/modules/module-path.ts';
import { modulesKinds, sourcesFile } from '../cache/modules/modules-kinds.ts';
import { goSumFiles } from '../cache/modules/pinned-modules.ts';
import type { RestoredCaches } from '../cache/restore-caches.ts';
import { knowsCachePrograms, unkeptReason } from '../cache/unkept.ts';
import type { RunContext } from '../inputs/step.ts';
import { foreignCFolder } from '../pin/c/foreign-c-folder.ts';
import { sayUnknown } from '../pin/pin-go.ts';
import type { Listing } from '../plan/go-list.ts';

/** What this step hands to post, before it has ended. */
export function stepRecord(
  context: RunContext,
  go: PreparedGo,
  usesModules: boolean,
  restored: RestoredCaches,
  thin: string,
  listing: Listing | null,
): StepRecord {
  const { inputs, permission, without, repository, jobFolder, earlier } = context;
  return {
    startedAt: context.startedAt,
    endedAt: 0,
    endedWell: false,
    store: inputs.cacheStore,
    repository,
    permission,
    without,
    runnerOs: go.keys.runnerOs,
    laneText: go.keys.lane,
    lane: go.lane,
    cInputs: knownCInputs(context, go, listing),
    place: go.keys.place,
    goSum: go.keys.goSum,
    inputsDigest: '',
    compiled: 0,
    goSeconds: 0,
    unkept: unkeptReason(go),
    knowsCachePrograms: knowsCachePrograms(go.toolchain.version),
    given: {
      GOCACHE: context.runner.environment.GOCACHE ?? '',
      GOCACHEPROG: context.runner.environment.GOCACHEPROG ?? '',
    },
    listsCompiled: inputs.warm === true || (!inputs.build && inputs.warm === 'auto'),
    goRoot: go.toolchain.goroot,
    goModCache: go.goEnv.GOMODCACHE,
    goSumFiles: usesModules ? goSumFiles(go) : [],
    builtModules: builtModules(listing),
    modules: {
      choice: inputs.modules,
      selection: usesModules ? modulesKinds(context, go).selection : null,
      thin,
      sourcesFile: sourcesFile(context),
    },
    base: restored.base,
    delta: restored.delta,
    brokenKeys: restored.brokenKeys,
    reports: restored.reports,
    restored: true,
    reused: false,
    made: null,
    habits: go.found.habits,
    habitsKey: go.found.key,
    unavailable: go.found.unavailable,
    before: go.before,
    noted: null,
    shared: false,
    usedLater: false,
    reportFile: join(jobFolder, `report-${earlier?.steps.length ?? 0}.json`),
  };
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
  context: RunContext,
  go: PreparedGo,
  listing: Listing | null,
): StepRecord['cInputs'] {
  const foreign = foreignCFolder(go.cInputs === null ? [] : [...(listing?.values() ?? [])].flat());
  if (foreign === null) return go.cInputs;
  const { importPath, path } = foreign;
  sayUnknown(context, `the C of ${importPath} names ${path}, which is read only after the caches`);
  return null;
}
