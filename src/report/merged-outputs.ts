import { writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { textDigest } from '../runner/digest.ts';

/** The outputs of the step for one folder of `working-directory`. */
export interface Outputs {
  readonly folder: string;
  readonly values: ReadonlyMap<string, string>;
}

type Merge = (values: readonly string[]) => string;

const sum: Merge = (values) => String(values.reduce((all, one) => all + Number(one), 0));
const joined: Merge = (values) =>
  JSON.stringify(values.flatMap((one) => JSON.parse(one) as unknown[]));
const last: Merge = (values) => values.at(-1) ?? '';

/** How outputs of several folders become one; where nothing is said, the last folder's. */
const MERGES: Readonly<Record<string, Merge>> = {
  'cache-hit': (values) => String(values.every((one) => one === 'true')),
  'cache-state': (values) => JSON.stringify(worst(values)),
  binaries: joined,
  affected: (values) => JSON.stringify([...new Set(JSON.parse(joined(values)) as string[])]),
  provenance: joined,
  tools: joined,
  binary: (values) => values.find((one) => one !== '') ?? '',
  'packages-compiled': sum,
  'packages-total': sum,
  'inputs-digest': (values) => textDigest(values.join('\n'), 64),
  report: ([first = '']) => (first === '' ? '' : modulesReport(first)),
};

export function mergedOutputs(outputs: readonly Outputs[]): Map<string, string> {
  const names = new Set(outputs.flatMap(({ values }) => [...values.keys()]));
  const merged = [...names].map((name): [string, string] => {
    const values = outputs.flatMap((one) => one.values.get(name) ?? []);
    return [name, (MERGES[name] ?? last)(values)];
  });
  return new Map(merged);
}

/** Beside the reports of the folders: what they have together, and where each is. */
export async function writeModulesReport(file: string, outputs: readonly Outputs[]): Promise<void> {
  if (file === '') return;
  const merged = mergedOutputs(outputs);
  const number = (name: string): number => Number(merged.get(name) ?? 0);
  const report = {
    packages: { compiled: number('packages-compiled'), total: number('packages-total') },
    binaries: JSON.parse(merged.get('binaries') ?? '[]') as unknown,
    modules: outputs.map(({ folder, values }) => ({ folder, report: values.get('report') ?? '' })),
  };
  await writeFile(file, `${JSON.stringify(report, null, 2)}\n`);
}

function modulesReport(first: string): string {
  return join(dirname(first), basename(first).replace(/^report/, 'modules'));
}

/** Of each cache what is worst: `exact` only where it is for all, `miss` where it is for one. */
function worst(values: readonly string[]): Record<string, string> {
  const states = values.map((one) => JSON.parse(one) as Record<string, string>);
  const order = ['miss', 'partial', 'exact'];
  const names = [...new Set(states.flatMap((one) => Object.keys(one)))];
  return Object.fromEntries(
    names.map((name) => [
      name,
      order.find((state) => states.some((one) => one[name] === state)) ?? '',
    ]),
  );
}
