import type { JobRecord } from '../handover.ts';

/** The record of a job without entries that were removed on purpose: nobody misses them. */
export function withoutActions(record: JobRecord, removed: ReadonlySet<string>): JobRecord {
  if (removed.size === 0) return record;
  const left = (actions: readonly string[]): string[] =>
    actions.filter((action) => !removed.has(action));
  return {
    ...record,
    steps: record.steps.map((step) => {
      const { base, delta } = step.restored;
      const { noted } = step.later;
      return {
        ...step,
        later: { ...step.later, noted: noted === null ? null : left(noted) },
        restored: {
          ...step.restored,
          base: base === null ? null : { ...base, actions: left(base.actions) },
          delta: delta === null ? null : { ...delta, actions: left(delta.actions) },
        },
      };
    }),
  };
}
