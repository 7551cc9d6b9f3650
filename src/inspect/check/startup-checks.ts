import { millisecondsText } from '../../inputs/requirements/quantities.ts';
import type { Requirement } from '../../inputs/requirements/requirement.ts';
import { median } from '../../runner/median.ts';
import { bytesText } from '../../runner/units.ts';
import type { StartMeasurement } from '../measure-start.ts';
import { type CheckResult, fails, notApplicable, passes } from './check-result.ts';

type RunRequirement = Extract<Requirement, { kind: 'startup' | 'memory' }>;

/** Judges runs of a binary; `words`: the arguments it was run with. */
export function checkStart(
  requirement: RunRequirement,
  measured: StartMeasurement,
  words: readonly string[],
): CheckResult {
  const bad = checkEnd(requirement, measured, words);
  if (bad !== null) return bad;
  const { peakBytes } = measured;
  const middle = median(measured.milliseconds) ?? 0;
  const time = `median ${millisecondsText(middle)} of ${measured.milliseconds.length} runs`;
  const memory = peakBytes === null ? 'memory unmeasured' : `peak memory ${bytesText(peakBytes)}`;
  const found = `${time}, ${memory}, exit code 0`;
  if (requirement.kind === 'memory') {
    if (peakBytes === null)
      return notApplicable(requirement, 'memory is measured on Linux only (/proc)');
    if (peakBytes <= requirement.bytes) return passes(requirement, found);
    return fails(
      requirement,
      found,
      `a peak of at most ${bytesText(requirement.bytes)}`,
      'look for what packages set up in init functions and variables, or raise the limit',
    );
  }
  const limit = requirement.milliseconds;
  if (limit === null || middle <= limit) return passes(requirement, found);
  return fails(
    requirement,
    found,
    `a median of at most ${millisecondsText(limit)}`,
    'look for what packages set up in init functions and variables (GODEBUG=inittrace=1 shows it), or raise the limit',
  );
}

function checkEnd(
  requirement: Requirement,
  measured: StartMeasurement,
  words: readonly string[],
): CheckResult | null {
  const command = ['NAME', ...words].join(' ');
  const change = `write ${requirement.kind}(ARGUMENTS) with arguments with which the program ends at once and well`;
  const bad = (found: string): CheckResult =>
    fails(requirement, found, 'a run that ends with exit code 0', change);
  const { end } = measured;
  if (end.kind === 'not-started')
    return fails(
      requirement,
      `it cannot be run: ${end.reason}`,
      'a program that this machine runs',
      'see what the system says above; a dynamic program needs its loader and libraries here',
    );
  if (end.kind === 'timeout') return bad(`${command} did not end within ${end.seconds} s`);
  if (end.kind === 'signal') return bad(`${command} was ended by ${end.signal}`);
  if (end.code !== 0) return bad(`${command} ended with exit code ${end.code}`);
  return null;
}
