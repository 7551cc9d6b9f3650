import { NumberList } from './number-list.ts';
import { POINTED } from './owners.ts';

/** What bytes of a package are: the columns of PackageSize. */
export const CATEGORIES = ['text', 'pclntab', 'types', 'data'] as const;
export const TEXT = 0;
export const PCLNTAB = 1;
export const TYPES = 2;
export const DATA = 3;

/** How much a mark is believed where several begin at one place: the lowest wins. */
export const BY_SYMBOL = 0;
export const BY_STRUCTURE = 1;
export const BY_CODE = 2;
/** Only known to begin here. */
export const NO_OWNER = 3;

const OWNER_LIMIT = 2 ** 17;
const PER_OFFSET = 2 ** 22;
const PER_PRIORITY = 2 ** 20;

/** Runs of one section, each from its start to the next, with what owns them. */
export interface Runs {
  readonly count: number;
  readonly starts: Uint32Array;
  readonly owners: Int32Array;
  readonly categories: Uint8Array;
}

/**
 * Where things begin in a section, and whose they are. Of several marks at one place the most believed
 * one stands, then that of the lowest owner: owners are numbered in the order of the text, dependencies
 * first, so what several packages share belongs to the first that brought it in.
 */
export class Marks {
  private readonly keys = new NumberList();
  /** One bit for each offset at which something is known to begin: most is referred to many times. */
  private readonly seen: Uint8Array;

  constructor(bytes: number) {
    this.seen = new Uint8Array((bytes >>> 3) + 1);
  }

  add(offset: number, owner: number, category: number, priority: number): void {
    if (owner >= OWNER_LIMIT) throw new Error('more packages than any program has');
    const bit = 1 << (offset & 7);
    const isSeen = ((this.seen[offset >>> 3] as number) & bit) !== 0;
    if (isSeen && (priority === BY_CODE || category === PCLNTAB || owner === POINTED)) return;
    if (priority !== NO_OWNER || owner === POINTED)
      this.seen[offset >>> 3] = (this.seen[offset >>> 3] as number) | bit;
    this.keys.push(offset * PER_OFFSET + priority * PER_PRIORITY + owner * 8 + category);
  }

  runs(): Runs {
    this.keys.sort();
    const { length } = this.keys;
    const starts = new Uint32Array(length);
    const owners = new Int32Array(length);
    const categories = new Uint8Array(length);
    let count = 0;
    for (const key of this.keys.values()) {
      const offset = Math.floor(key / PER_OFFSET);
      if (count > 0 && starts[count - 1] === offset) continue;
      const rest = key - offset * PER_OFFSET;
      starts[count] = offset;
      owners[count] = Math.floor((rest % PER_PRIORITY) / 8);
      categories[count] = rest % 8;
      count++;
    }
    return { count, starts, owners, categories };
  }
}
