import {
  DEFAULT_SCOPE,
  mayNoteFingerprints,
  type SaveFacts,
  savePermission,
} from '../../src/cache/save-policy.ts';

const PUSH: SaveFacts = {
  save: 'branches',
  saveBranches: { ofDefault: true, globs: ['release/**', 'release-*', 'develop'] },
  inRunner: true,
  eventName: 'push',
  refType: 'branch',
  refName: 'main',
  ref: 'refs/heads/main',
  defaultBranch: 'main',
};

function branch(name: string): Partial<SaveFacts> {
  return { refType: 'branch', refName: name, ref: `refs/heads/${name}` };
}

const REFS: Readonly<Record<string, Partial<SaveFacts>>> = {
  'default branch': branch('main'),
  'save branch': branch('release/1.2/hotfix'),
  'other branch': branch('feature/login'),
  tag: { refType: 'tag', refName: 'v1.2.3', ref: 'refs/tags/v1.2.3' },
  'pull request': { refType: '', refName: '7/merge', ref: 'refs/pull/7/merge' },
};
const SAVING = ['push', 'schedule', 'workflow_dispatch'];
const READING = ['pull_request', 'release', 'merge_group', 'create', 'repository_dispatch'];
const REFUSED = ['pull_request_target', 'workflow_run', 'issue_comment'];
const TRUSTED_REFS = ['default branch', 'save branch'];

function permission(event: string, ref: string, save: SaveFacts['save']) {
  return savePermission({ ...PUSH, ...REFS[ref], eventName: event, save });
}

function cross(events: readonly string[], refs: readonly string[]): [string, string][] {
  return events.flatMap((event) => refs.map((ref): [string, string] => [event, ref]));
}

const ALL_REFS = Object.keys(REFS);

describe('save: default-branch release/** release-* develop', () => {
  test.each(cross(SAVING, TRUSTED_REFS))('%s on a %s saves for everybody', (event, ref) => {
    expect(permission(event, ref, 'branches')).toEqual({ may: true, scope: DEFAULT_SCOPE });
  });

  test.each(cross(SAVING, ['other branch', 'tag', 'pull request']))(
    '%s on a %s reads only, and says why',
    (event, ref) => {
      const facts = REFS[ref];
      expect(permission(event, ref, 'branches')).toEqual({
        may: false,
        scope: facts?.ref,
        reason: `${facts?.ref} is neither the default branch nor another branch of \`save\``,
      });
    },
  );

  test.each(cross(READING, ALL_REFS))('%s on a %s reads only', (event, ref) => {
    expect(permission(event, ref, 'branches')).toEqual({
      may: false,
      scope: REFS[ref]?.ref,
      reason: `runs of ${event} read only`,
    });
  });

  test('a tag with the name of the default branch is no branch', () => {
    const facts = { ...PUSH, refType: 'tag', ref: 'refs/tags/main' };
    expect(savePermission(facts).may).toBe(false);
  });

  test('an unknown default branch is not the branch without a name', () => {
    const facts = { ...PUSH, defaultBranch: '', refName: '', ref: '' };
    expect(savePermission(facts).may).toBe(false);
  });

  test.each(['main', 'master', 'release/2'])('under act no event names one: %s saves', (name) => {
    const facts = { ...PUSH, ...branch(name), defaultBranch: '' };
    expect(savePermission(facts)).toEqual({ may: true, scope: DEFAULT_SCOPE });
  });

  test.each([
    ['trunk', 'refs/heads/trunk is neither main or master (the event names no default branch)'],
    ['mainline', 'refs/heads/mainline is neither main or master'],
  ])('under act no event names one: %s reads only, and says why', (name, reason) => {
    const facts = { ...PUSH, ...branch(name), defaultBranch: '' };
    const expected = expect.stringContaining(reason);
    expect(savePermission(facts)).toMatchObject({ may: false, reason: expected });
  });

  test.each([{ refType: 'tag', ref: 'refs/tags/main' }, { eventName: 'pull_request' }])(
    'an unknown default branch makes nothing else of it: %j',
    (other) => {
      const facts = { ...PUSH, defaultBranch: '', ...other };
      expect(savePermission(facts).may).toBe(false);
    },
  );

  test.each(['main', 'master'])('where the event names trunk, %s is another branch', (name) => {
    const facts = { ...PUSH, ...branch(name), defaultBranch: 'trunk' };
    expect(savePermission(facts).may).toBe(false);
  });
});

describe('save: release/** develop', () => {
  const facts = { ...PUSH, saveBranches: { ofDefault: false, globs: ['release/**', 'develop'] } };

  test.each(['release/2', 'develop'])('%s saves for everybody', (name) => {
    const permitted = savePermission({ ...facts, ...branch(name) });
    expect(permitted).toEqual({ may: true, scope: DEFAULT_SCOPE });
  });

  test.each([{ defaultBranch: 'main' }, { defaultBranch: '' }])('main reads only (%j)', (event) => {
    expect(savePermission({ ...facts, ...event })).toEqual({
      may: false,
      scope: 'refs/heads/main',
      reason: 'refs/heads/main is none of the branches of `save`',
    });
  });
});

describe('save: always', () => {
  test.each(cross([...SAVING, ...READING], ALL_REFS))('%s on a %s saves', (event, ref) => {
    const trusted = SAVING.includes(event) && TRUSTED_REFS.includes(ref);
    expect(permission(event, ref, 'always')).toEqual({
      may: true,
      // What a pull request writes is read by its own ref only.
      scope: trusted ? DEFAULT_SCOPE : REFS[ref]?.ref,
    });
  });
});

describe('never', () => {
  test.each(cross([...SAVING, ...READING], ALL_REFS))('save: never, %s on a %s', (event, ref) => {
    expect(permission(event, ref, 'never')).toMatchObject({
      may: false,
      reason: '`save` is never',
    });
  });

  const modes = ['branches', 'always', 'never'] as const;
  test.each(
    cross(REFUSED, ALL_REFS).flatMap(([event, ref]) =>
      modes.map((save): [string, string, SaveFacts['save']] => [event, ref, save]),
    ),
  )('%s on a %s with save: %s', (event, ref, save) => {
    const answer = permission(event, ref, save);
    expect(answer).toMatchObject({ may: false, reason: `runs of ${event} never save` });
    // Its directory store scope is not the one that every run reads.
    expect(answer.scope).not.toBe(DEFAULT_SCOPE);
  });
});

describe('outside a runner', () => {
  const local = { ...PUSH, inRunner: false, eventName: '', refType: '', refName: '', ref: '' };

  test.each<[SaveFacts['save'], boolean]>([
    ['branches', true],
    ['always', true],
    ['never', false],
  ])('save: %s', (save, may) => {
    expect(savePermission({ ...local, save })).toMatchObject({ may, scope: DEFAULT_SCOPE });
  });
});

describe('fingerprints', () => {
  const may = (event: string, ref: string, save: SaveFacts['save'] = 'branches'): boolean =>
    mayNoteFingerprints({ ...PUSH, ...REFS[ref], eventName: event, save });

  test('are noted where caches are saved, and at a tag', () => {
    expect(may('push', 'default branch')).toBe(true);
    expect(may('push', 'tag')).toBe(true);
    expect(may('release', 'tag')).toBe(true);
    expect(may('push', 'other branch')).toBe(false);
    expect(may('pull_request', 'pull request')).toBe(false);
  });

  test.each([...REFUSED])('never by %s', (event) => {
    for (const ref of Object.keys(REFS)) expect(may(event, ref, 'always')).toBe(false);
  });

  test('never with save: never', () => {
    expect(may('push', 'tag', 'never')).toBe(false);
    expect(may('push', 'default branch', 'never')).toBe(false);
  });
});
