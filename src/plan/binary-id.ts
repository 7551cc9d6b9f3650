import { targetText } from '../inputs/target.ts';
import type { PlannedBinary } from './plan.ts';
export function binaryId(one: { readonly package: string; readonly target: string }): string {
  return `${one.target} ${one.package}`;
}

export function plannedId(planned: PlannedBinary): string {
  return binaryId({ package: planned.package, target: targetText(planned.target) });
}
