import { type Accounts, openAccounts } from './accounts.ts';
import type { CauseKind, SizeCause, SizeRecord } from './size-cause.ts';
import { smallRecord } from './size-record.ts';

export interface SizeDiff {
  /** Of the whole file; the sum over all causes. */
  readonly bytes: number;
  /** With zstd; null where one of both is not known. */
  readonly wireBytes: number | null;
  /** Largest first, whether grown or shrunk. */
  readonly causes: readonly SizeCause[];
}

/** Below it a change of a package is noise: alignment, names, another order. */
export const NOISE_BYTES = 2048;

/**
 * Why `after` is larger or smaller than `before`. What Go recorded (version, modules, flags) and
 * embedded files are causes; so are packages of one's own that changed. What changed along with them is
 * counted to them where it can be told to which, so that the parts make up the whole.
 */
export function diffSizes(before: SizeRecord, after: SizeRecord): SizeDiff {
  const bytes = after.bytes - before.bytes;
  const wire = before.wireBytes === null || after.wireBytes === null;
  const wireBytes = wire ? null : (after.wireBytes ?? 0) - (before.wireBytes ?? 0);
  const accounts = openAccounts(smallRecord(before), smallRecord(after));
  const causes = settle(accounts, bytes)
    .filter((one) => one.bytes !== 0 || isRecorded(one))
    .sort((left, right) => Math.abs(right.bytes) - Math.abs(left.bytes));
  return { bytes, wireBytes, causes };
}

function isRecorded({ cause }: SizeCause): boolean {
  return cause === 'toolchain' || cause === 'dependency' || cause === 'flags';
}

/** Gives each cause its part of what changed along with it, so that all of it is told once. */
function settle({ causes, everything, brought }: Accounts, bytes: number): SizeCause[] {
  const counted = withoutNoise(causes);
  const direct = sumOf(counted);
  const along = bytes - direct;
  const taker = everything ?? (counted.length === 1 ? (counted[0] ?? null) : null);
  if (taker !== null) return given(counted, taker, along);
  // What a dependency or a package brings along, it brings where it is the only one that grew (or shrank).
  const rest: SizeCause[] = [];
  let settled = counted;
  const told = brought.filter((one) => Math.abs(one.bytes) >= NOISE_BYTES);
  for (const one of told) {
    const [only, ...others] = growers(counted, one.bytes, SHARING);
    if (only !== undefined && others.length === 0) settled = given(settled, only, one.bytes);
    else rest.push(one);
  }
  const left = along - sumOf(told);
  return [...shared(settled, counted, left), ...rest];
}

/**
 * What no package owns (debug information, tables, padding) goes with the bytes that the causes have by
 * themselves: growth to what grew, shrinkage to what shrank, and nothing to anything else. Where nothing
 * did, a few bytes (another alignment) go with the largest cause.
 */
function shared(
  causes: readonly SizeCause[],
  counted: readonly SizeCause[],
  left: number,
): SizeCause[] {
  if (left === 0) return [...causes];
  const own = growers(counted, left, ['dependency', 'package']);
  const sharing = own.length > 0 ? own : growers(counted, left, SHARING);
  const weights = sharing.reduce((sum, one) => sum + Math.abs(one.bytes), 0);
  if (weights === 0) {
    const [largest] = causes.toSorted((one, other) => Math.abs(other.bytes) - Math.abs(one.bytes));
    return largest === undefined || Math.abs(left) >= NOISE_BYTES
      ? [...causes, unexplained(left)]
      : given(causes, largest, left);
  }
  let open = left;
  return causes.map((one, at) => {
    const weighed = counted[at];
    if (weighed === undefined || !sharing.includes(weighed)) return one;
    const part =
      weighed === sharing.at(-1) ? open : Math.round((left * Math.abs(weighed.bytes)) / weights);
    open -= part;
    return { ...one, bytes: one.bytes + part };
  });
}

/** What something can have come along with; a flag that strips brings nothing. */
const SHARING: readonly CauseKind[] = ['dependency', 'package', 'embed'];

/** Those of some kinds that grew where `bytes` are growth, and shrank where they are not. */
function growers(
  causes: readonly SizeCause[],
  bytes: number,
  kinds: readonly CauseKind[],
): SizeCause[] {
  return causes.filter(
    (one) => kinds.includes(one.cause) && Math.sign(one.bytes) === Math.sign(bytes),
  );
}

function given(causes: readonly SizeCause[], taker: SizeCause, bytes: number): SizeCause[] {
  const isTaker = (one: SizeCause) => one.cause === taker.cause && one.name === taker.name;
  return causes.map((one) => (isTaker(one) ? { ...one, bytes: one.bytes + bytes } : one));
}

function sumOf(causes: readonly SizeCause[]): number {
  return causes.reduce((sum, one) => sum + one.bytes, 0);
}

/**
 * Where there is a larger or a certain cause (also a package that is new or gone, however small), a small change of a
 * package goes along with it. Where all are small, those that are no more than another order of the strings do.
 */
function withoutNoise(causes: readonly SizeCause[]): SizeCause[] {
  for (const least of [NOISE_BYTES, ORDER_BYTES]) {
    const large = causes.filter((one) => !isEdit(one) || Math.abs(one.bytes) >= least);
    if (large.length > 0) return large;
  }
  return [...causes];
}

const ORDER_BYTES = 256;

function isEdit({ cause, before, after }: SizeCause): boolean {
  return cause === 'package' && before !== null && after !== null;
}

function unexplained(bytes: number): SizeCause {
  return { cause: 'other', name: 'no recorded cause', before: null, after: null, bytes };
}
