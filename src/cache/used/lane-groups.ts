import { valueDigest } from '../../runner/digest.ts';
import type { JobRecord } from '../handover.ts';
import type { KeyFacts } from '../keys.ts';
import type { StepRecord } from '../step-record.ts';
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
  // Of a step that was ended while it restored nothing is known.
  const known = record.steps.filter((step) => step.restore !== 'begun');
  for (const step of known) {
    const name = `${step.lane.text} ${step.lane.place}`;
    groups.set(name, [...(groups.get(name) ?? []), step]);
  }
  const lastStep = known.at(-1);
  return [...groups.values()].flatMap((steps) => {
    // One that reused its binaries may have restored nothing.
    const first = steps.find((step) => step.restore === 'ended') ?? steps[0];
    const last = steps.at(-1);
    if (first === undefined || last === undefined) return [];
    return [
      {
        step: {
          ...last,
          restore: first.restore,
          restored: { ...first.restored, reports: last.restored.reports },
          later: { ...last.later, shared: steps.some((step) => step.later.shared) },
          // Something was installed between two of them: nobody knows what went into which object.
          lane: steps.every((step) => sameC(step, last))
            ? last.lane
            : { ...last.lane, cInputs: null },
        },
        reused: steps.some((step) => step.outcome.reused),
        endedWell: steps.every((step) => step.outcome.endedWell),
        compiled: steps.reduce((sum, step) => sum + step.outcome.compiled, 0),
        coldSeconds: steps.every(isCold)
          ? Math.ceil(steps.reduce((sum, step) => sum + step.time.goSeconds, 0))
          : null,
        noted: new Set(steps.flatMap((step) => step.later.noted ?? [])),
        usedLater: steps.some((step) => step.later.used),
        isLast: last === lastStep,
      },
    ];
  });
}

function isCold({ restore, restored, outcome }: StepRecord): boolean {
  const { base, delta, reports } = restored;
  const isEmpty = base === null && delta === null;
  const bytesDown = reports.base.bytesDown + reports.delta.bytesDown;
  const { reused, compiled } = outcome;
  return restore === 'ended' && !reused && compiled > 0 && isEmpty && bytesDown === 0;
}

function sameC(one: StepRecord, other: StepRecord): boolean {
  return valueDigest(one.lane.cInputs?.inputs, 64) === valueDigest(other.lane.cInputs?.inputs, 64);
}

/** What the keys of a step's lane are made of where they are saved. */
export function stepKeyFacts(step: StepRecord, store: CacheStore): KeyFacts {
  return {
    runnerOs: step.lane.runnerOs,
    lane: step.lane.text,
    place: step.lane.place,
    pinDigest: step.lane.pinDigest,
    carrier: store.carrier,
  };
}
