import { readFile } from 'node:fs/promises';
import { scanUsed } from '../cache/build/scan.ts';
import type { Habits } from '../cache/habits.ts';
import { parseGoSums } from '../cache/modules/go-sum.ts';
import { presentModules } from '../cache/modules/module-folders.ts';
import type { LaneGroup } from './lane-groups.ts';
import type { SaveContext } from './save-context.ts';

/** File systems may stamp an mtime with a clock that lags a few milliseconds. */
const SETTLE_MS = 50;

/**
 * What a run that restored nothing has learned of its place: where later steps used Go after all,
 * the next run restores the caches for them. null where nothing is new.
 */
export async function learnedLaterUse(
  context: SaveContext,
  group: LaneGroup,
): Promise<Habits | null> {
  const { step, noted, isLast } = group;
  const since = step.endedAt + SETTLE_MS;
  const { habits } = step;
  if (habits === null) return null;
  const used = isLast && scanUsed(context.record.goCache, 0).some((one) => one.usedAt > since);
  const texts = await Promise.all(
    step.goSumFiles.map((file) => readFile(file, 'utf8').catch(() => '')),
  );
  const present = await presentModules(step.goModCache, parseGoSums(texts));
  const fetched = present.some((module) => module.extractedAt > since);
  const laterGo = habits.laterGo || used || noted.size > 0;
  const laterModules = habits.laterModules || fetched;
  if (laterGo === habits.laterGo && laterModules === habits.laterModules) return null;
  return { ...habits, laterGo: laterGo || laterModules, laterModules };
}
