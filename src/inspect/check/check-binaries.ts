import { readFile } from 'node:fs/promises';
import type { Requirement } from '../../inputs/requirements/requirement.ts';
import type { Step } from '../../inputs/step.ts';
import { targetText } from '../../inputs/target.ts';
import { plannedId } from '../../plan/binary-id.ts';
import { once } from '../../runner/once.ts';
import type { Failure } from '../../runner/result.ts';
import { listReleases } from '../../toolchain/version/list-releases.ts';
import { platformOf } from '../../toolchain/version/module-version.ts';
import type { BinaryChecks } from '../binary-report.ts';
import type { BuiltBinary } from '../built-binary.ts';
import { type BinaryFacts, readBinary } from '../read-binary.ts';
import { startBinary, startOnce } from '../start-binary.ts';
import { checkBinary } from './check-binary.ts';
import { type CheckResult, fails } from './check-result.ts';
import { compareBuilds, type Rebuilt } from './compare-builds.ts';

export interface CheckedBinary {
  readonly built: BuiltBinary;
  readonly facts: BinaryFacts;
}

/** Checks every binary by the input `check`, one after another. `rebuild`: null where nothing was built. */
export async function checkBinaries(
  step: Step,
  binaries: readonly CheckedBinary[],
  rebuild: (() => Promise<Rebuilt>) | null,
): Promise<readonly BinaryChecks[]> {
  const { inputs, runner } = step;
  const { activity } = step.clocks;
  const releases = once(() => activity.track('transfer', listReleases(runner)));
  const again = once(
    async () => rebuild?.() ?? { ok: false as const, reason: 'nothing was built' },
  );
  const checks: BinaryChecks[] = [];
  for (const { built, facts } of binaries) {
    const { planned, file } = built;
    const results = await checkBinary(inputs.check, facts, {
      releases,
      start: startOnce(inputs.check, (words) =>
        activity.track('hash', () => startBinary(file, words, runner.environment)),
      ),
      host: platformOf(process.platform, process.arch),
      reproduce: async (requirement) => compare(requirement, { built, facts }, await again()),
    });
    checks.push({ name: planned.name, target: targetText(planned.target), results });
  }
  return checks;
}

async function compare(
  requirement: Requirement,
  { built, facts }: CheckedBinary,
  again: Rebuilt,
): Promise<CheckResult> {
  const expected = 'a build of a copy of the checkout, with the same bytes';
  const change = 'put all that the build reads into the checkout, or leave reproducible out';
  if (!again.ok) return fails(requirement, again.reason, expected, change);
  const file = again.files.get(plannedId(built.planned)) ?? '';
  const second = await readBinary(file);
  if (!second.ok) return fails(requirement, second.failures[0]?.found ?? '', expected, change);
  // What was done to the binary after the link is not done to the second one.
  const linked = built.linkedFile ?? built.file;
  const read =
    linked === built.file ? { ok: true as const, value: facts } : await readBinary(linked);
  if (!read.ok) return fails(requirement, read.failures[0]?.found ?? '', expected, change);
  const first = read.value;
  const isSame = second.value.sha256 === first.sha256;
  const bytes = async (path: string): Promise<Buffer> =>
    isSame ? Buffer.alloc(0) : readFile(path);
  return compareBuilds(
    requirement,
    { ...first, bytes: await bytes(linked), folder: again.from },
    { ...second.value, bytes: await bytes(file), folder: again.to },
  );
}

/** The failures of a step whose checks do not all pass. */
export function checkFailures(checks: readonly BinaryChecks[]): readonly Failure[] {
  return checks.flatMap(({ name, target, results }) =>
    results
      .filter((one) => one.state === 'fail')
      .map(({ requirement, found, expected, change }) => ({
        code: 'GTB1501' as const,
        found: `${name} (${target}) fails the check ${requirement}: ${found}`,
        expected,
        change,
      })),
  );
}
