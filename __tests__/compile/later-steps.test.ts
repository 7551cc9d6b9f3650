import { laterSteps } from '../../src/compile/later-steps.ts';
import { type JobSettings, resolveSettings } from '../../src/inputs/job-settings.ts';

type Context = Parameters<typeof laterSteps>[0];
type Go = Parameters<typeof laterSteps>[1];

const GO = {
  toolchain: { goroot: '/go' },
  goCache: '/job/gocache',
  host: { goos: 'linux', goarch: 'amd64', variant: '' },
} as Go;

/** Of a job with these variables; GOFLAGS was taken over by inputs, as of a step's own go commands. */
function later(
  job: Readonly<Record<string, string>>,
  cgo = false,
  shared: Parameters<typeof laterSteps>[2] = null,
  inRunner = true,
) {
  const settings: JobSettings = resolveSettings(job, '', {});
  const environment = { PATH: '/bin', GOROOT: '/other', ...job, GOFLAGS: '-v=false' };
  const context = { inputs: { settings, cgo }, job: { inRunner }, runner: { environment } };
  return laterSteps(context as unknown as Context, GO, shared);
}

const PINNED = { PATH: '/go/bin:/bin', GOTOOLCHAIN: 'local', GOCACHE: '/job/gocache' };

test.each([
  ['nothing is said', {}, false, null, {}],
  ['GOFLAGS of the job', { GOFLAGS: '-mod=mod' }, false, null, { GOFLAGS: '-mod=mod' }],
  ['CGO_ENABLED of the job', { CGO_ENABLED: '0' }, false, null, { CGO_ENABLED: '0' }],
  ['a build with cgo, which is exported', {}, true, null, { CGO_ENABLED: '1' }],
  [
    'the flags of the build beside those of the job',
    { GOFLAGS: '-mod=mod' },
    false,
    { added: '-trimpath', cgoOff: false },
    { GOFLAGS: '-mod=mod -trimpath' },
  ],
  [
    'the flags of the build without cgo',
    {},
    false,
    { added: '-trimpath', cgoOff: true },
    { GOFLAGS: '-trimpath', CGO_ENABLED: '0' },
  ],
] as const)(
  'later steps see what the job has and what is exported: %s',
  (...[, job, cgo, shared, seen]) => {
    const { target, environment } = later(job, cgo, shared);
    expect(target).toEqual(GO.host);
    const others = Object.fromEntries(
      Object.entries(job).filter(([name]) => name !== 'GOFLAGS' && name !== 'CGO_ENABLED'),
    );
    expect(environment).toEqual({ ...others, ...PINNED, ...seen });
  },
);

test('they compile for GOOS and GOARCH of the job, with its C compiler', () => {
  const { target, environment } = later({ GOOS: 'windows', CC: 'clang' });
  expect(target).toEqual({ goos: 'windows', goarch: 'amd64', variant: '' });
  expect(environment).toMatchObject({ GOOS: 'windows', CC: 'clang' });
});

test('nobody comes after a command', () => {
  expect(later({ CGO_ENABLED: '1' }, false, null, false).environment).toBeNull();
});
