import { type Checkout, type Source, sourceOf, stampedCommit } from '../../src/release/checkout.ts';
import { failureText } from '../../src/runner/result.ts';

const HEAD = 'a'.repeat(40);
const OTHER = 'b'.repeat(40);
const JOB = {
  ...{ inRunner: true, serverUrl: 'https://github.com', repository: 'octo/app' },
  ...{ ref: 'refs/heads/main', sha: HEAD },
};
const CHECKOUT: Checkout = {
  ...{ head: HEAD, branch: '', refCommit: '', modified: false },
  origin: 'https://github.com/octo/app',
};

function said(checkout: Partial<Checkout>, job: Partial<typeof JOB> = {}): string {
  const found = sourceOf({ ...CHECKOUT, ...checkout }, { ...JOB, ...job });
  if (!found.ok) return found.failures.map(failureText).join('\n');
  const { value } = found;
  return value === null ? 'nothing' : `${value.repository}@${value.ref}#${value.commit[0]}`;
}

describe('what a statement says of a checkout', () => {
  test.each<[string, Partial<Checkout>, Partial<typeof JOB>, string]>([
    ['the job’s', {}, {}, 'https://github.com/octo/app@refs/heads/main#a'],
    [
      'a merge commit of a pull request',
      {},
      { ref: 'refs/pull/7/merge' },
      'https://github.com/octo/app@refs/pull/7/merge#a',
    ],
    ['ref: another commit', { head: OTHER }, {}, 'https://github.com/octo/app@#b'],
    [
      'ref: a branch',
      { head: OTHER, branch: 'refs/heads/dev' },
      {},
      'https://github.com/octo/app@refs/heads/dev#b',
    ],
    [
      'ref: the branch, which went on',
      { head: OTHER, refCommit: OTHER },
      {},
      'https://github.com/octo/app@refs/heads/main#b',
    ],
    [
      'repository: another',
      { head: OTHER, origin: 'https://github.com/else/lib' },
      {},
      'https://github.com/else/lib@#b',
    ],
    [
      'another repository with the same hash',
      { origin: 'https://github.com/else/lib' },
      {},
      'https://github.com/else/lib@#a',
    ],
    [
      'a submodule',
      { head: OTHER, origin: 'git@gitlab.example.com:team/lib.git' },
      {},
      'ssh://gitlab.example.com/team/lib@#b',
    ],
    [
      'the job’s by ssh',
      { head: OTHER, origin: 'git@github.com:Octo/App.git' },
      {},
      'https://github.com/octo/app@#b',
    ],
    [
      'the job’s by ssh on port 443',
      { head: OTHER, origin: 'ssh://git@ssh.github.com:443/octo/app.git' },
      {},
      'https://github.com/octo/app@#b',
    ],
    [
      'a token in the URL',
      { origin: 'https://x:s3cret@github.com/octo/app.git/' },
      {},
      'https://github.com/octo/app@refs/heads/main#a',
    ],
    [
      'a token in a foreign URL',
      { origin: 'https://x:s3cret@git.corp:8443/a/b.git' },
      {},
      'https://git.corp:8443/a/b@#a',
    ],
    [
      'no remote, the job’s commit',
      { origin: '' },
      {},
      'https://github.com/octo/app@refs/heads/main#a',
    ],
    [
      'a folder as remote',
      { origin: '/srv/app.git' },
      {},
      'https://github.com/octo/app@refs/heads/main#a',
    ],
    [
      'no remote, the job’s tag',
      { origin: '', head: OTHER, refCommit: OTHER },
      { ref: 'refs/tags/v1' },
      'https://github.com/octo/app@refs/tags/v1#b',
    ],
    [
      'no job',
      { origin: '', branch: 'refs/heads/x' },
      { repository: '', ref: '', sha: '' },
      '@refs/heads/x#a',
    ],
    [
      'no job, a remote',
      {},
      { repository: '', ref: '', sha: '' },
      'https://github.com/octo/app@#a',
    ],
    ['no commit', { head: '' }, {}, 'nothing'],
  ])('%s', (_what, checkout, job, expected) => {
    expect(said(checkout, job)).toBe(expected);
  });

  test('a commit of nobody knows where is refused', () => {
    for (const origin of ['', 'file:///srv/app.git', 'C:\\app', '../app']) {
      const text = said({ head: OTHER, origin });
      expect(text).toContain(`the checkout is at ${OTHER}, the job at ${HEAD} of octo/app`);
      expect(said({ head: OTHER, refCommit: OTHER, origin })).toBe(text);
      expect(text).toContain('to fix: check out with actions/checkout, or git remote add origin');
    }
  });
});

test('a commit that Go stamped and the checkout does not have', () => {
  const source: Source = { repository: '', ref: '', commit: HEAD, modified: false };
  const stamped = (revision: string, vcs = 'git') =>
    stampedCommit(
      [
        {
          name: 'app',
          facts: {
            buildInfo: {
              ...{ goVersion: 'go1.26.8', path: '', main: null, deps: [] },
              settings: { vcs, 'vcs.revision': revision },
            },
          },
        },
      ],
      [source],
    ).ok;
  expect([stamped(HEAD), stamped(OTHER), stamped(OTHER, 'hg')]).toEqual([true, false, true]);
});
