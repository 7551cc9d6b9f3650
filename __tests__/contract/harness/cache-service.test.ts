import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { type CacheService, startCacheService } from './cache-service.ts';
import type { JobOptions } from './job-environment.ts';
import { startJob } from './run-step.ts';

/** An action that restores in main what an earlier job's post has saved, through the client of GitHub. */
const COMMON = `
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { restoreCache, saveCache } from '@actions/cache';
import { createActionsRunner } from '${path.resolve('src/runner/process/actions-runner.ts')}';
const { job } = createActionsRunner(process.env);
const file = path.join(process.env.RUNNER_TEMP, 'archive');
`;
const MAIN = `${COMMON}
const key = await restoreCache([file], 'app-base-');
job.setOutput('state', key === undefined ? 'miss' : 'found');
if (key !== undefined) job.setOutput('content', await readFile(file, 'utf8'));
job.saveState('key', 'app-base-' + process.env.GITHUB_SHA);
process.exit(0);
`;
const POST = `${COMMON}
await writeFile(file, 'made at ' + process.env.GITHUB_SHA);
const id = await saveCache([file], job.getState('key'));
job.setOutput('state', id > 0 ? 'saved' : 'exists');
process.exit(0);
`;

let folder: string;
let service: CacheService;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'cache-service-'));
  service = await startCacheService();
  await mkdir(path.join(folder, 'source'));
  await writeFile(
    path.join(folder, 'action.yml'),
    'runs: {using: node24, main: main.mjs, post: post.mjs}\n',
  );
  for (const [name, contents] of Object.entries({ main: MAIN, post: POST }))
    await build({
      stdin: { contents, resolveDir: folder },
      outfile: path.join(folder, `${name}.mjs`),
      ...{ bundle: true, format: 'esm', platform: 'node', target: 'node20', logLevel: 'error' },
      nodePaths: [path.resolve('node_modules')],
      banner: {
        js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
      },
    });
});

afterAll(async () => {
  await service.stop();
  await rm(folder, { recursive: true, force: true });
});

/** One job with one step; what its main found and what became of its post's save. */
async function oneJob(
  sha: string,
  more: Partial<JobOptions> = {},
): Promise<(string | undefined)[]> {
  const job = await startJob({
    root: path.join(folder, 'machine'),
    source: path.join(folder, 'source'),
    ...{ action: folder, service, sha, ...more },
  });
  const { outputs } = await job.step();
  const [post] = await job.finish();
  return [outputs.state, outputs.content, post?.outputs.state];
}

test('jobs share the cache as GitHub lets them: by repository and ref', async () => {
  expect(await oneJob('m1')).toEqual(['miss', undefined, 'saved']);
  expect(service.requests().map((one) => [one.kind, one.key])).toEqual([
    ['lookup', 'app-base-'],
    ['create', 'app-base-m1'],
    ['upload', 'app-base-m1'],
    ['finalize', 'app-base-m1'],
  ]);
  expect(await oneJob('m2')).toEqual(['found', 'made at m1', 'saved']);

  const pull = { event: 'pull_request', ref: 'refs/pull/7/merge', baseRef: 'release' };
  expect(await oneJob('p1', pull)).toEqual(['found', 'made at m2', 'saved']);
  expect(await oneJob('p1', pull)).toEqual(['found', 'made at p1', 'exists']);
  // A newer entry on the default branch does not win over the pull request's own.
  expect(await oneJob('m3')).toEqual(['found', 'made at m2', 'saved']);
  expect((await oneJob('p2', pull))[1]).toBe('made at p1');
  // Another pull request sees its base before the default branch, and never the first one's.
  expect(await oneJob('r1', { ref: 'refs/heads/release' })).toEqual([
    'found',
    'made at m3',
    'saved',
  ]);
  const other = { event: 'pull_request', ref: 'refs/pull/8/merge', baseRef: 'release' };
  expect((await oneJob('q1', other))[1]).toBe('made at r1');

  expect(await oneJob('x', { repository: 'octo/other' })).toEqual(['miss', undefined, 'saved']);
  expect(await oneJob('y', { root: path.join(folder, 'other-machine') })).toEqual([
    ...['miss', undefined, 'saved'],
  ]);
});

test('entries can be listed, counted and evicted', async () => {
  service.forget();
  expect(service.entries().map((entry) => [entry.scope, entry.key])).toContainEqual([
    'refs/pull/7/merge',
    'app-base-p1',
  ]);
  service.remove('app-base-m3');
  expect((await oneJob('m4'))[1]).toBe('made at m2');
  expect(service.count('download')).toBe(1);
  expect(service.bytes('down', 'app-base-m2')).toBeGreaterThan(0);
  expect(service.bytes('down', 'app-base-m1')).toBe(0);
});
