import type { RunContext } from '../inputs/step.ts';
import { cInputsText } from '../pin/c/c-inputs-text.ts';
import { endUnused, prepareProcess } from './archive/unpack-process.ts';
import type { LayerRestore } from './build/restore-archive.ts';
import { restoreLayer } from './build/restore-layer.ts';
import type { RestoredLayer } from './build/restored-layer.ts';
import { keepFromTrimming } from './build/trim-file.ts';
import { NO_CACHE, type RestoreReports } from './cache-report.ts';
import { layerSeconds } from './habits/habits.ts';
import type { JobRecord } from './handover.ts';
import { baseKeys, deltaKeys, hitOf, modulesKeys } from './keys.ts';
import type { PreparedGo } from './lane/choose-lane.ts';
import type { GoSum } from './modules/go-sum.ts';
import { modulesKinds } from './modules/modules-kinds.ts';
import { type ModulesRestore, restoreModules } from './modules/restore-modules.ts';
import type { CacheStore } from './store.ts';
import { unkeptReason } from './unkept.ts';
import { soonAfter, whenRead } from './when-read.ts';

export interface RestoredCaches {
  readonly reports: RestoreReports;
  readonly base: RestoredLayer | null;
  readonly delta: RestoredLayer | null;
  /** Keys of archives that were found broken; '' if none. */
  readonly brokenKeys: { readonly modules: string; readonly base: string; readonly delta: string };
}

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
  outer: RunContext,
  go: PreparedGo,
  goSum: GoSum | null,
  earlier: JobRecord | null,
  agreed: Promise<string>,
): Restoring {
  const { store } = outer;
  const seconds = layerSeconds(go.before);
  // What takes longer than the build without it is given up.
  const open: CacheStore['open'] = (slot, prefixes) => store.open(slot, prefixes, seconds);
  const context: RunContext = { ...outer, store: { ...store, open } };
  const tracked = <T>(work: Promise<T>): Promise<T> => context.activity.track('transfer', work);
  let onRead: () => void = () => undefined;
  const modulesRead = new Promise<void>((resolve) => {
    onRead = resolve;
  });
  const noting = { ...context, store: whenRead(context.store, onRead) };
  const modules = tracked(modulesRestore(noting, go, goSum));
  modules.then(onRead, onRead);
  const layers = tracked(layerRestores(context, go, earlier, { agreed, modulesRead }));
  const all = context.phases.time('restore', async () => {
    const [fromModules, [base, delta]] = await Promise.all([modules, layers]);
    await keepFromTrimming(go.goCache, context.runner.clock.now());
    const warnings = [fromModules, base, delta].flatMap((part) => part.warnings);
    for (const warning of restoreWarnings(go.found.unavailable, warnings)) {
      context.runner.log.warning(warning);
    }
    sayOtherC(context, go, [base.layer, delta.layer]);
    return {
      reports: { modules: fromModules.report, base: base.report, delta: delta.report },
      base: base.layer,
      delta: delta.layer,
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
function sayOtherC(
  { runner }: RunContext,
  go: PreparedGo,
  layers: readonly (RestoredLayer | null)[],
): void {
  const c = cInputsText(go.cInputs);
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
  context: RunContext,
  go: PreparedGo,
  goSum: GoSum | null,
): Promise<ModulesRestore> {
  if (goSum === null || goSum.zips.size === 0) {
    return { report: NO_CACHE, brokenKey: '', warnings: [], thin: '', mismatches: [] };
  }
  const kinds = modulesKinds(context, go);
  if (kinds.refusal !== '') {
    const text = `modules are kept whole, not only what is used: ${kinds.refusal}`;
    if (context.inputs.modules === 'used') context.runner.log.notice(text);
    else context.runner.log.debug(text);
  }
  return restoreModules({
    store: context.store,
    keys: modulesKeys(go.keys, kinds),
    thinRoot: kinds.selection === null ? '' : context.thinRoot,
    goModCache: go.goEnv.GOMODCACHE,
    goSum,
    expected: go.found.habits?.modules ?? null,
    clock: context.runner.clock,
  });
}

const NO_LAYER: LayerRestore = {
  report: NO_CACHE,
  layer: null,
  brokenKey: '',
  warnings: [],
};

/** What the layers wait for. */
interface LayerTurns {
  readonly agreed: Promise<string>;
  /** No go command begins without modules: a large base does not share the network with them. */
  readonly modulesRead: Promise<void>;
}

async function layerRestores(
  context: RunContext,
  go: PreparedGo,
  earlier: JobRecord | null,
  { agreed, modulesRead }: LayerTurns,
): Promise<[LayerRestore, LayerRestore]> {
  if (unkeptReason(go) !== '') return [NO_LAYER, NO_LAYER];
  const agreedBase = go.before?.base ?? '';
  const base = baseKeys(go.keys, agreedBase);
  const same = earlier?.steps.find(
    (step) => step.restored && step.laneText === go.keys.lane && step.place === go.keys.place,
  );
  if (same !== undefined) {
    // A step of this lane and place has restored both already.
    const known = (layer: RestoredLayer | null, keys: typeof base): LayerRestore => ({
      report: { ...NO_CACHE, hit: hitOf(keys, layer?.key ?? null), key: layer?.key ?? '' },
      layer,
      brokenKey: '',
      warnings: [],
    });
    return [known(same.base, base), known(same.delta, deltaKeys(go.keys))];
  }
  if (agreedBase !== '') prepareProcess();
  const { clock } = context.runner;
  const c = cInputsText(go.cInputs);
  const common = { goCache: go.goCache, store: context.store, clock, c };
  const delta = agreed.then((inputs) =>
    restoreLayer({ ...common, slot: 'delta', keys: deltaKeys(go.keys, inputs) }),
  );
  const after = soonAfter(modulesRead);
  const restored = restoreLayer({ ...common, slot: 'base', keys: base, after });
  return Promise.all([restored, delta]).finally(endUnused);
}

/** Nothing was asked for: every binary was reused and no later step uses Go. */
export const NOT_RESTORED: RestoredCaches = {
  reports: { modules: NO_CACHE, base: NO_CACHE, delta: NO_CACHE },
  base: null,
  delta: null,
  brokenKeys: { modules: '', base: '', delta: '' },
};
