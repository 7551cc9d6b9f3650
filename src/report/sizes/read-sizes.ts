import type { BinaryParts } from '../../cache/sizes/known-parts.ts';
import { type StoredSize, type StoredSizes, sizeOfBinary } from '../../cache/sizes/stored-sizes.ts';
import type { SizeRecord } from '../../inspect/size/diff/size-cause.ts';
import { diffSizes } from '../../inspect/size/diff/size-diff.ts';
import { smallRecord } from '../../inspect/size/diff/size-record.ts';
import { sizeOrReason, sizesApart } from '../../inspect/size/size-apart.ts';
import type { SizeReport } from '../../inspect/size/size-report.ts';
import type { AskedBinary } from './sizes-handover.ts';
import type { BinarySizes } from './sizes-report.ts';

/** What was found of a binary. */
export interface ReadBinary {
  readonly asked: AskedBinary;
  readonly before: StoredSize | null;
  /** A sentence where it could not be read. */
  readonly now: SizeReport | SizeRecord | string;
}

export interface KnownSizes {
  readonly base: StoredSizes | null;
  /** Of earlier runs, by SHA-256. */
  readonly parts: ReadonlyMap<string, SizeReport>;
}

/**
 * The binaries' sizes. One whose bytes an earlier run has read is not read again; nor is one that is
 * byte for byte that of the base, unless `all` are to be whole.
 */
export async function readSizes(
  binaries: readonly AskedBinary[],
  { base, parts }: KnownSizes,
  lane: string,
  all: boolean,
): Promise<ReadBinary[]> {
  const found = binaries.map((asked) => {
    const before = base === null ? null : sizeOfBinary(base, { ...asked, lane });
    const part = parts.get(asked.sha256);
    const same = before?.sha256 === asked.sha256 && !all ? before.size : null;
    return { asked, before, now: part === undefined ? same : { ...part, file: asked.path } };
  });
  const unread = found.filter(({ now }) => now === null);
  const sizes = await sizesApart(unread.map((one) => one.asked));
  return found.map((one) => ({ ...one, now: one.now ?? sizeOrReason(sizes[unread.indexOf(one)]) }));
}

/** What was read whole. */
export function wholeSizes(read: readonly ReadBinary[]): BinaryParts[] {
  return read.flatMap(({ asked, now }) =>
    typeof now === 'string' || !('file' in now) ? [] : [{ sha256: asked.sha256, size: now }],
  );
}

/** As a record that later runs compare with. */
export function storedSizes(read: readonly ReadBinary[], lane: string): StoredSize[] {
  return read.flatMap(({ asked, now }) => {
    if (typeof now === 'string') return [];
    const { package: path, sha256 } = asked;
    return [{ package: path, lane, sha256, size: smallRecord(now) }];
  });
}

export function binarySizes({ asked, before, now }: ReadBinary): BinarySizes {
  const { name, target, bytes } = asked;
  const was = before === null ? null : before.size;
  const isRead = typeof now !== 'string';
  return {
    ...{ name, target, bytes },
    wireBytes: isRead ? now.wireBytes : null,
    before: was === null ? null : { bytes: was.bytes, wireBytes: was.wireBytes },
    difference: isRead && was !== null ? diffSizes(was, now) : null,
    modules: isRead ? moduleBytes(now) : [],
    unread: isRead ? (now.sectionsOnly ?? '') : now,
  };
}

function moduleBytes({ packages }: SizeRecord): BinarySizes['modules'] {
  const found = new Map<string, number>();
  for (const { module, bytes } of packages) found.set(module, (found.get(module) ?? 0) + bytes);
  return [...found]
    .map(([module, bytes]) => ({ module, bytes }))
    .sort((left, right) => right.bytes - left.bytes);
}
