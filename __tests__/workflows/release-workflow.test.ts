import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { load } from 'js-yaml';
import { needs } from '../needs.ts';

// How a release is made: the jobs by what they need, and the script that moves `v1`, on a repository.

const root = path.resolve(import.meta.dirname, '../..');
const WORKFLOWS = path.join(root, '.github', 'workflows');

interface Job {
  readonly needs?: string | readonly string[];
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps: readonly {
    readonly uses?: string;
    readonly run?: string;
    readonly with?: Readonly<Record<string, unknown>>;
  }[];
}

const workflow = (name: string) =>
  load(readFileSync(path.join(WORKFLOWS, name), 'utf8')) as {
    readonly jobs: Readonly<Record<string, Job>>;
    readonly permissions: Readonly<Record<string, string>>;
  };

test.each(readdirSync(WORKFLOWS))('%s: actions by commit, no credentials left behind', (name) => {
  const { jobs, permissions } = workflow(name);
  expect(permissions).toEqual({ contents: 'read' });
  for (const { uses = '$/', with: given } of Object.values(jobs).flatMap((job) => job.steps)) {
    expect(uses).toMatch(/^(?:\$\/|[\w-]+\/[\w-]+@[0-9a-f]{40})$/);
    if (uses.startsWith('actions/checkout@')) expect(given?.['persist-credentials']).toBe(false);
  }
});

test('the tag is moved after all checks of its commit and the attestation of dist', () => {
  const { jobs } = workflow('release.yml');
  const { checks, attest, 'move-tag': move } = jobs as Record<string, Job>;
  expect(checks?.steps.map((one) => one.run)).toContain('.ci/run');
  expect([attest?.needs, move?.needs]).toEqual(['checks', ['checks', 'attest']]);
  expect(checks?.permissions).toBeUndefined();
  expect(attest?.permissions).toMatchObject({ 'id-token': 'write', contents: 'read' });
  expect(move?.permissions).toEqual({ contents: 'write' });
  for (const job of Object.values(jobs))
    expect(job.steps[0]?.with?.ref).toMatch(/^\$\{\{ github\.sha \}\}$/);
});

describe('move-major-tag', () => {
  let repository: string;
  const git = (...args: string[]): string => {
    const who = ['-c', 'user.name=x', '-c', 'user.email=x@example.com'];
    return execFileSync('git', [...who, ...args], { cwd: repository, encoding: 'utf8' }).trim();
  };
  const release = (tag: string): string => {
    git('commit', '-q', '--allow-empty', '-m', tag);
    git('tag', '-am', tag, tag);
    return git('rev-parse', 'HEAD');
  };
  beforeEach(() => {
    repository = mkdtempSync(path.join(tmpdir(), 'gtb-release-'));
    git('init', '-q');
    // In the place of GitHub's command: what it is asked to do.
    writeFileSync(path.join(repository, 'gh'), '#!/bin/sh\necho "gh $*"\n');
    chmodSync(path.join(repository, 'gh'), 0o755);
  });
  afterEach(() => rmSync(repository, { recursive: true }));

  const move = (TAG: string, COMMIT: string) => {
    const PATH = `${repository}${path.delimiter}${process.env.PATH}`;
    const env = { ...process.env, PATH, TAG, COMMIT, GITHUB_REPOSITORY: 'org/repo' };
    const script = path.join(root, '.github', 'move-major-tag');
    const { status, stdout } = spawnSync(script, { cwd: repository, env, encoding: 'utf8' });
    return { status, said: stdout.trim() };
  };
  const onLinux = needs('linux').test;

  onLinux('the first release makes the tag, the next moves it', () => {
    const first = release('v1.0.0');
    expect(move('v1.0.0', first)).toEqual({
      status: 0,
      said: `gh api --method POST repos/org/repo/git/refs -f ref=refs/tags/v1 -f sha=${first}`,
    });
    git('tag', 'v1', first);
    const second = release('v1.10.0');
    release('v2.0.0');
    expect(move('v1.10.0', second)).toEqual({
      status: 0,
      said: `gh api --method PATCH repos/org/repo/git/refs/tags/v1 -f sha=${second} -F force=true`,
    });
  });

  onLinux('an older release, and a release candidate of a newer one, move nothing', () => {
    const old = release('v1.9.0');
    const newest = release('v1.10.0');
    release('v1.11.0-rc1');
    expect(move('v1.9.0', old)).toEqual({
      status: 0,
      said: '::notice::v1 stays where it is: v1.10.0 is newer than v1.9.0.',
    });
    expect(move('v1.10.0', newest).said).toMatch(/^gh api --method POST /);
  });

  onLinux('a tag that is at another commit than was checked moves nothing', () => {
    const checked = release('v1.0.0');
    git('commit', '-q', '--allow-empty', '-m', 'evil');
    git('tag', '-f', 'v1.0.0');
    const moved = move('v1.0.0', checked);
    expect([moved.status, moved.said]).toEqual([1, expect.stringContaining('is not at')]);
  });

  onLinux.each(['v1', 'latest', 'v1.0.0-rc1', 'v1.0.0\n::set-output name=x::y', '$(touch evil)'])(
    'a release under the tag %j is refused, and its name is nowhere in the log',
    (tag) => {
      const commit = release('v1.0.0');
      const refused = move(tag, commit);
      expect(refused).toEqual({
        status: 1,
        said: "::error::The release's tag is no vMAJOR.MINOR.PATCH. Publish it under such a tag.",
      });
      expect(readdirSync(repository)).not.toContain('evil');
    },
  );
});
