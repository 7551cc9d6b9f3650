import { type PlaceFacts, placeDigest } from '../../../src/cache/lane/place.ts';

const JOB = {
  kind: 'job',
  workflow: 'org/app/.github/workflows/ci.yml',
  job: 'build',
  matrix: '{"service":"api"}',
  workingDirectory: 'services/api',
  packages: ['./cmd/...', './tools'],
} as const satisfies PlaceFacts;

describe('placeDigest', () => {
  test('is 16 hex digits and the same for equal facts, in whatever order they are written', () => {
    const { kind, ...rest } = JOB;
    expect(placeDigest(JOB)).toMatch(/^[0-9a-f]{16}$/);
    expect(placeDigest({ ...rest, kind })).toBe(placeDigest(JOB));
    expect(placeDigest({ kind: 'named', cacheName: 'x' })).toMatch(/^[0-9a-f]{16}$/);
  });

  test.each<[string, Partial<typeof JOB> | Record<string, unknown>]>([
    ['another workflow file', { workflow: 'org/app/.github/workflows/nightly.yml' }],
    ['another repository', { workflow: 'org/other/.github/workflows/ci.yml' }],
    ['another job', { job: 'test' }],
    ['another leg of the matrix', { matrix: '{"service":"web"}' }],
    ['no matrix', { matrix: 'null' }],
    ['another working directory', { workingDirectory: 'services/web' }],
    ['other packages', { packages: ['./cmd/...'] }],
    ['packages that only look alike when joined', { packages: ['./cmd/... ./tools'] }],
  ])('%s is another place', (_what, change) => {
    expect(placeDigest({ ...JOB, ...change } as PlaceFacts)).not.toBe(placeDigest(JOB));
  });

  test('a cache name alone makes a place, wherever the job runs', () => {
    expect(placeDigest({ kind: 'named', cacheName: 'api' })).not.toBe(
      placeDigest({ kind: 'named', cacheName: 'web' }),
    );
  });

  test('on a laptop the main module and the packages make it', () => {
    const local = { kind: 'local', mainModule: 'example.com/m', packages: ['./...'] } as const;
    const digests = [
      placeDigest(local),
      placeDigest({ ...local, mainModule: 'example.com/n' }),
      placeDigest({ ...local, packages: ['.'] }),
      placeDigest({ kind: 'named', cacheName: 'example.com/m' }),
    ];
    expect(new Set(digests).size).toBe(digests.length);
  });
});
