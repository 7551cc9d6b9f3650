import type { RestoredLayer } from '../../src/cache/build/restored-layer.ts';
import { NOT_RESTORED, type RestoredCaches } from '../../src/cache/restored-caches.ts';
import type { StepRecord } from '../../src/cache/step-record.ts';

/** What tests change of a step's record, under one name each. */
interface Changes extends Partial<RestoredCaches> {
  readonly startedAt?: number;
  readonly endedAt?: number;
  readonly goSeconds?: number;
  readonly lane?: string;
  readonly place?: string;
  readonly restore?: StepRecord['restore'];
  readonly unkept?: string;
  readonly knowsCachePrograms?: boolean;
  readonly given?: StepRecord['go']['given'];
  readonly unavailable?: string;
  readonly inputsDigest?: string;
  readonly compiled?: number;
  readonly reused?: boolean;
  readonly endedWell?: boolean;
  readonly noted?: readonly string[];
  readonly usedLater?: boolean;
  readonly report?: string;
}

/** A step's record, with some of it changed. */
export function stepOf(changes: Changes = {}): StepRecord {
  const { startedAt = 1000, endedAt = 2000, goSeconds = 0 } = changes;
  const { base = null, delta = null, brokenKeys = NOT_RESTORED.brokenKeys } = changes;
  return {
    time: { startedAt, endedAt, goSeconds },
    store: {
      choice: { kind: 'github' },
      repository: 'org/app',
      permission: { may: true, scope: 'default' },
      without: [],
    },
    lane: {
      text: changes.lane ?? 'go1.26.8-linux_amd64-cgo0-lean-1111111111111111',
      ingredients: {
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
      runnerOs: 'Linux',
      place: changes.place ?? '2222222222222222',
      placeFacts: { kind: 'named', cacheName: '01234567' },
      pinDigest: '3333333333333333',
      before: null,
    },
    go: {
      root: '/tools/go',
      modCache: '/home/u/go/pkg/mod',
      unkept: changes.unkept ?? '',
      knowsCachePrograms: changes.knowsCachePrograms ?? true,
      given: changes.given ?? { GOCACHE: '', GOCACHEPROG: '' },
    },
    habits: { known: null, key: '', unavailable: changes.unavailable ?? '' },
    runs: { runs: [], key: '' },
    modules: {
      choice: 'full',
      sumFiles: ['/work/go.sum'],
      ofC: null,
      built: ['example.com/x@v1.0.0'],
      selection: null,
      thin: '',
      grown: null,
    },
    restore: changes.restore ?? 'ended',
    restored: {
      base,
      delta,
      brokenKeys,
      lost: [],
      reports: changes.reports ?? NOT_RESTORED.reports,
    },
    outcome: {
      endedWell: changes.endedWell ?? true,
      inputsDigest: changes.inputsDigest ?? 'a'.repeat(64),
      compiled: changes.compiled ?? 0,
      row: null,
      packages: {},
      listsCompiled: false,
      reused: changes.reused ?? false,
      made: null,
    },
    later: { noted: changes.noted ?? null, shared: false, used: changes.usedLater ?? false },
    files: {
      sizes: '/job/sizes-0.json',
      inputs: '/tmp/inputs-0.json',
      thin: '/tmp/thin-0.json',
      tools: '/tmp/tools-0.json',
      report: changes.report ?? '/tmp/report-0.json',
      exclude: '/tmp/exclude-0',
    },
    tests: { mode: 'kept', checkout: '/work', modules: ['/work'], since: 0 },
  };
}

export const STEP = stepOf();

export type StepChanges = Changes;

export function layer(key: string): RestoredLayer {
  const note = { base: '', after: '', carried: 0, c: '', cActions: [], from: null };
  return { key, bytes: 1, actions: [], outputs: [], note, standsOn: null };
}
