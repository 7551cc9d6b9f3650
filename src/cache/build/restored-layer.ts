import type { MadeFrom } from '../misses/made-from.ts';
import type { CacheEntry } from './entry.ts';
import type { OutputKind } from './output-kind.ts';

/** A layer of GOCACHE as it was restored: what it holds, so that nothing in it is packed twice. */
export interface RestoredLayer {
  readonly key: string;
  /** Bytes of its archive. */
  readonly bytes: number;
  readonly actions: readonly string[];
  /** Output ID and bytes. */
  readonly outputs: readonly (readonly [string, number])[];
  readonly note: LayerNote;
  /** The delta that this delta stands on, restored with it; its entries are in `actions`, too. */
  readonly standsOn: RestoredLayer | null;
}

/** What a layer's archive says of itself, in its manifest. */
export interface LayerNote {
  /** Key of the base that a delta was made against; '' for a base. */
  readonly base: string;
  /** Key of the delta that this delta stands on and does not repeat; '' if none. */
  readonly after: string;
  /** Bytes of archives in which deltas on this base have carried entries again, over all of them. */
  readonly carried: number;
  /** cInputsText of what its C was made from; '' where it holds none. */
  readonly c: string;
  /** Actions whose output holds what a C compiler made or linked. */
  readonly cActions: readonly string[];
  /** What its entries were made from; null where it does not say. */
  readonly from: MadeFrom | null;
}

/** An entry of the used set that may be packed. */
export interface KeptEntry extends CacheEntry {
  readonly kind: OutputKind;
}
