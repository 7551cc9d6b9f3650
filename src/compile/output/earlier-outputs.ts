import { readFile } from 'node:fs/promises';
import type { JobRecord } from '../../cache/handover.ts';
import type { Step } from '../../inputs/step.ts';
import { targetText } from '../../inputs/target.ts';
import type { BinaryReport } from '../../inspect/binary-report.ts';
import type { PlannedBinary } from '../../plan/plan.ts';

/** Warns of a binary that takes the place of another program's, which an earlier step of the job has made. */
export async function warnOfEarlierOutputs(
  step: Step,
  earlier: JobRecord | null,
  binaries: readonly PlannedBinary[],
): Promise<void> {
  const made = new Map<string, string>();
  for (const { files } of earlier?.steps ?? []) {
    const text = await readFile(files.report, 'utf8').catch(() => '{}');
    const { binaries: before = [] } = JSON.parse(text) as {
      readonly binaries?: readonly BinaryReport[];
    };
    for (const one of before) made.set(one.path, `${one.package} for ${one.target}`);
  }
  for (const one of binaries) {
    const before = made.get(one.path);
    const now = `${one.package} for ${targetText(one.target)}`;
    if (before === undefined || before === now) continue;
    step.runner.log.warning(
      `${one.path} is that of ${before}, which an earlier step of this job has built, and becomes that of ${now}; give one of the steps another \`output\``,
    );
  }
}
