import { readFile } from 'node:fs/promises';
import type { JobRecord } from '../handover.ts';
import { modulesKey } from '../keys.ts';
import { NOTHING_SAVED, type SaveContext, type SavedPart } from '../save-context.ts';
import type { StepRecord } from '../step-record.ts';
import type { CacheStore } from '../store.ts';
import { type LaneGroup, stepKeyFacts } from '../used/lane-groups.ts';
import { firstAfter } from '../used/lane-use.ts';
import { modulesDigest, modulesEntries, modulesNote } from './full-entries.ts';
import { type GoSum, parseGoSums } from './go-sum.ts';
import { type ModuleFolder, neededModules, presentModules } from './module-folders.ts';
import { moduleText } from './module-path.ts';
import { saveModulesArchive } from './save-modules-archive.ts';
import { saveThin } from './thin/save-thin.ts';
import { modulesKindToSave } from './thin/thin-use.ts';

export interface ModulesSaved {
  readonly saved: SavedPart;
  /** `path@version`, sorted. */
  readonly needed: readonly string[];
  /** Whether steps after ours made Go extract modules, in this run or an earlier one. */
  readonly later: boolean;
  /** compilesCModules, of this run or the last one that listed. */
  readonly cModules: boolean;
}

/** Saves the modules that the job needed, thin or whole, if that set is new. */
export async function saveModules(
  context: SaveContext,
  group: LaneGroup,
  store: CacheStore,
  laterGo: boolean,
): Promise<ModulesSaved> {
  const { runner, record } = context;
  const { step } = group;
  // It stays: once such modules are restored, no later step extracts them again.
  const before = step.habits.known?.laterModules ?? false;
  const cModules = step.modules.ofC ?? step.habits.known?.cModules ?? false;
  const nothing: ModulesSaved = { saved: NOTHING_SAVED, needed: [], later: before, cModules };
  // Without `go list` and habits nobody knows which modules the build needs.
  const unknown =
    step.outcome.reused && step.modules.built.length === 0 && step.habits.known === null;
  if (step.modules.sumFiles.length === 0 || unknown) return nothing;
  const began = runner.clock.now();
  const texts = await Promise.all(
    step.modules.sumFiles.map((file) => readFile(file, 'utf8').catch(() => '')),
  );
  const goSum = parseGoSums(texts);
  const present = await presentModules(step.go.modCache, goSum);
  if (isCleared(step, goSum, present)) {
    const why = `modules that the build read are gone from ${step.go.modCache} (go clean -modcache in a later step?)`;
    runner.log.info(`no modules are saved: ${why}`);
    return { ...nothing, needed: step.modules.built };
  }
  const modules = neededModules({
    present,
    built: new Set(step.modules.built),
    before: new Set(step.habits.known?.modules ?? []),
    since: record.beganAt,
  });
  const needed = modules.map(moduleText);
  const later = before || modules.some((module) => isLater(module, step, record));
  const kind = modulesKindToSave({
    ...step.modules,
    laterGo: laterGo || (step.habits.known?.laterGo ?? false),
    laterModules: later,
    cModules,
  });
  if (kind === 'thin') {
    // Thin modules leave GOMODCACHE empty: what the build read is what the place needs.
    return {
      saved: await saveThin(context, group, store, goSum),
      needed: step.modules.built,
      later,
      cModules,
    };
  }
  // All were read out of a thin set: from the next run on they are whole.
  if (modules.length === 0) return { ...nothing, needed: step.modules.built };
  const key = modulesKey(
    stepKeyFacts(group.step, store),
    null,
    modulesDigest(modules, step.restored.brokenKeys.modules),
  );
  const restored = step.restored.reports.modules.key;
  if (restored === key) return { ...nothing, needed, later };
  const saved = await saveModulesArchive(context, {
    store,
    key,
    meta: modulesNote(modules),
    began,
    entries: () => modulesEntries(step.go.modCache, modules, goSum),
    says: `${modules.length} modules`,
  });
  return { saved, needed, later, cModules };
}

/**
 * Whether a module is gone that the step's own build read out of GOMODCACHE: what is left of it is
 * less than the place needs, and an archive of that would be found first.
 */
function isCleared(step: StepRecord, goSum: GoSum, present: readonly ModuleFolder[]): boolean {
  if (step.modules.thin !== '' || step.outcome.reused) return false;
  const there = new Set(present.map(moduleText));
  return step.modules.built.some((text) => goSum.zips.has(text) && !there.has(text));
}

/** Whether a module was extracted after a step of ours, and not by another step of ours. */
function isLater(module: ModuleFolder, step: StepRecord, record: JobRecord): boolean {
  if (module.extractedAt < firstAfter(step)) return false;
  return !record.steps.some(
    ({ time: { startedAt, endedAt } }) =>
      module.extractedAt >= startedAt && module.extractedAt <= endedAt,
  );
}
