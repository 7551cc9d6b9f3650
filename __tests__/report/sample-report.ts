import type { CacheReport } from '../../src/cache/cache-report.ts';
import type { RunReport } from '../../src/report/run-report.ts';

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
  packages: { compiled: 3, total: 240, unlinked: 0 },
  phases: [
    { name: 'restore', seconds: 2.25 },
    { name: 'build', seconds: 125 },
  ],
  warnings: [],
};
