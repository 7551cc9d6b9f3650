import { reasonText, type TestsReport } from '../cache/tests/why-ran.ts';
import { secondsText } from '../runner/units.ts';

/** What post says of the job's tests, for the log. */
export function testsLines(tests: TestsReport): string[] {
  const { cached, ran, savedSeconds, why, dropped } = tests;
  const more = ran - why.length;
  return [
    `tests: ${cached} of ${cached + ran} packages (cached), ${secondsText(savedSeconds)} of tests saved`,
    ...why.map((one) => `ran: ${one.importPath}: ${reasonText(one.why)}`),
    ...(more > 0 ? [`and ${more} more`] : []),
    ...(dropped > 0 ? [`results of ${dropped} packages are not kept`] : []),
  ];
}

/** The same for the job summary. */
export function testsMarkdown(tests: TestsReport): string {
  const [first, ...others] = testsLines(tests);
  return [
    `### Go ${first}\n`,
    ...others.map((line) => `- ${line.replaceAll('<', '&lt;')}`),
    '',
  ].join('\n');
}
