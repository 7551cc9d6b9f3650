import type { Shard } from '../../src/plan/plan.ts';
import { planLines } from '../../src/report/plan-lines.ts';
import { reportLines } from '../../src/report/report-lines.ts';
import { cacheState } from '../../src/report/run-report.ts';
import { REPORT } from './sample-report.ts';

describe('reportLines', () => {
  test('says all figures of a run', () => {
    expect(reportLines(REPORT)).toEqual([
      '/work/bin/app_linux_amd64: linux/amd64, 14.2 MB, static',
      '/work/bin/app_windows_amd64.exe: windows/amd64, 812 kB, reused',
      'compiled 3 of 240 packages with Go 1.26.8',
      'caches: modules exact, 5.6 MB down; base partial, 106.0 MB down; delta miss, 15 kB up; binaries partial, 400 kB down',
      'built, not reused: changed: cmd/app/main.go',
      'restore 2.3 s, build 2 min 5 s',
    ]);
  });

  test('checks, a line for each', () => {
    const results = [
      { requirement: 'nx', state: 'pass', found: 'fine', expected: '', change: '' },
      { requirement: 'pie', state: 'fail', found: 'fixed\naddress', expected: 'pie', change: 'do' },
    ] as const;
    const checks = [{ name: 'app', target: 'linux/amd64', results }];
    expect(reportLines({ ...REPORT, checks })).toEqual(
      expect.arrayContaining([
        'check app (linux/amd64): pass nx: fine',
        'check app (linux/amd64): FAIL pie: fixed address; expected: pie; to fix: do',
      ]),
    );
  });

  test('a binary that is not static says so', () => {
    const binaries = REPORT.binaries.slice(0, 1).map((one) => ({ ...one, static: false }));
    expect(reportLines({ ...REPORT, binaries })[0]).toBe(
      '/work/bin/app_linux_amd64: linux/amd64, 14.2 MB, not static',
    );
  });

  test('says nothing of what there is not', () => {
    const lines = reportLines({
      ...REPORT,
      binaries: [],
      packages: { compiled: 0, total: 0, unlinked: 0 },
      phases: [],
    });
    expect(lines).toEqual([
      'caches: modules exact, 5.6 MB down; base partial, 106.0 MB down; delta miss, 15 kB up; binaries partial, 400 kB down',
      'built, not reused: changed: cmd/app/main.go',
    ]);
  });
});

test('cacheState is one word for each cache', () => {
  expect(cacheState(REPORT.caches)).toEqual({
    ...{ modules: 'exact', base: 'partial', delta: 'miss', binaries: 'partial' },
  });
});

describe('planLines', () => {
  const PLAN = {
    goVersion: '1.26.8',
    goRoot: '/tools/go',
    lane: REPORT.lane,
    place: REPORT.place,
    pinDigest: '3333333333333333',
    goCache: '/tmp/gocache',
    compileFlags: ['-trimpath'],
    linkFlags: ['-ldflags=-s -w'],
    parallelism: 4,
    saves: 'no, runs of pull_request read only',
    build: null,
  };
  const target = { goos: 'linux', goarch: 'arm64', variant: '' };
  const binary = {
    name: 'app',
    package: 'example.com/m/cmd/app',
    target,
    builtName: 'app',
    path: '/work/bin/app_linux_arm64',
  };

  test('says what there is before anything is known to build', () => {
    expect(planLines(PLAN)).toEqual([
      'Go:         1.26.8 (/tools/go)',
      `lane:       ${REPORT.lane}`,
      'place:      2222222222222222, go.sum 3333333333333333',
      'GOCACHE:    /tmp/gocache',
      'saves:      no, runs of pull_request read only',
    ]);
  });

  test('says every binary with its file, and what is only compiled', () => {
    const none = { unlinked: [], unlinkedAre: 'compiled', linksAll: true } as const;
    const apart = { ...none, unlinked: ['example.com/m/a'] };
    const shards: Shard[] = [
      { ...none, target, packages: [binary.package], binaries: [binary] },
      { ...none, target, packages: ['example.com/n/a', 'b'], binaries: [] },
      { ...apart, target, packages: ['example.com/m/a'], binaries: [] },
      { ...apart, target, packages: [], binaries: [], unlinkedAre: 'unchanged' },
      { ...apart, target, packages: [], binaries: [], unlinkedAre: 'left out' },
    ];
    const build = { targets: [target], shards, binaries: [binary] };
    expect(planLines({ ...PLAN, build }).slice(5)).toEqual([
      'flags:      -trimpath -ldflags=-s -w',
      'parallel:   4',
      'builds:     example.com/m/cmd/app for linux/arm64 -> /work/bin/app_linux_arm64',
      'compiles:   2 packages for linux/arm64, no main package',
      'compiles:   1 package for linux/arm64 in no binary',
      'leaves:     1 package for linux/arm64 in no binary: nothing of it changed',
      'leaves:     1 package for linux/arm64 in no binary: mains-only',
    ]);
  });
});
