import { type StoredSizes, sizeOfBinary } from '../../cache/sizes/stored-sizes.ts';
import type { Inputs } from '../../inputs/inputs.ts';
import { limitOf } from '../../inputs/requirements/size-inputs.ts';
import {
  type Exceeded,
  exceededOf,
  type Limits,
  type OverLimits,
  overLimits,
} from '../size-limits.ts';
import type { AskedBinary } from './sizes-handover.ts';
import type { BinarySizes } from './sizes-report.ts';

type LimitInputs = Pick<Inputs, 'sizeBudget' | 'sizeGrowth' | 'sizeOverride'>;
type Named = Pick<AskedBinary, 'name' | 'target'>;

export function limitsOf({ sizeBudget, sizeGrowth }: LimitInputs, binary: Named): Limits {
  return { budget: limitOf(sizeBudget, binary), growth: limitOf(sizeGrowth, binary) };
}

/** What binaries exceed, by their bytes alone. */
export function overOf(
  inputs: LimitInputs,
  binaries: readonly AskedBinary[],
  base: StoredSizes | null,
  lane: string,
): OverLimits {
  const all = binaries.map((one) => {
    const before = base === null ? null : sizeOfBinary(base, { ...one, lane });
    return overLimits(limitsOf(inputs, one), before?.size.bytes ?? null, one.bytes);
  });
  return { budget: all.some((one) => one.budget), growth: all.some((one) => one.growth) };
}

export function exceededBy(inputs: LimitInputs, binaries: readonly BinarySizes[]): Exceeded[] {
  return binaries.flatMap((one) =>
    exceededOf(limitsOf(inputs, one), {
      name: `${one.name} (${one.target})`,
      bytes: one.bytes,
      before: one.before?.bytes ?? null,
      causes: one.difference?.causes ?? null,
      parts: one.modules,
    }),
  );
}

/** Why more than the limits is accepted; '' where it is not. */
export function acceptedBy({ sizeOverride }: LimitInputs, labels: readonly string[]): string {
  if (sizeOverride === true) return 'size-override: true';
  if (sizeOverride === false) return '';
  return labels.includes(sizeOverride) ? `label ${sizeOverride}` : '';
}

/** What a limit names and no binary is called. */
export function unusedLimits(
  { sizeBudget, sizeGrowth }: LimitInputs,
  binaries: readonly Named[],
): { readonly input: string; readonly of: string }[] {
  const known = new Set(
    binaries.flatMap(({ name, target }) => ['', name, target, `${name}/${target}`]),
  );
  const unused = (input: string, all: readonly { readonly of: string }[]) =>
    all.filter((one) => !known.has(one.of)).map(({ of }) => ({ input, of }));
  return [...unused('size-budget', sizeBudget), ...unused('size-growth', sizeGrowth)];
}
