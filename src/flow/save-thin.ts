import { readFile } from 'node:fs/promises';
import { hostCodec } from '../cache/archive/codec.ts';
import type { GoSum } from '../cache/modules/go-sum.ts';
import { thinEntries } from '../cache/modules/thin-entries.ts';
import { type ThinNote, thinSet } from '../cache/modules/thin-set.ts';
import { saveArchive } from '../cache/save-archive.ts';
import type { CacheStore } from '../cache/store.ts';
import { modulesKey } from '../plan/keys.ts';
import type { ThinSources } from '../plan/thin-sources.ts';
import { bytesText } from '../report/units.ts';
import { type LaneGroup, stepKeyFacts } from './lane-groups.ts';
import { NOTHING_SAVED, type SaveContext, type SavedPart } from './save-context.ts';

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
  const sources = await readSources(step.modules.sourcesFile);
  if (sources === null) return NOTHING_SAVED;
  const entries = await thinEntries({
    goModCache: step.goModCache,
    sources,
    goSum,
    since: record.beganAt,
  });
  if (entries === null) {
    runner.log.debug('no thin modules are saved: not all of them are in GOMODCACHE');
    return NOTHING_SAVED;
  }
  const note: ThinNote = { replaces: step.brokenKeys.modules };
  const key = modulesKey(
    stepKeyFacts(group.step, store),
    step.modules.selection,
    thinSet(entries, note),
  );
  const part = (bytesUp: number): SavedPart => ({
    key,
    bytesUp,
    seconds: (runner.clock.now() - began) / 1000,
  });
  if (step.reports.modules.key === key) return NOTHING_SAVED;
  const outcome = await saveArchive({
    store,
    slot: 'modules',
    key,
    meta: note,
    entries: async () => entries,
    parallelism: step.parallelism,
    codec: hostCodec(),
  });
  if (outcome.state === 'exists') return part(0);
  if (outcome.state !== 'saved') {
    const reason = outcome.state === 'corrupt' ? `${outcome.path} changed` : outcome.reason;
    runner.log.warning(`the modules cache is not saved: ${reason}`);
    return { ...part(0), key: '' };
  }
  runner.log.info(
    `saved the modules cache: ${entries.length} files of thin modules, ${bytesText(outcome.bytes)}, ${key}`,
  );
  return part(outcome.bytes);
}

async function readSources(file: string): Promise<ThinSources | null> {
  const text = await readFile(file, 'utf8').catch(() => null);
  return text === null ? null : (JSON.parse(text) as ThinSources);
}
