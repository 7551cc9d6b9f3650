import type { Switch } from '../runner/switched-off.ts';
import type { JobRecord } from './handover.ts';
import type { InMemory } from './memory/in-memory.ts';
import type { SavePermission } from './save-policy.ts';
import type { CacheStore } from './store.ts';

/** Where a step's caches come from, and who may save them. */
export interface Caches {
  /** Empty where nothing is kept, as with any compiler but gc. */
  readonly store: CacheStore;
  readonly permission: SavePermission;
  /** Parts switched off for measuring. */
  readonly without: readonly Switch[];
  /** File of the JobRecord. */
  readonly recordFile: string;
  /** What earlier steps of ours in this job handed over; null in its first. */
  readonly earlier: JobRecord | null;
  /** What of the job lies in memory; null where all is on the disk. */
  readonly memory: InMemory | null;
}
