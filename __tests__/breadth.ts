// .ci/run has 30 minutes: of each kind of fault it tries some members, and all of them are tried with
// GTB_LONG=1 (npm run test:long, and each night).

export const IS_LONG = process.env.GTB_LONG === '1';

/** A test of a further member of a kind. */
export const whenLong = IS_LONG ? test : test.skip;

/** Of a table one row of so many, and all of them with GTB_LONG=1. */
export function someOf<T>(rows: readonly T[], of: number): readonly T[] {
  return rows.filter((_, index) => IS_LONG || index % of === 0);
}
