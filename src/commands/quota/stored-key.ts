/** What a key of src/cache/keys.ts says of its entry, as far as it can be read back. */
export interface StoredKey {
  /** `base`, `delta`, `modules`, …; `other` for what this action did not save. */
  readonly cache: string;
  /** 16 hex digits, as the group Plan of a job's log says it; '' where entries are of no place. */
  readonly place: string;
  /** laneText; '' where entries are of no lane. */
  readonly lane: string;
}

const LANE = 'go[^-]+-[^-]+-cgo[01]c?-[^-]+-[0-9a-f]{16}';
const HEX = '[0-9a-f]{16}';

/** Newest first; groups 1 and 2 are lane and place. */
const FORMS: readonly (readonly [cache: string, form: RegExp])[] = [
  ['base', new RegExp(`^gtb1-base-[^-]+-(?<lane>${LANE})-(?<place>${HEX})-`)],
  ['delta', new RegExp(`^gtb1-delta-[^-]+-(?<lane>${LANE})-(?<place>${HEX})-`)],
  ['inputs', new RegExp(`^gtb1-inputs-[^-]+-(?<lane>${LANE})-${HEX}-(?<place>${HEX})-`)],
  ['binary', new RegExp(`^gtb1-bin-[^-]+-(?<lane>${LANE})-`)],
  ['modules', new RegExp(`^gtb1-modules-[^-]+-[^-]+-[^-]+-(?<place>${HEX})-`)],
  ['habits', new RegExp(`^gtb1-habits-[^-]+-[^-]+-(?<place>${HEX})-`)],
  ['runs', new RegExp(`^gtb1-runs-[^-]+-[^-]+-(?<place>${HEX})-`)],
  ['parts', new RegExp(`^gtb1-parts-[^-]+-[^-]+-(?<place>${HEX})-`)],
  ['size', new RegExp(`^gtb1-size-[^-]+-[^-]+-(?<place>${HEX})-`)],
  ['fingerprint', /^gtb1-print-/],
];

export function readKey(key: string): StoredKey {
  for (const [cache, form] of FORMS) {
    const groups = form.exec(key)?.groups;
    if (groups !== undefined || form.test(key))
      return { cache, place: groups?.place ?? '', lane: groups?.lane ?? '' };
  }
  return { cache: 'other', place: '', lane: '' };
}
