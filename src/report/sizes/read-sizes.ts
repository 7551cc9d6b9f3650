import { type StoredSize, type StoredSizes, sizeOfBinary } from '../../cache/sizes/stored-sizes.ts';
import type { SizeRecord } from '../../inspect/size/diff/size-cause.ts';
import { diffSizes } from '../../inspect/size/diff/size-diff.ts';
import { smallRecord } from '../../inspect/size/diff/size-record.ts';
import { sizesApart } from '../../inspect/size/size-apart.ts';
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

/**
 * The binaries' sizes. One that is byte for byte that of the base has its size, and is not read again
 * unless `all` are to be.
 */
export async function readSizes(
  binaries: readonly AskedBinary[],
  base: StoredSizes | null,
  lane: string,
  all: boolean,
): Promise<ReadBinary[]> {
  const found = binaries.map((asked) => ({
    asked,
    before: base === null ? null : sizeOfBinary(base, { ...asked, lane }),
  }));
  const isSame = ({ asked, before }: (typeof found)[number]): boolean =>
    before?.sha256 === asked.sha256;
  const read = found.filter((one) => all || !isSame(one));
  const sizes = await sizesApart(read.map((one) => one.asked));
  return found.map((one) => {
    const at = read.indexOf(one);
    const now = at < 0 ? (one.before?.size ?? '') : (sizes[at] ?? '');
    return { ...one, now };
  });
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
