import type { GoSum } from '../cache/modules/go-sum.ts';
import { baseKeys, deltaKeys, modulesKeys } from '../plan/keys.ts';
import type { JobRecord } from './job-record.ts';
import type { PreparedGo } from './prepare-go.ts';
import { readsModules, restoredBefore } from './restored-before.ts';
import type { RunContext } from './run-context.ts';
import { modulesKinds } from './thin-modules.ts';

/**
 * Has the store look up what `startRestores` would ask for, while it is not known yet whether every
 * binary is reused. Where a reused build agrees, its delta has another key: that one is asked for anew.
 */
export function announceRestores(
  context: RunContext,
  go: PreparedGo,
  goSum: GoSum | null,
  earlier: JobRecord | null,
): void {
  const { store } = context;
  if (readsModules(goSum)) {
    store.announce?.('modules', modulesKeys(go.keys, modulesKinds(context, go)).lookups);
  }
  if (restoredBefore(go, earlier) !== undefined) return;
  store.announce?.('base', baseKeys(go.keys, go.before?.base ?? '').lookups);
  store.announce?.('delta', deltaKeys(go.keys).lookups);
}
