import { readActionGraph } from '../../../src/compile/progress/action-graph.ts';
import {
  compiledPackages,
  links,
  mergeGraphs,
  slowest,
  totalPackages,
} from '../../../src/compile/progress/compiled-packages.ts';
import { criticalPath } from '../../../src/compile/progress/critical-path.ts';
import { BUILD, SmallModule, WARM } from './small-module.ts';

const OWN = ['example.com/m', 'example.com/m/a', 'example.com/m/b', 'example.com/m/leaf'];

describe('real go commands', () => {
  let module: SmallModule;
  beforeAll(async () => {
    module = await SmallModule.create();
  });
  afterAll(async () => {
    await module.remove();
  });

  test('cold all, warm none, after an edit that package and its importers', async () => {
    const cold = await module.run(WARM);
    const total = totalPackages(cold.graph);
    const compiled = compiledPackages(cold.graph);
    expect(compiled.map((one) => one.importPath).sort()).toEqual([...total].sort());
    expect([...total]).toEqual(expect.arrayContaining([...OWN, 'runtime', 'errors']));
    expect(total.has('unsafe')).toBe(false);
    expect(total.has('example.com/m/other')).toBe(false);
    expect(compiled.every((one) => one.ended && one.seconds > 0)).toBe(true);
    expect(links(cold.graph)).toEqual([]);

    const [first] = slowest(compiled, 1);
    expect(first?.seconds).toBe(Math.max(...compiled.map((one) => one.seconds)));

    const path = criticalPath(cold.graph);
    const seconds = new Map(compiled.map((one) => [one.importPath, one.seconds]));
    const sum = path.steps.reduce((before, step) => before + (seconds.get(step.package) ?? NaN), 0);
    expect(path.seconds).toBeCloseTo(sum, 6);
    expect(path.seconds).toBeGreaterThanOrEqual(first?.seconds ?? Number.NaN);
    expect(path.steps.at(-1)?.package).toBe('example.com/m');

    const build = await module.run(BUILD);
    expect(compiledPackages(build.graph)).toEqual([]);
    expect(totalPackages(build.graph)).toEqual(total);
    expect(links(build.graph)).toMatchObject([{ importPath: 'example.com/m' }]);
    expect(links(build.graph)[0]?.seconds).toBeGreaterThan(0);
    expect(criticalPath(build.graph).steps.map((step) => step.mode)).toEqual(['link']);

    const both = mergeGraphs([
      { target: 'linux/amd64', graph: cold.graph },
      { target: 'linux/amd64', graph: build.graph },
    ]);
    expect(both.total).toBe(total.size);
    expect(both.compiled.length).toBe(total.size);
    expect(both.links).toMatchObject([{ importPath: 'example.com/m', target: 'linux/amd64' }]);
    const twice = mergeGraphs([
      { target: 'linux/amd64', graph: cold.graph },
      { target: 'linux/amd64/v3', graph: build.graph },
    ]);
    expect(twice.total).toBe(2 * total.size);
    expect(twice.compiled.length).toBe(total.size);

    const again = await module.run(BUILD);
    expect(compiledPackages(again.graph)).toEqual([]);

    await module.write(
      'leaf/leaf.go',
      'package leaf\n\nfunc Leaf() int { return len("edited") }\n',
    );
    const edited = await module.run(BUILD);
    expect(
      compiledPackages(edited.graph)
        .map((one) => one.importPath)
        .sort(),
    ).toEqual(OWN);
    expect(totalPackages(edited.graph)).toEqual(total);
    expect(criticalPath(edited.graph).steps.map((step) => step.package)).toEqual([
      'example.com/m/leaf',
      expect.stringMatching(/^example\.com\/m\/[ab]$/),
      'example.com/m',
      'example.com/m',
    ]);
  }, 120_000);

  test('a compile that fails is compiled but not ended, and its importers are neither', async () => {
    await module.write('leaf/leaf.go', 'package leaf\n\nfunc Leaf() int { return missing }\n');
    const failed = await module.run(BUILD);
    expect(failed.exitCode).toBe(1);
    expect(compiledPackages(failed.graph)).toMatchObject([
      { importPath: 'example.com/m/leaf', ended: false },
    ]);
    expect(links(failed.graph)).toEqual([]);
    const repaired = mergeGraphs([
      { target: 't', graph: failed.graph },
      {
        target: 't',
        graph: graphOf([
          { ID: 0, Mode: 'build', Package: 'example.com/m/leaf', Cmd: ['x'], BuildID: 'b' },
        ]),
      },
    ]);
    expect(repaired.compiled).toMatchObject([{ importPath: 'example.com/m/leaf', ended: true }]);
  }, 60_000);

  test('the seconds of a cgo package hold those of its C compiler', async () => {
    await module.write(
      'leaf/leaf.go',
      'package leaf\n\n// static int one(void) { return 1; }\nimport "C"\n\nfunc Leaf() int { return int(C.one()) }\n',
    );
    const run = await module.run(BUILD, { CGO_ENABLED: '1' });
    // No C compiler on this machine: nothing to see.
    if (run.exitCode !== 0) return;
    const leaf = compiledPackages(run.graph).find((one) => one.importPath === 'example.com/m/leaf');
    const own = run.graph.actions.filter((one) => one.package === 'example.com/m/leaf');
    const sum = own.reduce((before, one) => before + one.seconds, 0);
    expect(leaf?.seconds).toBeCloseTo(sum, 6);
    const warm = await module.run(BUILD, { CGO_ENABLED: '1' });
    expect(compiledPackages(warm.graph)).toEqual([]);
  }, 120_000);
});

describe('criticalPath', () => {
  test('is the longest chain, not the longest action', () => {
    const graph = graphOf([
      { ID: 0, Mode: 'link', Package: 'm', Deps: [1, 2], Cmd: ['l'], CmdReal: 1e9 },
      { ID: 1, Mode: 'build', Package: 'big', Deps: [], Cmd: ['c'], CmdReal: 5e9 },
      { ID: 2, Mode: 'build', Package: 'b', Deps: [3, 4], Cmd: ['c'], CmdReal: 3e9 },
      { ID: 3, Mode: 'build check cache', Package: 'b', Deps: [4] },
      { ID: 4, Mode: 'build', Package: 'c', Cmd: ['c'], CmdReal: 3e9 },
    ]);
    expect(criticalPath(graph)).toEqual({
      seconds: 7,
      steps: [
        { id: 4, mode: 'build', package: 'c', seconds: 3 },
        { id: 2, mode: 'build', package: 'b', seconds: 3 },
        { id: 0, mode: 'link', package: 'm', seconds: 1 },
      ],
    });
  });

  test('a chain of 50,000 actions and a cycle both come to an end', () => {
    const chain = Array.from({ length: 50_000 }, (_, index) => ({
      ID: index,
      Mode: 'build',
      Package: `p${index}`,
      Deps: [index + 1],
      Cmd: ['c'],
      CmdReal: 1e9,
    }));
    expect(criticalPath(graphOf(chain)).seconds).toBe(50_000);
    const cycle = [
      { ID: 0, Mode: 'build', Package: 'a', Deps: [1], Cmd: ['c'], CmdReal: 1e9 },
      { ID: 1, Mode: 'build', Package: 'b', Deps: [0], Cmd: ['c'], CmdReal: 2e9 },
    ];
    expect(criticalPath(graphOf(cycle)).seconds).toBe(3);
    expect(criticalPath({ actions: [] })).toEqual({ seconds: 0, steps: [] });
  });
});

test.each([
  ['', 'Unexpected end of JSON input'],
  ['{}', 'it is no list'],
  ['[{"ID":0},{"Mode":"build"}]', 'its entry 1 is no action'],
  ['[{"ID":0,"Deps":["x"]}]', 'its entry 0 is no action'],
  ['[null]', 'its entry 0 is no action'],
])('%j is refused', (text, reason) => {
  const result = readActionGraph(text);
  expect(result.ok ? '' : result.failures[0]?.found).toBe(
    `the action graph of the go command cannot be read: ${reason}`,
  );
});

function graphOf(records: readonly object[]) {
  const graph = readActionGraph(JSON.stringify(records));
  if (!graph.ok) throw new Error(graph.failures[0]?.found);
  return graph.value;
}
