import { commitWords, EDIT_KINDS, planCommits } from '../../bench/edits/edit-kinds.ts';
import { interleave } from '../../bench/interleave.ts';

describe('planCommits', () => {
  const kinds = (list: readonly string[]): readonly string[] =>
    planCommits(list).map((one) => one.kind);

  test('keeps the order that is asked for, with a cold run before it', () => {
    expect(kinds(['leaf', 'core', 'leaf-stale'])).toEqual(['cold', 'leaf', 'core', 'leaf-stale']);
    expect(kinds(EDIT_KINDS)).toEqual([...EDIT_KINDS]);
  });

  test('KIND*N are several commits, told apart in words', () => {
    const commits = planCommits(['leaf*2', 'core', 'leaf']);
    expect(commits.map((one) => one.number)).toEqual([0, 1, 2, 3, 4]);
    expect(commits.map(commitWords)).toEqual([
      'cold: nothing cached yet',
      'leaf package 1',
      'leaf package 2',
      'core package',
      'leaf package 3',
    ]);
  });

  test.each([
    [['leef'], '--kinds: no such edit leef: expected cold, nothing'],
    [['leaf*0'], '--kinds: no such edit leaf*0'],
    [['leaf-stale', 'core'], 'leaf-stale is a leaf edit after a core edit: put core before it'],
    [['bump*2'], 'bump can be there once'],
  ])('%j is refused', (list, message) => {
    expect(() => planCommits(list)).toThrow(message);
  });
});

describe('interleave', () => {
  const commits = planCommits(['leaf', 'core']);
  const jobs = interleave({
    repeats: 2,
    commits,
    strategies: ['no-cache', 'ours', 'local'],
    noCacheKinds: ['leaf'],
  });
  const shown = jobs.map((one) => `${one.repeat} ${one.commit.kind} ${one.strategy}`);

  test('every strategy has its turn at a commit before the next commit is made', () => {
    expect(shown.slice(0, 7)).toEqual([
      '0 cold ours',
      '0 cold local',
      '0 leaf ours',
      '0 leaf local',
      '0 leaf no-cache',
      '0 core local',
      '0 core ours',
    ]);
  });

  test('each repeat runs the same jobs, and another strategy begins', () => {
    const ofRepeat = (repeat: number): readonly string[] =>
      shown.filter((one) => one.startsWith(`${repeat} `)).map((one) => one.slice(2));
    expect([...ofRepeat(1)].sort()).toEqual([...ofRepeat(0)].sort());
    expect(ofRepeat(1)).not.toEqual(ofRepeat(0));
    expect(new Set(shown).size).toBe(shown.length);
  });
});
