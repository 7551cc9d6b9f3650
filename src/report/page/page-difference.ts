import type { SizeRecord } from '../../inspect/size/diff/size-cause.ts';
import { diffSizes } from '../../inspect/size/diff/size-diff.ts';
import type { PageDifference } from './page-data.ts';

/** What makes one binary differ from another. `base`: what the other is called. */
export function pageDifference(
  base: string,
  before: SizeRecord,
  after: SizeRecord,
): PageDifference {
  const causes = diffSizes(before, after).causes.map((one) => ({
    ...one,
    before: one.before ?? '',
    after: one.after ?? '',
  }));
  return { base, bytesBefore: before.bytes, causes };
}
