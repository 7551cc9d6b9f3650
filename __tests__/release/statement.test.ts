import { parseGoSums } from '../../src/cache/modules/go-sum.ts';
import type { BuildModule } from '../../src/inspect/build-info-text.ts';
import {
  commitResource,
  moduleResources,
  type Resource,
  toolchainResource,
} from '../../src/release/resources.ts';
import {
  provenanceStatement,
  type StatementFacts,
  timestamp,
} from '../../src/release/statement.ts';

// The example of in-toto's digest_set.md.
const H1 = 'h1:Khu2En+0gcYPZ2kuIihfswbzxv/mIHXgzPZ018Oty48=';
const HEX = '2a1bb6127fb481c60f67692e22285fb306f3c6ffe62075e0ccf674d7c3adcb8f';
const OTHER = `h1:${Buffer.alloc(32, 7).toString('base64')}`;
const GO_SUM = parseGoSums([
  `example.com/a v1.0.0 ${H1}\nexample.com/Fork v2.0.0+incompatible ${OTHER}\n`,
]);

function module(path: string, version: string, more: Partial<BuildModule> = {}): BuildModule {
  return { path, version, sum: '', replace: null, ...more };
}

describe('modules', () => {
  test.each<[string, BuildModule, Resource]>([
    [
      'one with the h1 of go.sum, whatever the binary says',
      module('example.com/a', 'v1.0.0', { sum: OTHER }),
      {
        name: 'example.com/a@v1.0.0',
        uri: 'pkg:golang/example.com/a@v1.0.0',
        digest: { dirHash: HEX },
      },
    ],
    [
      'one that go.sum does not have, with the h1 of the binary',
      module('example.com/b', 'v0.1.0', { sum: H1 }),
      {
        name: 'example.com/b@v0.1.0',
        uri: 'pkg:golang/example.com/b@v0.1.0',
        digest: { dirHash: HEX },
      },
    ],
    [
      'one that another version replaces: the other one',
      module('example.com/b', 'v1.0.0', {
        replace: module('example.com/Fork', 'v2.0.0+incompatible'),
      }),
      {
        name: 'example.com/Fork@v2.0.0+incompatible',
        uri: 'pkg:golang/example.com/Fork@v2.0.0%2Bincompatible',
        digest: { dirHash: '07'.repeat(32) },
        annotations: { replaces: 'example.com/b@v1.0.0' },
      },
    ],
    [
      'one that a folder replaces: it is of the commit',
      module('example.com/b', 'v1.0.0', { replace: module('./b', '') }),
      {
        name: 'example.com/b',
        uri: 'pkg:golang/example.com/b',
        annotations: { replacedBy: './b' },
      },
    ],
  ])('%s', (_what, given, expected) => {
    expect(moduleResources([given], GO_SUM)).toEqual([expected]);
  });
});

test.each<[string, Resource['digest'] | undefined]>([
  [H1, { dirHash: HEX }],
  [`sha256:${HEX}`, { sha256: HEX }],
  ['', undefined],
])('a toolchain with hash %p', (hash, digest) => {
  const name = 'golang.org/toolchain@v0.0.1-go1.26.8.linux-amd64';
  expect(toolchainResource('1.26.8', 'linux-amd64', hash)).toEqual({
    ...{ name, uri: `pkg:golang/${name}` },
    ...(digest === undefined ? {} : { digest }),
  });
});

test.each([
  ['https://github.com/o/r', 'refs/tags/v1', 'git+https://github.com/o/r@refs/tags/v1'],
  ['https://github.com/o/r', '', 'git+https://github.com/o/r'],
  ['', '', 'pkg:golang/example.com/m'],
])('the commit of %p at %p', (repository, ref, uri) => {
  const source = { repository, ref, commit: 'abc', modified: false };
  expect(commitResource(source, 'example.com/m')).toEqual({
    ...{ uri, digest: { gitCommit: 'abc' } },
  });
  expect(commitResource({ ...source, modified: true }, 'example.com/m').annotations).toEqual({
    modified: 'true',
  });
});

const FACTS: StatementFacts = {
  name: 'app_linux_amd64',
  sha256: HEX,
  inputs: { profile: 'release', packages: ['./cmd/app'] },
  workflow: { workflow: 'o/r/.github/workflows/release.yml@refs/tags/v1' },
  package: 'example.com/m/cmd/app',
  target: 'linux/amd64',
  goVersion: '1.26.8',
  flags: { compile: ['-trimpath'], link: ['-ldflags=-s -w'] },
  environment: { GOOS: 'linux' },
  stamped: { version: 'v1.0.0' },
  inputsDigest: 'd'.repeat(64),
  dependencies: [{ name: 'example.com/a@v1.0.0', digest: { dirHash: HEX } }],
  builderId: 'https://github.com/actions/runner/github-hosted',
  builderVersion: '1.0.0',
  invocation: {
    invocationId: 'https://github.com/o/r/actions/runs/7/attempts/1',
    startedOn: timestamp(Date.UTC(2026, 0, 2, 3, 4, 5, 678)),
    finishedOn: timestamp(Date.UTC(2026, 0, 2, 3, 5, 0)),
  },
};

test('a statement is in-toto v1 with SLSA provenance v1', () => {
  expect(provenanceStatement(FACTS)).toEqual({
    _type: 'https://in-toto.io/Statement/v1',
    subject: [{ name: 'app_linux_amd64', digest: { sha256: HEX } }],
    predicateType: 'https://slsa.dev/provenance/v1',
    predicate: {
      buildDefinition: {
        buildType: 'https://github.com/org/go-turbo-build/blob/v1/docs/release.md#build-type-v1',
        externalParameters: {
          inputs: { profile: 'release', packages: ['./cmd/app'] },
          workflow: { workflow: 'o/r/.github/workflows/release.yml@refs/tags/v1' },
        },
        internalParameters: {
          package: 'example.com/m/cmd/app',
          target: 'linux/amd64',
          goVersion: '1.26.8',
          flags: { compile: ['-trimpath'], link: ['-ldflags=-s -w'] },
          environment: { GOOS: 'linux' },
          stamped: { version: 'v1.0.0' },
          inputsDigest: 'd'.repeat(64),
        },
        resolvedDependencies: [{ name: 'example.com/a@v1.0.0', digest: { dirHash: HEX } }],
      },
      runDetails: {
        builder: {
          id: 'https://github.com/actions/runner/github-hosted',
          version: { 'go-turbo-build': '1.0.0' },
        },
        metadata: {
          invocationId: 'https://github.com/o/r/actions/runs/7/attempts/1',
          startedOn: '2026-01-02T03:04:05Z',
          finishedOn: '2026-01-02T03:05:00Z',
        },
      },
    },
  });
});

test('outside a runner there is no workflow in it', () => {
  const { predicate } = provenanceStatement({ ...FACTS, workflow: null });
  expect(Object.keys(predicate.buildDefinition.externalParameters)).toEqual(['inputs']);
});
