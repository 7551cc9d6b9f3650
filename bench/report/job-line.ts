import { commitWords } from '../edits/edit-kinds.ts';
import type { Sample } from '../sample.ts';

/** One line for each job as it ends. */
export function jobLine(sample: Sample, number: number, of: number): string {
  const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
  const parts = sample.parts.map((one) => `${one.name} ${one.seconds.toFixed(2)}`).join(', ');
  const figures = [
    `[${number}/${of}]`,
    `${sample.repeat + 1}`,
    commitWords(sample.commit),
    sample.strategy,
    `${sample.seconds.toFixed(2)} s (${parts})`,
    `down ${megabytes(sample.bytesDown)}`,
    `up ${megabytes(sample.bytesUp)}`,
    `compiled ${sample.compiled}`,
    ...testsWords(sample),
  ];
  return [figures.join(' · '), ...sample.warnings.map((one) => `  warning: ${one}`)].join('\n');
}

function testsWords({ tests }: Sample): string[] {
  if (tests === null) return [];
  return [`tests ${tests.cached} of ${tests.cached + tests.ran} (cached)`];
}
