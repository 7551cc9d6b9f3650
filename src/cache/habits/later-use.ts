import { readFile } from 'node:fs/promises';
import { scanUsed } from '../build/scan.ts';
import { parseGoSums } from '../modules/go-sum.ts';
import { presentModules } from '../modules/module-folders.ts';
import type { SaveContext } from '../save-context.ts';
import type { LaneGroup } from '../used/lane-groups.ts';
import { firstAfter, isLater } from '../used/lane-use.ts';
import type { Habits } from './habits.ts';

/**
 * What a run that restored nothing has learned of its place: where later steps used Go after all,
 * the next run restores the caches for them. null where nothing is new.
 */
export async function learnedLaterUse(
  context: SaveContext,
  group: LaneGroup,
): Promise<Habits | null> {
  const { step, noted, usedLater } = group;
  const habits = step.habits.known;
  if (habits === null) return null;
  const used = (await scanUsed(context.record.goCache, 0)).some((one) => isLater(one, group));
  const texts = await Promise.all(
    step.modules.sumFiles.map((file) => readFile(file, 'utf8').catch(() => '')),
  );
  const present = await presentModules(step.go.modCache, parseGoSums(texts));
  const fetched = present.some((module) => module.extractedAt >= firstAfter(step));
  const laterGo = habits.laterGo || used || usedLater || noted.size > 0;
  const laterModules = habits.laterModules || fetched;
  if (laterGo === habits.laterGo && laterModules === habits.laterModules) return null;
  return { ...habits, laterGo: laterGo || laterModules, laterModules };
}

/**
 * What a failed job has learned: its later go steps had the flags of the build, and perhaps failed
 * because of them. It is no whole run, and this is all that it may say. null where it is not so, or
 * where a whole run of the place went well with them: other flags would make all of its tests run.
 */
export function learnedFailure(
  { failed, runner }: SaveContext,
  { step, endedWell }: LaneGroup,
  laterGo: boolean,
): Habits | null {
  const habits = step.habits.known;
  if (!failed || !endedWell || !step.later.shared || !laterGo || habits === null) return null;
  if (habits.failedShared === true || habits.shared === true) return null;
  runner.log.info(
    'share-flags: the job failed with the flags of this build; the next run sets none',
  );
  return { ...habits, failedShared: true };
}
