import type { SizeRecord } from '../../inspect/size/diff/size-cause.ts';
import { isText, parseSizeRecord, smallRecord } from '../../inspect/size/diff/size-record.ts';

/** A binary of a recorded build. */
export interface StoredSize {
  /** Import path of the main package. */
  readonly package: string;
  /** laneText. */
  readonly lane: string;
  /** Hex: with the same there is nothing to compare. */
  readonly sha256: string;
  readonly size: SizeRecord;
}

/** The sizes of a build of a branch: one small entry of the store. */
export interface StoredSizes {
  readonly version: 1;
  readonly branch: string;
  /** 40 or 64 hex digits; zeros where no commit is known. */
  readonly commit: string;
  readonly binaries: readonly StoredSize[];
}

const MOST_BINARIES = 1000;

/** `version`: of another version of this action; `broken`: of nobody who writes such records. */
export type ParsedSizes = StoredSizes | 'version' | 'broken';

export function parseSizes(text: string): ParsedSizes {
  let value: Partial<StoredSizes> | null;
  try {
    value = JSON.parse(text) as Partial<StoredSizes> | null;
  } catch {
    return 'broken';
  }
  if (typeof value !== 'object' || value === null) return 'broken';
  if (value.version !== 1) return typeof value.version === 'number' ? 'version' : 'broken';
  const { branch, commit, binaries } = value;
  if (!isText(branch) || !isCommit(commit) || !Array.isArray(binaries)) return 'broken';
  if (binaries.length > MOST_BINARIES) return 'broken';
  const read = binaries.flatMap(readBinary);
  return read.length === binaries.length
    ? { version: 1, branch, commit, binaries: read }
    : 'broken';
}

function readBinary(value: unknown): StoredSize[] {
  const one = value as Partial<StoredSize> | null;
  if (typeof one !== 'object' || one === null) return [];
  const { package: path, lane, sha256 } = one;
  const size = parseSizeRecord(one.size);
  if (size === null || !isText(path) || !isText(lane)) return [];
  if (typeof sha256 !== 'string' || !/^[0-9a-f]{64}$/.test(sha256)) return [];
  return [{ package: path, lane, sha256, size }];
}

export function isCommit(value: unknown): value is string {
  return typeof value === 'string' && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(value);
}

export function sizesText(sizes: StoredSizes): string {
  const binaries = sizes.binaries.map((one) => ({ ...one, size: smallRecord(one.size) }));
  return JSON.stringify({ ...sizes, binaries });
}

/** The same binary in an earlier build: of the same lane where there is one, else of another Go or other flags. */
export function sizeOfBinary(
  { binaries }: StoredSizes,
  { package: path, target, lane }: { package: string; target: string; lane: string },
): StoredSize | null {
  const same = binaries.filter((one) => one.package === path && one.size.target === target);
  return same.find((one) => one.lane === lane) ?? same[0] ?? null;
}
