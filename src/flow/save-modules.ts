import { readFile } from 'node:fs/promises';
import { hostCodec } from '../cache/archive/codec.ts';
import { parseGoSums } from '../cache/modules/go-sum.ts';
import { neededModules, presentModules } from '../cache/modules/module-folders.ts';
import { moduleText } from '../cache/modules/module-path.ts';
import { modulesDigest, modulesEntries, modulesNote } from '../cache/modules/save-modules.ts';
import { saveArchive } from '../cache/save-archive.ts';
import type { CacheStore } from '../cache/store.ts';
import { modulesKey } from '../plan/keys.ts';
import { bytesText } from '../report/units.ts';
import type { LaneGroup } from './lane-groups.ts';
import { NOTHING_SAVED, type SaveContext, type SavedPart } from './save-context.ts';

export interface ModulesSaved {
  readonly saved: SavedPart;
  /** `path@version`, sorted. */
  readonly needed: readonly string[];
  /** Whether steps after ours made Go extract modules, in this run or an earlier one. */
  readonly later: boolean;
}

/** Saves the modules that the job needed, if that set is new. */
export async function saveModules(
  context: SaveContext,
  group: LaneGroup,
  store: CacheStore,
): Promise<ModulesSaved> {
  const { runner, record } = context;
  const { step } = group;
  // It stays: once such modules are restored, no later step extracts them again.
  const before = step.habits?.laterModules ?? false;
  const nothing: ModulesSaved = { saved: NOTHING_SAVED, needed: [], later: before };
  // Without `go list` and habits nobody knows which modules the build needs.
  const unknown = step.reused && step.builtModules.length === 0 && step.habits === null;
  if (step.goSumFiles.length === 0 || unknown) return nothing;
  const began = runner.clock.now();
  const texts = await Promise.all(
    step.goSumFiles.map((file) => readFile(file, 'utf8').catch(() => '')),
  );
  const goSum = parseGoSums(texts);
  const modules = neededModules({
    present: await presentModules(step.goModCache, goSum),
    built: new Set(step.builtModules),
    before: new Set(step.habits?.modules ?? []),
    since: record.beganAt,
  });
  const needed = modules.map(moduleText);
  const later =
    before ||
    (step.endedAt > 0 && modules.some((module) => module.extractedAt > step.endedAt + 50));
  if (modules.length === 0) return nothing;
  const facts = {
    runnerOs: step.runnerOs,
    lane: step.laneText,
    place: step.place,
    goSum: step.goSum,
    carrier: store.carrier,
  };
  const key = modulesKey(facts, modulesDigest(modules, step.brokenKeys.modules));
  const restored = step.reports.modules.key;
  if (restored === key) return { ...nothing, needed, later };
  const outcome = await saveArchive({
    store,
    slot: 'modules',
    key,
    meta: modulesNote(modules),
    entries: () => modulesEntries(step.goModCache, modules, goSum),
    parallelism: step.parallelism,
    codec: hostCodec(),
  });
  const seconds = (runner.clock.now() - began) / 1000;
  if (outcome.state === 'exists')
    return { saved: { ...NOTHING_SAVED, key, seconds }, needed, later };
  if (outcome.state !== 'saved') {
    const reason = outcome.state === 'corrupt' ? `${outcome.path} changed` : outcome.reason;
    runner.log.warning(`the modules cache is not saved: ${reason}`);
    return { saved: { ...NOTHING_SAVED, seconds }, needed, later };
  }
  runner.log.info(
    `saved the modules cache: ${modules.length} modules, ${bytesText(outcome.bytes)}, ${key}`,
  );
  return { saved: { key, bytesUp: outcome.bytes, seconds }, needed, later };
}
