import { type StampFacts, stampWords } from '../../src/release/release-stamps.ts';

const COMMIT = 'a'.repeat(40);
const PSEUDO = 'v1.2.4-0.20260102030405-aaaaaaaaaaaa';

function facts(version: string, changes: Partial<StampFacts> = {}): StampFacts {
  return {
    stamped: {
      ...{ vcs: 'git', 'vcs.revision': COMMIT, 'vcs.time': '2026-01-02T03:04:05Z' },
      ...{ 'vcs.modified': 'false', version },
    },
    ...{ names: ['app for linux/amd64'], shallow: false, tag: '', uncommitted: [] },
    ...changes,
  };
}

test('a tag that is stamped', () => {
  expect(stampWords(facts('v1.2.3', { tag: 'v1.2.3', shallow: true }))).toEqual({
    info: `stamped into app for linux/amd64: version v1.2.3, commit ${COMMIT} of 2026-01-02T03:04:05Z, nothing modified`,
    notice: '',
    warnings: [],
  });
});

test.each([
  ['v1.2.3', 'v1.2.3', false],
  ['v1.2.3', 'sub/module/v1.2.3', false],
  ['v1.2.3+incompatible', 'v1.2.3', false],
  ['v1.2.3-rc.1', 'v1.2.3-rc.1', false],
  ['v1.2.3', 'nightly', false],
  [PSEUDO, 'v1.2.3', true],
  ['(devel)', 'v1.2.3', true],
  ['v1.2.4', 'v1.2.3', true],
])('version %p in a job at the tag %p: a warning: %p', (version, tag, warns) => {
  const { warnings } = stampWords(facts(version, { tag }));
  expect(warnings).toEqual(
    warns
      ? [
          `the job runs at the tag ${tag}, and the version stamped into app for linux/amd64 is ${version}: Go takes it from the tags in the clone (since Go 1.24), for the module's path and major version`,
        ]
      : [],
  );
});

test.each([
  [PSEUDO, true],
  ['v0.0.0-20260102030405-aaaaaaaaaaaa', true],
  ['v2.0.0-rc.1.0.20260102030405-aaaaaaaaaaaa', true],
  ['v0.0.0-20260102030405-aaaaaaaaaaaa+dirty', true],
  ['(devel)', true],
  ['v1.2.3', false],
  ['v1.2.3-rc.1', false],
])('version %p of a shallow clone: a notice: %p', (version, says) => {
  const { notice } = stampWords(facts(version, { shallow: true }));
  expect(notice).toBe(
    says
      ? `the clone is shallow and no tag of this commit is in it, so the version stamped is ${version}; to stamp a tag, fetch it (actions/checkout: fetch-tags: true, or fetch-depth: 0)`
      : '',
  );
  expect(stampWords(facts(version)).notice).toBe('');
});

test('changes that are not committed are named, at most five', () => {
  const dirty = facts('v1.2.3+dirty', {
    uncommitted: ['?? a', ' M b', '?? c', '?? d', '?? e', '?? f', '?? g'],
  });
  const words = stampWords({
    ...dirty,
    tag: 'v1.2.3',
    stamped: { ...dirty.stamped, 'vcs.modified': 'true' },
  });
  expect(words.info).toContain('with changes that are not committed');
  expect(words.warnings).toEqual([
    'app for linux/amd64 is stamped vcs.modified=true, version v1.2.3+dirty: git status says ?? a,  M b, ?? c, ?? d, ?? e and 2 more; commit these files, or have git ignore them',
  ]);
});

test('no repository', () => {
  expect(stampWords({ ...facts(''), stamped: { version: '(devel)' } })).toEqual({
    info: 'stamped into app for linux/amd64: version (devel), no commit',
    notice: '',
    warnings: [
      'no commit is stamped into app for linux/amd64: the module lies in no git repository that Go reads; check the repository out with git, and let working-directory lie in it',
    ],
  });
});
