import type { Inputs } from '../../inputs/inputs.ts';
import type { JobFacts } from '../../runner/environment.ts';
import type { StepTests } from '../step-record.ts';

export interface ModeFacts {
  readonly asked: Inputs['testCache'];
  readonly job: Pick<JobFacts, 'inRunner' | 'eventName' | 'runAttempt'>;
  readonly platform: string;
  /** unkeptReason; '' where compiled packages are kept. */
  readonly unkept: string;
}

/** Whether later steps' test results are kept, and those of earlier runs believed. */
export function testsMode({ asked, job, platform, unkept }: ModeFacts): StepTests['mode'] {
  // Windows has other modes, links and times in what Go hashes.
  if (asked === false || !job.inRunner || unkept !== '' || platform === 'win32') return 'off';
  if (asked === true) return 'kept';
  // Who starts a run again, or by the clock, wants to see what happens now.
  const isAgain = Number(job.runAttempt || '1') > 1;
  return job.eventName === 'schedule' || isAgain ? 'fresh' : 'kept';
}
