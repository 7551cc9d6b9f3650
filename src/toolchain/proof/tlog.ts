import { createHash } from 'node:crypto';

/**
 * A transparency log as the Go checksum database keeps it: the Merkle tree of RFC 6962, its hashes
 * served in tiles of 256 (golang.org/design/25530-sumdb, research.swtch.com/tlog).
 */
export interface SignedTree {
  readonly size: number;
  /** 32 bytes. */
  readonly root: Buffer;
}

/** A perfect subtree: the 2^level records from index * 2^level on. */
export interface Subtree {
  readonly level: number;
  readonly index: number;
}

/** One step from a record up to the root: the hash on its other side, folded from perfect subtrees. */
export interface PathStep {
  readonly side: 'left' | 'right';
  readonly subtrees: readonly Subtree[];
}

export const HASH_BYTES = 32;
const TILE_HEIGHT = 8;
const TILE_WIDTH = 2 ** TILE_HEIGHT;

export function recordHash(text: string): Buffer {
  return createHash('sha256').update('\x00').update(text).digest();
}

export function nodeHash(left: Buffer, right: Buffer): Buffer {
  return createHash('sha256').update('\x01').update(left).update(right).digest();
}

/** The text of a signed tree head; further lines are allowed. undefined: malformed. */
export function parseTree(text: string): SignedTree | undefined {
  const match = /^go\.sum database tree\n(0|[1-9]\d{0,14})\n([A-Za-z0-9+/]{43}=)\n/.exec(text);
  if (match === null) return undefined;
  return { size: Number(match[1]), root: Buffer.from(match[2] ?? '', 'base64') };
}

/** The audit path of a record (RFC 6962, 2.1.1), from the record to the root. */
export function auditPath(record: number, size: number): readonly PathStep[] {
  const steps: PathStep[] = [];
  let low = 0;
  let high = size;
  while (high - low > 1) {
    const half = powerBelow(high - low);
    if (record < low + half) {
      steps.push({ side: 'right', subtrees: perfectSubtrees(low + half, high) });
      high = low + half;
    } else {
      steps.push({ side: 'left', subtrees: perfectSubtrees(low, low + half) });
      low += half;
    }
  }
  return steps.reverse();
}

/** The root that a record and the hashes beside its path make. */
export function rootFromPath(
  leaf: Buffer,
  path: readonly PathStep[],
  hashOf: (subtree: Subtree) => Buffer,
): Buffer {
  return path.reduce((hash, step) => {
    const other = step.subtrees.map(hashOf).reduceRight((right, left) => nodeHash(left, right));
    return step.side === 'left' ? nodeHash(other, hash) : nodeHash(hash, other);
  }, leaf);
}

/** The largest power of two below n, for n > 1 (no shifts: they are 32-bit). */
function powerBelow(n: number): number {
  let power = 1;
  while (power * 2 < n) power *= 2;
  return power;
}

function perfectSubtrees(low: number, high: number): readonly Subtree[] {
  const found: Subtree[] = [];
  for (let at = low; at < high; ) {
    const records = powerBelow(high - at + 1);
    found.push({ level: Math.log2(records), index: at / records });
    at += records;
  }
  return found;
}

/** A tile: hashes of level 8 * level from index * 256 on; `width` of them are there in a tree of this size. */
export interface Tile {
  readonly level: number;
  readonly index: number;
  readonly width: number;
}

/** Where the tree's tiles hold the subtree: its hash is folded from `count` hashes from `first` on. */
export function placeInTiles(
  { level, index }: Subtree,
  size: number,
): { readonly tile: Tile; readonly first: number; readonly count: number } {
  const tileLevel = Math.floor(level / TILE_HEIGHT);
  const count = 2 ** (level % TILE_HEIGHT);
  const tileIndex = Math.floor((index * count) / TILE_WIDTH);
  const hashes = Math.floor(size / 2 ** (TILE_HEIGHT * tileLevel));
  const width = Math.min(TILE_WIDTH, hashes - tileIndex * TILE_WIDTH);
  const first = index * count - tileIndex * TILE_WIDTH;
  return { tile: { level: tileLevel, index: tileIndex, width }, first, count };
}

/** `tile/8/0/x001/234`, with `.p/17` where it is partial. */
export function tilePath({ level, index, width }: Tile): string {
  let path = String(index % 1000).padStart(3, '0');
  for (let rest = Math.floor(index / 1000); rest > 0; rest = Math.floor(rest / 1000))
    path = `x${String(rest % 1000).padStart(3, '0')}/${path}`;
  return `tile/${TILE_HEIGHT}/${level}/${path}${width === TILE_WIDTH ? '' : `.p/${width}`}`;
}

export function wholeTile(tile: Tile): Tile {
  return { ...tile, width: TILE_WIDTH };
}

/** The hash of 2^n hashes that lie one after another in `data`. */
export function foldHashes(data: Buffer): Buffer {
  if (data.length === HASH_BYTES) return data;
  const half = data.length / 2;
  return nodeHash(foldHashes(data.subarray(0, half)), foldHashes(data.subarray(half)));
}
