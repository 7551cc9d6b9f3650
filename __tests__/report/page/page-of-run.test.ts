import type { SizeReport } from '../../../src/inspect/size/size-report.ts';
import type { ListedPackage } from '../../../src/plan/go-list.ts';
import { pageOfRun } from '../../../src/report/page/page-of-run.ts';
import type { RunReport } from '../../../src/report/run-report.ts';
import { REPORT } from '../sample-report.ts';

const facts = {
  title: 'example.com/app',
  commit: '',
  listing: null,
  sizes: new Map<string, SizeReport | string>(),
  differences: new Map(),
};

const listed = (path: string, Imports: readonly string[], module = ''): ListedPackage => ({
  ...{ ImportPath: path, Name: path === 'example.com/app' ? 'main' : 'x', Dir: '/x', Imports },
  ...(module === '' ? { Standard: true } : { Module: { Path: module, Version: 'v1.0.0' } }),
});

test('what is not there is said in every view', () => {
  const report: RunReport = { ...REPORT, timeline: null, trend: [] };
  const page = pageOfRun(report, facts);
  expect(page.binaries.length).toBe(report.binaries.length);
  for (const { size, difference, graph } of page.binaries)
    expect([size, difference, graph]).toEqual(
      Array(3).fill({ missing: expect.stringMatching(/\./) }),
    );
  expect([page.timeline, page.trend]).toEqual(
    Array(2).fill({ missing: expect.stringMatching(/\./) }),
  );
});

test('a graph has what the binary reaches, with its modules and the seconds of this run', () => {
  const sample = REPORT;
  const [binary] = sample.binaries;
  if (binary === undefined) throw new Error('no binary');
  const one = { ...binary, package: 'example.com/app', target: 'linux/amd64' };
  const action = { kind: 'compile', package: 'example.com/lib/a', target: 'linux/amd64' } as const;
  const timeline = {
    ...{ beganAt: 0, seconds: 3, width: 2, commands: [], compiled: 1, hits: 0, linked: 0 },
    spans: [{ name: 'list', begin: 0, end: 1 }],
    actions: [{ ...action, begin: 1, end: 3, unlocked: [] }],
    criticalPath: { seconds: 2, actions: [0] },
    ...{ efficiency: 1, slowest: [], peakBytes: null },
  };
  const listing = new Map([
    [
      'linux/amd64',
      [
        listed('runtime', []),
        listed('example.com/lib/a', ['runtime'], 'example.com/lib'),
        listed('example.com/other', [], 'example.com/app'),
        listed('example.com/app', ['example.com/lib/a'], 'example.com/app'),
      ],
    ],
  ]);
  const page = pageOfRun({ ...sample, binaries: [one], timeline }, { ...facts, listing });
  expect(page.binaries[0]?.graph).toEqual({
    main: 0,
    modules: [
      { path: 'example.com/app', version: 'v1.0.0' },
      { path: 'example.com/lib', version: 'v1.0.0' },
    ],
    packages: [
      { path: 'example.com/app', module: 0, imports: [1], seconds: null },
      { path: 'example.com/lib/a', module: 1, imports: [2], seconds: 2 },
      { path: 'runtime', module: -1, imports: [], seconds: null },
    ],
  });
  expect(page.timeline).toEqual({
    seconds: 3,
    actions: [
      { name: 'list', kind: 'step', start: 0, seconds: 1, isCritical: false, unlocked: 0 },
      {
        name: action.package,
        kind: 'compile',
        start: 1,
        seconds: 2,
        isCritical: true,
        unlocked: 0,
      },
    ],
  });
});
