import { cInputsText } from '../../pin/c/c-inputs-text.ts';
import { valueDigest } from '../../runner/digest.ts';
import { bytesText } from '../../runner/units.ts';
import { hostCodec } from '../archive/codec.ts';
import { type LaneHabits, roundedBytes } from '../habits/habits.ts';
import { baseKey, deltaKey } from '../keys.ts';
import { sealLane } from '../lane/sealed-lane.ts';
import { stepMadeFrom } from '../misses/step-made-from.ts';
import { NOTHING_SAVED, type SaveContext, type SavedPart } from '../save-context.ts';
import type { StepRecord } from '../step-record.ts';
import type { CacheStore } from '../store.ts';
import { type LaneGroup, stepKeyFacts } from '../used/lane-groups.ts';
import { isLater, type LaneUse } from '../used/lane-use.ts';
import { warnNotSaved } from '../warn-not-saved.ts';
import { contentDigest } from './content-digest.ts';
import { entryFile } from './entry.ts';
import { keptEntries, type PackableEntry, packEntries } from './kept-entries.ts';
import { bytesOf } from './layer-weights.ts';
import { decideLayers, emptyDelta, type LayerDecision } from './layers.ts';
import type { LayerNote } from './restored-layer.ts';
import { saveLayer } from './save-layer.ts';

export interface LayersSaved {
  readonly saved: { readonly base: SavedPart; readonly delta: SavedPart };
  readonly habits: LaneHabits;
  /** Whether steps after ours compiled with the race detector. */
  readonly laterRace: boolean;
}

/** Picks the used set of a lane and saves the layer that it asks for, if any. */
export async function saveLayers(
  context: SaveContext,
  group: LaneGroup,
  store: CacheStore,
  use: LaneUse,
  whole: boolean,
): Promise<LayersSaved> {
  const { record, runner } = context;
  const { step } = group;
  const began = runner.clock.now();
  const { everything, laterGo } = use;
  const asked = step.store.without.includes('pruning') ? everything : use.used;
  // What lies there is not what Go used.
  const used = step.go.unkept === '' ? asked : [];
  const { thin } = step.modules;
  const rules = {
    hasC: await isSameC(context, step),
    indexRoots: [step.go.root ?? '', step.go.modCache, thin].filter((root) => root !== ''),
    sourceLists: step.outcome.listsCompiled || laterGo || step.habits.known?.laterGo === true,
  };
  const kept = await keptEntries(record.goCache, used, rules);
  const inDelta = new Set(step.restored.delta?.actions ?? []);
  const isThere = new Set(everything.map((entry) => entry.action));
  const restoredDelta = whole
    ? []
    : (
        await keptEntries(
          record.goCache,
          everything.filter((entry) => inDelta.has(entry.action)),
          rules,
        )
      ).entries;
  const decision = decideLayers({
    used: kept.entries,
    base: step.restored.base,
    delta: step.restored.delta,
    restoredDelta,
    whole,
    deltaGone: [...inDelta].some((action) => !isThere.has(action)),
    driftedBefore: step.lane.before?.drifted ?? false,
    withoutDelta: step.store.without.includes('delta'),
    deltaBroken: step.restored.brokenKeys.delta !== '',
  });
  if (step.go.unkept === '')
    runner.log.info(`${step.lane.text}: ${decision.save} to save (${decision.reason})`);
  const part = await saveDecided(context, group, store, decision, began);
  const previous = step.lane.before;
  const coldSeconds = group.coldSeconds ?? previous?.coldSeconds;
  const savedBase = decision.save === 'base' ? part.key : '';
  const replaced =
    savedBase === '' || step.restored.brokenKeys.delta === ''
      ? NOTHING_SAVED
      : await saveDecided(context, group, store, emptyDelta(savedBase), runner.clock.now());
  return {
    saved: {
      base: decision.save === 'base' ? part : NOTHING_SAVED,
      delta: decision.save === 'delta' ? part : replaced,
    },
    habits: {
      ingredients: sealLane(step.lane.ingredients),
      usedC: kept.leftOutC || (previous?.usedC ?? false),
      drifted: decision.drifted ?? previous?.drifted ?? false,
      base: savedBase || step.restored.base?.key || previous?.base || '',
      ...(coldSeconds === undefined ? {} : { coldSeconds }),
      entryBytes: roundedBytes(bytesOf(kept.entries.map((entry) => entry.size))),
    },
    laterRace: kept.entries.some((entry) => entry.kind === 'race' && isLater(entry, group)),
  };
}

function noteOfC(
  entries: readonly PackableEntry[],
  step: StepRecord,
): Pick<LayerNote, 'c' | 'cActions'> {
  const made = entries.filter(({ kind }) => kind === 'cgo' || kind === 'executable');
  const c = made.length === 0 ? '' : cInputsText(step.lane.cInputs);
  return { c, cActions: made.map(({ action }) => action) };
}

/**
 * Whether objects of C may be kept: the lane says what they are made from. Where a later step has
 * installed or changed something since, nobody knows which of them it went into.
 */
async function isSameC({ runner }: SaveContext, step: StepRecord): Promise<boolean> {
  if (step.lane.ingredients.c === null || step.lane.cInputs === null) return false;
  const { asked, inputs } = step.lane.cInputs;
  const { readCInputs } = await import('../../pin/c/c-inputs.ts');
  const { exec, environment, log } = runner;
  const now = await readCInputs({ exec, environment, cwd: asked.workingDirectory }, asked);
  if (valueDigest(now, 64) === valueDigest(inputs, 64)) return true;
  log.info(
    'packages with C are not kept: headers, libraries or installed packages are others than before the step; install them in a step before it',
  );
  return false;
}

async function saveDecided(
  context: SaveContext,
  group: LaneGroup,
  store: CacheStore,
  decision: LayerDecision<PackableEntry>,
  began: number,
): Promise<SavedPart> {
  if (decision.save === 'nothing') return NOTHING_SAVED;
  const { save: slot } = decision;
  const { log, clock } = context.runner;
  let entries = decision.entries;
  const from = stepMadeFrom(group.step);
  for (;;) {
    const note = { ...decision.note, ...noteOfC(entries, group.step), from };
    const key = keyOf(slot, group, store, entries, note);
    const outcome = await saveLayer({
      store,
      slot,
      key,
      note,
      entries: packEntries(entries),
      codec: hostCodec(),
    });
    const seconds = (clock.now() - began) / 1000;
    if (outcome.state === 'corrupt') {
      log.warning(corruptText(outcome.paths));
      entries = withoutFiles(entries, outcome.paths);
      continue;
    }
    if (outcome.state === 'unavailable') {
      warnNotSaved(context, `the ${slot} cache`, outcome.reason);
      return { ...NOTHING_SAVED, seconds };
    }
    const bytesUp = outcome.state === 'saved' ? outcome.bytes : 0;
    log.info(
      outcome.state === 'saved'
        ? `saved the ${slot} cache: ${entries.length} entries, ${bytesText(bytesUp)}, ${key}`
        : `the ${slot} cache is there already: ${key}`,
    );
    return { key, bytesUp, seconds };
  }
}

function keyOf(
  slot: 'base' | 'delta',
  group: LaneGroup,
  store: CacheStore,
  entries: readonly PackableEntry[],
  note: LayerNote,
): string {
  const { step } = group;
  const facts = stepKeyFacts(group.step, store);
  const restored = slot === 'base' ? step.restored.base : step.restored.delta;
  // Newer than what was found, even where an older archive held the same: look-ups take the newest.
  const content = contentDigest(
    entries,
    (restored?.key ?? step.restored.brokenKeys[slot]) + note.c,
  );
  if (slot === 'base') return baseKey(facts, content);
  const inputs =
    step.outcome.inputsDigest === '' ? '0'.repeat(16) : step.outcome.inputsDigest.slice(0, 16);
  return deltaKey(facts, inputs, content, note.after !== '');
}

function corruptText([first, ...others]: readonly string[]): string {
  return others.length === 0
    ? `${first} in GOCACHE is not what its name says; it is not saved`
    : `${first} and ${others.length} more in GOCACHE are not what their names say; they are not saved`;
}

/** Without the entries of these files: a record goes with its output, and an output with its record. */
function withoutFiles(
  entries: readonly PackableEntry[],
  paths: readonly string[],
): readonly PackableEntry[] {
  const gone = new Set(paths);
  const left = entries.filter(
    ({ path, action }) => !gone.has(path) && !gone.has(entryFile(action, 'a')),
  );
  if (left.length === entries.length) throw new Error(`${paths} are no files of the archive`);
  return left;
}
