import {
  type InputName,
  inputDefault,
  type RawInputs,
} from '../../../src/inputs/definitions/definitions.ts';
import { isOldInput } from '../../../src/inputs/definitions/old-names.ts';
import { parseInputs } from '../../../src/inputs/parse-inputs.ts';
import { inputsWithoutEffect } from '../../../src/plan/effect/without-effect.ts';
import { contextOf } from '../../inputs/context.ts';

interface Around {
  readonly inRunner?: boolean;
  readonly withoutCaches?: string;
  readonly neverSaves?: string;
  readonly hasRepository?: boolean;
  readonly systems?: readonly string[];
}

function said(given: Partial<Record<InputName, string>>, around: Around = {}): string[] {
  // A runner passes every default.
  const raw: RawInputs = (name) =>
    isOldInput(name) ? undefined : (given[name] ?? inputDefault(name));
  const inputs = parseInputs(raw, contextOf());
  if (!inputs.ok) throw new Error(JSON.stringify(inputs.failures));
  return inputsWithoutEffect({
    ...{ inputs: inputs.value, given: inputs.value.given },
    ...{
      inRunner: true,
      withoutCaches: '',
      neverSaves: '',
      hasRepository: true,
      systems: ['linux'],
      ...around,
    },
  });
}

const idle: readonly (readonly [Partial<Record<InputName, string>>, Around, string])[] = [
  [
    { build: 'false', stamp: 'main.v=1', check: 'nx', output: 'out', compress: 'upx' },
    {},
    'stamp, output, check, compress: with build: false',
  ],
  [{ build: 'false', provenance: 'true' }, {}, 'provenance: with build: false'],
  [{ build: 'false', debug: 'sidecar' }, {}, 'debug: with build: false'],
  [{ build: 'false', reuse: 'false' }, {}, 'reuse: with build: false'],
  [{ build: 'false', 'mains-only': 'true' }, {}, 'mains-only: with build: false'],
  [{ warm: 'false' }, {}, 'warm: a build compiles the same packages'],
  [{ build: 'false', warm: 'false', parallelism: '3' }, {}, 'parallelism: '],
  [{ warm: 'true', profile: 'release' }, {}, 'warm: nothing that this step compiles is kept'],
  [{ warm: 'true' }, { withoutCaches: 'no cache' }, 'warm: nothing that this step compiles'],
  [{ 'share-flags': 'on' }, { inRunner: false }, 'share-flags: a command'],
  [{ build: 'false', 'size-budget': '5MB' }, {}, 'size-budget: with build: false'],
  [{ build: 'false', 'size-growth': '5%' }, {}, 'size-growth: with build: false'],
  [{ build: 'false', size: 'true' }, {}, 'size: with build: false'],
  [{ 'size-override': 'big' }, {}, 'size-override: there is no limit'],
  [{ 'size-growth': '5%', profile: 'release' }, {}, 'size-growth: a release reads nothing'],
  [{ 'comment-token': 'x' }, { inRunner: false }, 'comment-token: a command'],
  [{ save: 'develop' }, { inRunner: false }, 'save: a command'],
  [{ reuse: '5MB', save: 'never' }, {}, 'reuse (the size): with save: never'],
  [{ reuse: '5MB', provenance: 'true' }, {}, 'reuse: no binary is kept'],
  [{ build: 'false', reuse: '5MB' }, {}, 'reuse: with build: false'],
  [{ go: 'needed', warm: 'true' }, {}, 'go: Go is needed in every run'],
  [{ go: 'needed', reuse: 'false' }, {}, 'go: Go is needed in every run'],
  [{ static: 'true' }, { systems: ['windows'] }, 'static: only binaries for linux'],
  [{ vcs: 'true' }, { hasRepository: false }, 'vcs: the working directory lies in no repository'],
  [
    { save: 'always', 'cache-name': 'x' },
    { withoutCaches: 'no cache' },
    'save, cache-name: this compiler',
  ],
];

const idleLinks: typeof idle = [
  [{ build: 'false', cgo: 'true', link: 'musl mold' }, {}, 'link (mold): with build: false'],
  [{ link: 'internal' }, {}, 'link: without cgo Go links every binary itself'],
  [
    { link: 'pie', profile: 'dev' },
    { systems: ['windows', 'darwin'] },
    'link: there Go makes position-independent binaries anyway',
  ],
  [
    { save: 'always' },
    { neverSaves: 'runs of issue_comment never save' },
    'save: runs of issue_comment never save',
  ],
];

test.each([...idle, ...idleLinks])('%j in %j', (given, around, text) => {
  expect(said(given, around)).toEqual([expect.stringContaining(`without effect: ${text}`)]);
});

test.each<readonly [Partial<Record<InputName, string>>, Around]>([
  [{}, {}],
  [{}, { inRunner: false }],
  [{ build: 'false' }, {}],
  [{ build: 'false', warm: 'false' }, {}],
  [{ build: 'false', tags: 'x', gcflags: '-m', modules: 'full', 'share-flags': 'on' }, {}],
  [{ build: 'false', parallelism: '3' }, {}],
  [{ warm: 'true' }, {}],
  [{ warm: 'true', build: 'false' }, {}],
  [{ check: 'startup(-v)<=50ms' }, {}],
  [{ save: 'default-branch x' }, {}],
  [{ build: 'false', cgo: 'true', link: 'musl' }, {}],
  [{ 'cache-name': 'x', save: 'never' }, {}],
  [{ reuse: '5MB' }, {}],
  [{ go: 'needed' }, {}],
  [{ static: 'true' }, { systems: ['linux', 'windows'] }],
  [{ vcs: 'false' }, { hasRepository: false }],
  [{ profile: 'release' }, { hasRepository: false }],
  [{ save: 'never', reuse: 'false' }, {}],
  [{ link: 'internal', cgo: 'true' }, {}],
  [{ link: 'pie', profile: 'dev' }, { systems: ['windows', 'linux'] }],
  [{ save: 'always' }, {}],
  [{}, { neverSaves: 'runs of pull_request read only' }],
])('silent: %j in %j', (given, around) => expect(said(given, around)).toEqual([]));
