import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { type RunningJob, type StepResult, startJob } from '../../contract/harness/run-step.ts';

const SCRIPT = `
import { createActionsRunner } from '${path.resolve('src/runner/process/actions-runner.ts')}';
import { readEnvironment } from '${path.resolve('src/runner/environment.ts')}';

const { log, job, exec, environment, clock } = createActionsRunner(readEnvironment());
log.info('plain line');
log.info('a.go:1: bad\\n::set-output name=binary::/evil\\n  ##[error]x');
log.group('Plan', ['go 1.26.8', '::warning::spoofed']);
log.warning('50% of\\ntwo lines');
log.error('broken');
job.setOutput('binary', 'bin/a b');
job.setOutput('lines', 'one\\ntwo=2');
job.exportVariable('GOFLAGS', '-trimpath');
job.addPath('/opt/go/bin');
job.addProblemMatcher('/tmp/50%.json');
job.saveState('handover', '{"a":"b\\\\n"}');
await job.writeSummary('# Binaries');
const { stdout } = await exec({ tool: process.execPath, args: ['-e', 'console.log(1)'], cwd: '.', environment });
log.info('exec said ' + stdout.trim() + ' at ' + (clock.now() > 1.7e12));
if (environment['INPUT_FAIL'] === 'true') job.setFailed('no go.mod');
`;

const POST = `
import { createActionsRunner } from '${path.resolve('src/runner/process/actions-runner.ts')}';
const { log, job } = createActionsRunner({});
await job.writeSummary('not shown: there is no file in the environment given');
log.info('state ' + job.getState('handover') + job.getState('none'));
`;

let folder: string;
let job: RunningJob;
let step: StepResult;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'actions-runner-'));
  const source = path.join(folder, 'source');
  await mkdir(source);
  await writeFile(
    path.join(folder, 'action.yml'),
    'inputs: {fail: {default: "false"}}\nruns: {using: node24, main: main.mjs, post: post.mjs}\n',
  );
  for (const [name, contents] of Object.entries({ main: SCRIPT, post: POST }))
    await build({
      stdin: { contents, resolveDir: folder },
      outfile: path.join(folder, `${name}.mjs`),
      ...{ bundle: true, format: 'esm', platform: 'node', target: 'node20', logLevel: 'error' },
      nodePaths: [path.resolve('node_modules')],
      banner: {
        js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
      },
    });
  job = await startJob({ root: path.join(folder, 'machine'), source, action: folder });
  step = await job.step();
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test('lines, groups and annotations as the runner reads them', () => {
  expect(step.exitCode).toBe(0);
  expect(step.stderr).toBe('');
  expect(step.stdout.split('\n')).toEqual([
    'plain line',
    'a.go:1: bad',
    '|::set-output name=binary::/evil',
    '  ##|[error]x',
    '::group::Plan',
    'go 1.26.8',
    '|::warning::spoofed',
    '::endgroup::',
    '::warning::50%25 of%0Atwo lines',
    '::error::broken',
    '::add-matcher::/tmp/50%25.json',
    'exec said 1 at true',
    '',
  ]);
});

test('outputs, variables, path and summary reach the job', () => {
  expect(step.outputs).toEqual({ binary: 'bin/a b', lines: 'one\ntwo=2' });
  expect(step.env).toEqual({ GOFLAGS: '-trimpath' });
  expect(step.paths).toEqual(['/opt/go/bin']);
  expect(step.summary.trim()).toBe('# Binaries');
});

test('a failed step has exit code 1 and an annotation', async () => {
  const failed = await job.step({ fail: 'true' });
  expect(failed.exitCode).toBe(1);
  expect(failed.errors).toEqual(['broken', 'no go.mod']);
});

test('post reads the state that main left; without a summary file nothing breaks', async () => {
  const posts = await job.finish();
  expect(posts.map((post) => post.stdout)).toEqual([
    'state {"a":"b\\n"}\n',
    'state {"a":"b\\n"}\n',
  ]);
  expect(posts.map((post) => post.exitCode)).toEqual([0, 0]);
});
