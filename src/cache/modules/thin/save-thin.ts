import { readFile } from 'node:fs/promises';
import { modulesKey } from '../../keys.ts';
import { NOTHING_SAVED, type SaveContext, type SavedPart } from '../../save-context.ts';
import type { CacheStore } from '../../store.ts';
import { type LaneGroup, stepKeyFacts } from '../../used/lane-groups.ts';
import type { GoSum } from '../go-sum.ts';
import { saveModulesArchive } from '../save-modules-archive.ts';
import { thinEntries } from './thin-entries.ts';
import { type ThinNote, thinSet } from './thin-set.ts';
import type { NotedSources } from './thin-sources.ts';

/** Saves thin modules, where the step has left what they are and that set is new. */
export async function saveThin(
  context: SaveContext,
  group: LaneGroup,
  store: CacheStore,
  goSum: GoSum,
): Promise<SavedPart> {
  const { runner, record } = context;
  const { step } = group;
  const began = runner.clock.now();
  const sources = await readSources(step.files.thin);
  if (sources === null) return NOTHING_SAVED;
  const entries = await thinEntries({
    goModCache: sources.goModCache,
    sources,
    goSum,
    since: record.beganAt,
  });
  if (entries === null) {
    runner.log.debug('no thin modules are saved: not all of them are in GOMODCACHE');
    return NOTHING_SAVED;
  }
  const note: ThinNote = { replaces: step.restored.brokenKeys.modules };
  const key = modulesKey(
    stepKeyFacts(group.step, store),
    step.modules.selection,
    thinSet(entries, note),
  );
  if (step.restored.reports.modules.key === key) return NOTHING_SAVED;
  return saveModulesArchive(context, {
    store,
    key,
    meta: note,
    began,
    entries: async () => entries,
    says: `${entries.length} files of thin modules`,
  });
}

async function readSources(file: string): Promise<NotedSources | null> {
  const text = await readFile(file, 'utf8').catch(() => null);
  return text === null ? null : (JSON.parse(text) as NotedSources);
}
