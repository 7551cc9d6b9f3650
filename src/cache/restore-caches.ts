import type { Step } from '../inputs/step.ts';
import { cInputsText } from '../pin/c/c-inputs-text.ts';
import type { Go } from '../pin/go.ts';
import { withCode } from '../runner/result.ts';
import { endUnused, prepareProcess } from './archive/unpack-process.ts';
import type { LayerRestore } from './build/restore-archive.ts';
import { restoreLayer } from './build/restore-layer.ts';
import type { RestoredLayer } from './build/restored-layer.ts';
import { keepFromTrimming } from './build/trim-file.ts';
import { NO_CACHE } from './cache-report.ts';
import type { Caches } from './caches.ts';
import { layerSeconds } from './habits/habits.ts';
import { baseKeys, deltaKeys, hitOf, modulesKeys } from './keys.ts';
import type { Lane } from './lane/choose-lane.ts';
import type { GoSum } from './modules/go-sum.ts';
import { modulesKinds } from './modules/modules-kinds.ts';
import { type ModulesRestore, restoreModules } from './modules/restore-modules.ts';
import type { RestoredCaches } from './restored-caches.ts';
import type { CacheStore } from './store.ts';
import { unkeptReason } from './unkept.ts';
import { soonAfter, whenRead } from './when-read.ts';

export interface Restoring {
  /** Ends when Go may read the module cache. */
  readonly modules: Promise<ModulesRestore>;
  readonly all: Promise<RestoredCaches>;
}

/**
 * Starts the three restores side by side. `goSum` null: the build reads no module cache (vendored).
 * `agreed`: inputs digest of the build that this checkout is the same as, for the delta; '' if none.
 */
export function startRestores(
  step: Step,
  caches: Caches,
  go: Go,
  lane: Lane,
  goSum: GoSum | null,
  agreed: Promise<string>,
): Restoring {
  const { activity, phases } = step.clocks;
  const { log, clock } = step.runner;
  const seconds = layerSeconds(lane.before);
  // What takes longer than the build without it is given up.
  const open: CacheStore['open'] = (slot, prefixes) => caches.store.open(slot, prefixes, seconds);
  const store: CacheStore = { ...caches.store, open };
  const tracked = <T>(work: Promise<T>): Promise<T> => activity.track('transfer', work);
  let onRead: () => void = () => undefined;
  const modulesRead = new Promise<void>((resolve) => {
    onRead = resolve;
  });
  const modules = tracked(modulesRestore(step, whenRead(store, onRead), go, lane, goSum));
  modules.then(onRead, onRead);
  const turns = { agreed, modulesRead };
  const layers = tracked(layerRestores(step, { ...caches, store }, go, lane, turns));
  const all = phases.time('restore', async () => {
    const [fromModules, [base, delta]] = await Promise.all([modules, layers]);
    await keepFromTrimming(go.goCache, clock.now());
    const warnings = [fromModules, base, delta].flatMap((part) => part.warnings);
    for (const warning of restoreWarnings(lane.habits.unavailable, warnings))
      log.warning(withCode(warning, 'GTB1601'));
    sayOtherC(step, lane, [base.layer, delta.layer]);
    return {
      reports: { modules: fromModules.report, base: base.report, delta: delta.report },
      base: base.layer,
      delta: delta.layer,
      lost: warnings,
      brokenKeys: {
        modules: fromModules.brokenKey,
        base: base.brokenKey,
        delta: delta.brokenKey,
      },
    };
  });
  return { modules, all };
}

/** Why packages that are in the cache are compiled again. */
function sayOtherC({ runner }: Step, lane: Lane, layers: readonly (RestoredLayer | null)[]): void {
  const c = cInputsText(lane.cInputs);
  const others = layers.filter((one) => (one?.note.cActions.length ?? 0) > 0 && one?.note.c !== c);
  if (others.length === 0) return;
  runner.log.info(
    'packages with C are compiled again: headers, libraries, what pkg-config says or what is installed is not what it was',
  );
}

/** One warning instead of four where the store does not answer at all. `reason`: that of the habits. */
function restoreWarnings(reason: string, warnings: readonly string[]): readonly string[] {
  if (reason === '') return warnings;
  const others = warnings.filter((warning) => !warning.endsWith(reason));
  const what =
    others.length < warnings.length ? 'no cache is restored' : 'the record of this place is lost';
  return [`${what}: ${reason}`, ...others];
}

async function modulesRestore(
  step: Step,
  store: CacheStore,
  go: Go,
  lane: Lane,
  goSum: GoSum | null,
): Promise<ModulesRestore> {
  if (goSum === null || goSum.zips.size === 0) {
    return { report: NO_CACHE, brokenKey: '', warnings: [], thin: '', mismatches: [] };
  }
  const { log, clock } = step.runner;
  const kinds = modulesKinds(step.inputs, go, lane);
  if (kinds.refusal !== '') {
    const text = `modules are kept whole, not only what is used: ${kinds.refusal}`;
    if (step.inputs.modules === 'used') log.notice(text);
    else log.debug(text);
  }
  return restoreModules({
    store,
    keys: modulesKeys(lane.keys, kinds),
    thinRoot: kinds.selection === null ? '' : step.folders.thin,
    newThinRoot: step.folders.newThin,
    goModCache: go.goEnv.GOMODCACHE,
    goSum,
    expected: lane.habits.known?.modules ?? null,
    clock,
  });
}

const NO_LAYER: LayerRestore = {
  report: NO_CACHE,
  layer: null,
  brokenKey: '',
  isFull: false,
  warnings: [],
};

/** What the layers wait for. */
interface LayerTurns {
  readonly agreed: Promise<string>;
  /** No go command begins without modules: a large base does not share the network with them. */
  readonly modulesRead: Promise<void>;
}

async function layerRestores(
  { runner: { clock, log } }: Step,
  { store, earlier, memory }: Caches,
  go: Go,
  lane: Lane,
  { agreed, modulesRead }: LayerTurns,
): Promise<[LayerRestore, LayerRestore]> {
  if (unkeptReason(go) !== '') return [NO_LAYER, NO_LAYER];
  const { keys, before } = lane;
  const agreedBase = before?.base ?? '';
  const base = baseKeys(keys, agreedBase);
  const same = earlier?.steps.find(
    (one) =>
      one.restore === 'ended' && one.lane.text === keys.lane && one.lane.place === keys.place,
  );
  if (same !== undefined) {
    // A step of this lane and place has restored both already.
    const known = (layer: RestoredLayer | null, keys: typeof base): LayerRestore => ({
      report: { ...NO_CACHE, hit: hitOf(keys, layer?.key ?? null), key: layer?.key ?? '' },
      layer,
      brokenKey: '',
      isFull: false,
      warnings: [],
    });
    return [known(same.restored.base, base), known(same.restored.delta, deltaKeys(keys))];
  }
  if (agreedBase !== '') prepareProcess();
  const c = cInputsText(lane.cInputs);
  const common = { goCache: go.goCache, store, clock, c };
  const restore = (): Promise<[LayerRestore, LayerRestore]> => {
    const delta = agreed.then((inputs) =>
      restoreLayer({ ...common, slot: 'delta', keys: deltaKeys(keys, inputs) }),
    );
    const after = soonAfter(modulesRead);
    return Promise.all([restoreLayer({ ...common, slot: 'base', keys: base, after }), delta]);
  };
  const restored = await restore().finally(endUnused);
  if (memory === null || !restored.some((one) => one.isFull)) return restored;
  log.info(`${memory.folder} is full: what is restored goes to the disk`);
  await memory.spill();
  return restore();
}
