import { valueDigest } from '../../runner/digest.ts';
import type { JobRecord, StepRecord } from '../handover.ts';
import type { KeyFacts } from '../keys.ts';
import type { CacheStore } from '../store.ts';

/** The steps of a job that share a lane and a place: saved once. */
export interface LaneGroup {
  /** The last of them, with the layers that the first restored. */
  readonly step: StepRecord;
  readonly endedWell: boolean;
  /** Whether one of them reused a binary. */
  readonly reused: boolean;
  /** Packages that its steps compiled. */
  readonly compiled: number;
  /** Seconds of its go commands, where nothing of a base or a delta came to any step; else null. */
  readonly coldSeconds: number | null;
  /** Actions noted for its steps before the next step of ours began. */
  readonly noted: ReadonlySet<string>;
  /** Whether plain steps after one of them and before the next of ours used GOCACHE. */
  readonly usedLater: boolean;
  /** Whether what was used after the last note is its own, too: the job's last step of ours. */
  readonly isLast: boolean;
}

export function laneGroups(record: JobRecord): LaneGroup[] {
  const groups = new Map<string, StepRecord[]>();
  for (const step of record.steps) {
    const name = `${step.laneText} ${step.place}`;
    groups.set(name, [...(groups.get(name) ?? []), step]);
  }
  const lastStep = record.steps.at(-1);
  return [...groups.values()].flatMap((steps) => {
    // One that reused its binaries may have restored nothing.
    const first = steps.find((step) => step.restored) ?? steps[0];
    const last = steps.at(-1);
    if (first === undefined || last === undefined) return [];
    return [
      {
        step: {
          ...last,
          base: first.base,
          delta: first.delta,
          brokenKeys: first.brokenKeys,
          restored: first.restored,
          shared: steps.some((step) => step.shared),
          // Something was installed between two of them: nobody knows what went into which object.
          cInputs: steps.every((step) => sameC(step, last)) ? last.cInputs : null,
        },
        reused: steps.some((step) => step.reused),
        endedWell: steps.every((step) => step.endedWell),
        compiled: steps.reduce((sum, step) => sum + step.compiled, 0),
        coldSeconds: steps.every(isCold)
          ? Math.ceil(steps.reduce((sum, step) => sum + step.goSeconds, 0))
          : null,
        noted: new Set(steps.flatMap((step) => step.noted ?? [])),
        usedLater: steps.some((step) => step.usedLater),
        isLast: last === lastStep,
      },
    ];
  });
}

function isCold({ base, delta, reports, reused, restored, compiled }: StepRecord): boolean {
  const bytesDown = reports.base.bytesDown + reports.delta.bytesDown;
  return restored && !reused && compiled > 0 && base === null && delta === null && bytesDown === 0;
}

function sameC(one: StepRecord, other: StepRecord): boolean {
  return valueDigest(one.cInputs?.inputs, 64) === valueDigest(other.cInputs?.inputs, 64);
}

/** What the keys of a step's lane are made of where they are saved. */
export function stepKeyFacts(step: StepRecord, store: CacheStore): KeyFacts {
  return {
    runnerOs: step.runnerOs,
    lane: step.laneText,
    place: step.place,
    goSum: step.goSum,
    carrier: store.carrier,
  };
}
