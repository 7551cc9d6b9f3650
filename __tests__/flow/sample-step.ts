import type { RestoredLayer } from '../../src/cache/build/restored-layer.ts';
import { NO_CACHE } from '../../src/cache/cache-report.ts';
import type { StepRecord } from '../../src/cache/handover.ts';

export const STEP: StepRecord = {
  startedAt: 1000,
  endedAt: 2000,
  endedWell: true,
  store: { kind: 'github' },
  repository: 'org/app',
  permission: { may: true, scope: 'default' },
  without: [],
  runnerOs: 'Linux',
  laneText: 'go1.26.8-linux_amd64-cgo0-lean-1111111111111111',
  lane: {
    runnerOs: 'Linux',
    runnerArch: 'X64',
    goVersion: '1.26.8',
    targets: ['linux/amd64'],
    cgo: false,
    c: null,
    profile: 'lean',
    compileFlags: ['-trimpath'],
    goEnvironment: {},
    profiles: {},
  },
  cInputs: null,
  shared: false,
  place: '2222222222222222',
  goSum: '3333333333333333',
  inputsDigest: 'a'.repeat(64),
  compiled: 0,
  goSeconds: 0,
  unkept: '',
  knowsCachePrograms: true,
  given: { GOCACHE: '', GOCACHEPROG: '' },
  listsCompiled: false,
  goRoot: '/tools/go',
  goModCache: '/home/u/go/pkg/mod',
  goSumFiles: ['/work/go.sum'],
  builtModules: ['example.com/x@v1.0.0'],
  modules: { choice: 'full', selection: null, thin: '', sourcesFile: '' },
  base: null,
  delta: null,
  brokenKeys: { modules: '', base: '', delta: '' },
  reports: { modules: NO_CACHE, base: NO_CACHE, delta: NO_CACHE },
  restored: true,
  reused: false,
  made: null,
  habits: null,
  habitsKey: '',
  unavailable: '',
  before: null,
  noted: null,
  usedLater: false,
  reportFile: '/tmp/report-0.json',
};

export function layer(key: string): RestoredLayer {
  const note = { base: '', after: '', carried: 0, c: '', cActions: [] };
  return { key, bytes: 1, actions: [], outputs: [], note, standsOn: null };
}
