import { execFileSync } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  baseBranchOf,
  checkedOut,
  comparedWith,
} from '../../../src/cache/sizes/compared-commit.ts';
import { exec } from '../../../src/runner/process/exec.ts';
import { removeTree } from '../../contract/harness/remove-tree.ts';

const [TIP, TOPIC, OWN] = ['a'.repeat(40), 'b'.repeat(40), 'c'.repeat(40)];
const JOB = {
  ...{ inRunner: true, refType: 'branch', refName: 'main', sha: OWN, defaultBranch: 'main' },
};
const MAY = { may: true, scope: 'default' } as const;
const MAY_NOT = { may: false, scope: 'x', reason: 'runs of pull_request read only' } as const;
const MERGE = { commit: OWN, parents: [TIP, TOPIC] };

test('a pull request is compared with the first parent of its merge commit, and records nothing', () => {
  const expected = { branch: 'release/1', instead: 'main', tip: TIP, own: null };
  expect(comparedWith(JOB, 'release/1', MERGE, MAY_NOT)).toEqual(expected);
  // Also with save: always.
  expect(comparedWith(JOB, 'release/1', MERGE, MAY)).toEqual(expected);
});

test('a branch that saves records its commit, and is compared with the one before', () => {
  const own = { branch: 'main', commit: OWN };
  const found = { branch: 'main', instead: 'main', tip: TIP, own };
  expect(comparedWith(JOB, '', { commit: OWN, parents: [TIP] }, MAY)).toEqual(found);
  // Where git says nothing the event does.
  expect(comparedWith(JOB, '', { commit: '', parents: [] }, MAY)).toEqual({ ...found, tip: '' });
  const nothing = comparedWith({ ...JOB, sha: 'HEAD' }, '', { commit: '', parents: [] }, MAY);
  expect(nothing?.own).toBe(null);
});

test('a branch that does not save is compared with the default branch; a tag with nothing', () => {
  const topic = { ...JOB, refName: 'topic', defaultBranch: 'trunk' };
  expect(comparedWith(topic, '', { commit: OWN, parents: [TIP] }, MAY_NOT)).toEqual({
    ...{ branch: 'trunk', instead: 'trunk', tip: TIP, own: null },
  });
  // Its caches are its own: nobody else would find the record.
  expect(comparedWith(topic, '', MERGE, { may: true, scope: 'refs/heads/topic' })?.own).toBe(null);
  expect(comparedWith({ ...JOB, refType: 'tag' }, '', MERGE, MAY)).toBe(null);
});

test('on a machine with the last build there', () => {
  const machine = { ...JOB, inRunner: false, refType: '', refName: '' };
  const local = { branch: 'local', instead: 'local', tip: '' };
  expect(comparedWith(machine, '', MERGE, MAY)).toEqual({
    ...local,
    own: { branch: 'local', commit: OWN },
  });
  const without = comparedWith(machine, '', { commit: '', parents: [] }, MAY);
  expect(without?.own?.commit).toBe('0'.repeat(40));
  expect(comparedWith(machine, '', MERGE, MAY_NOT)).toEqual({ ...local, own: null });
});

test('the base of a pull request, of a merge group, and of no other event', () => {
  expect(baseBranchOf('main', undefined)).toBe('main');
  expect(baseBranchOf('', { merge_group: { base_ref: 'refs/heads/release/1' } })).toBe('release/1');
  expect(baseBranchOf('', { merge_group: { base_ref: 7 } })).toBe('');
  expect(baseBranchOf('', { pull_request: {} })).toBe('');
});

test('the raw commit names its parents where the clone is too shallow to have them', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'gtb-parents-'));
  const git = (...args: string[]): string =>
    execFileSync('git', ['-c', 'user.name=u', '-c', 'user.email=u@x', ...args], {
      ...{ cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
    }).trim();
  try {
    const runner = { exec, environment: process.env };
    git('init', '-q', '-b', 'main', 'origin');
    const origin = path.join(folder, 'origin');
    const at = (...args: string[]): string => git('-C', origin, ...args);
    at('commit', '-q', '--allow-empty', '-m', 'one');
    at('checkout', '-q', '-b', 'topic');
    at('commit', '-q', '--allow-empty', '-m', `parent ${'d'.repeat(40)}`);
    at('checkout', '-q', 'main');
    at('commit', '-q', '--allow-empty', '-m', 'two');
    const tip = at('rev-parse', 'HEAD');
    at('merge', '-q', '--no-ff', '-m', 'merge', 'topic');
    git('clone', '-q', '--depth=1', `file://${origin}`, 'clone');
    const found = await checkedOut(runner, path.join(folder, 'clone'));
    expect(found).toEqual({
      commit: at('rev-parse', 'HEAD'),
      parents: [tip, at('rev-parse', 'topic')],
    });
    expect(await checkedOut(runner, folder)).toEqual({ commit: '', parents: [] });
  } finally {
    await removeTree(folder);
  }
});
