import type { CacheReport } from '../../src/cache/cache-report.ts';
import type { RunReport } from '../../src/report/run-report.ts';
import { runRow } from '../cache/runs/sample-row.ts';

export function cache(changes: Partial<CacheReport> = {}): CacheReport {
  return { hit: 'miss', key: '', bytesDown: 0, bytesUp: 0, seconds: 0, ...changes };
}

export const REPORT: RunReport = {
  goVersion: '1.26.8',
  goRoot: '/tools/go',
  inputsDigest: 'a'.repeat(64),
  lane: 'go1.26.8-linux_amd64+1-cgo0-lean-1111111111111111',
  place: '2222222222222222',
  cacheHit: true,
  binaries: [
    {
      name: 'app',
      package: 'example.com/m/cmd/app',
      target: 'linux/amd64',
      path: '/work/bin/app_linux_amd64',
      bytes: 14_240_000,
      sha256: 'abcdef0123456789'.repeat(4),
      static: true,
      reused: false,
    },
    {
      name: 'app',
      package: 'example.com/m/cmd/app',
      target: 'windows/amd64',
      path: '/work/bin/app_windows_amd64.exe',
      bytes: 812_000,
      sha256: '0123456789abcdef'.repeat(4),
      static: null,
      reused: true,
    },
  ],
  checks: [],
  caches: {
    modules: cache({ hit: 'exact', key: 'gtb1-modules-x', bytesDown: 5_600_000, seconds: 0.42 }),
    base: cache({ hit: 'partial', key: 'gtb1-base-x', bytesDown: 106_000_000, seconds: 2.25 }),
    delta: cache({ bytesUp: 15_000, seconds: 0.1 }),
    binaries: cache({ hit: 'partial', key: 'gtb1-inputs-x', bytesDown: 400_000, seconds: 0.2 }),
  },
  reuse: { affected: ['app'], reason: 'changed: cmd/app/main.go' },
  provenance: [],
  misses: { causes: [], recompiled: [] },
  timeline: null,
  trend: [],
  pays: null,
  packages: { compiled: 3, total: 240, unlinked: 0 },
  tools: [],
  tests: null,
  sizes: null,
  phases: [
    { name: 'restore', seconds: 2.25 },
    { name: 'build', seconds: 125 },
  ],
  warnings: [],
};

/** With everything that a run can know. */
export const RICH_REPORT: RunReport = {
  ...REPORT,
  misses: {
    causes: [{ kind: 'go-version', caches: ['compile'], text: 'Go 1.26.7 -> 1.26.8', change: '' }],
    recompiled: [
      {
        kind: 'package-edited',
        text: 'example.com/m/a edited',
        packages: 3,
        seconds: 2.5,
        examples: ['example.com/m/a', 'example.com/m'],
      },
    ],
  },
  timeline: {
    beganAt: 1_795_000_000_000,
    seconds: 5,
    width: 2,
    spans: [{ name: 'restore', begin: 0, end: 2 }],
    commands: [{ name: 'build', target: 'linux/amd64', begin: 1, end: 5, loaded: 1.5, waited: 2 }],
    actions: [
      {
        kind: 'compile',
        package: 'example.com/m/a',
        target: 'linux/amd64',
        begin: 2,
        end: 3,
        unlocked: [1],
      },
      {
        kind: 'link',
        package: 'example.com/m',
        target: 'linux/amd64',
        begin: 3,
        end: 4,
        unlocked: [],
      },
    ],
    compiled: 1,
    hits: 239,
    linked: 1,
    criticalPath: { seconds: 2, actions: [0, 1] },
    efficiency: 0.5,
    slowest: [
      { action: 0, wouldSave: 1, isNoise: false },
      { action: 1, wouldSave: 0.1, isNoise: true },
    ],
    peakBytes: 123,
  },
  trend: [runRow()],
  pays: {
    thisRun: {
      restoreSeconds: 1,
      saveSeconds: 0.5,
      bytesDown: 1000,
      bytesUp: 10,
      savedSeconds: 56,
    },
    lastRuns: null,
    storedBytes: 1000,
    storedShare: 0,
    pays: true,
    text: 'the caches took 1.5 s and saved 56.0 s',
    change: '',
  },
};
