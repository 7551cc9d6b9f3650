import { IS_LONG } from '../breadth.ts';
import { needs } from '../needs.ts';
import {
  type ActMachine,
  type ActRun,
  expectGood,
  filesOf,
  startActMachine,
} from './act-workflow.ts';

// The examples as small repositories of their own, each by its own workflow, twice.

const linux = needs('linux', 'act');
const MINUTES = 20 * 60_000;
let machine: ActMachine;

beforeAll(async () => {
  if (linux.there) machine = await startActMachine('act-examples');
});
afterAll(() => machine?.stop());

interface Example {
  readonly name: string;
  /** How often the action builds in one run of the workflow. */
  readonly steps: number;
}

/** In .ci/run, with the release of this repository (workflows.slow.test.ts). */
const QUICK: readonly Example[] = [
  { name: 'monorepo', steps: 2 },
  { name: 'wasm', steps: 1 },
];
/** `npm run act`: all of them. */
const EXAMPLES: readonly Example[] = IS_LONG
  ? [
      ...QUICK,
      { name: 'library', steps: 1 },
      { name: 'service', steps: 2 },
      { name: 'cli', steps: 1 },
      { name: 'sqlite', steps: 1 },
    ]
  : QUICK;

const compiled = (run: ActRun): number =>
  run.reports.reduce((sum, { packages }) => sum + packages.compiled, 0);

linux.test.each(EXAMPLES)(
  'example $name: the second run compiles nothing',
  async ({ name, steps }) => {
    const repository = await machine.repository(name, filesOf('examples', name));
    const event = { workflow: '.github/workflows/ci.yml' };
    const first = await machine.run(repository, event);
    expectGood(first);
    expect(first.reports).toHaveLength(steps);
    for (const { packages } of first.reports) expect(packages.total).toBeGreaterThan(0);
    expect(compiled(first)).toBeGreaterThan(10);
    const second = await machine.run(repository, event);
    expectGood(second);
    expect(second.reports).toHaveLength(steps);
    expect(compiled(second)).toBe(0);
    const sums = (run: ActRun) =>
      run.reports.flatMap(({ binaries }) => binaries.map((one) => one.sha256)).sort();
    expect(sums(second)).toEqual(sums(first));
  },
  MINUTES,
);
