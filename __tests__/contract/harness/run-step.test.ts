import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseAssignments } from './command-files.ts';
import { startJob } from './run-step.ts';

let folder: string;
let base: { root: string; source: string; action: string };

const ACTION = `
inputs:
  go-version:
    description: x
    default: ''
  two words:
    default: "a b"
  job-status:
    default: \${{ job.status }}
  matrix:
    default: \${{ toJSON(matrix) }}
runs:
  using: node24
  main: main.mjs
  post: post.mjs
`;

const MAIN = `
import { appendFileSync, existsSync, writeFileSync } from 'node:fs';
const say = (file, text) => appendFileSync(process.env[file], text + '\\n');
say('GITHUB_OUTPUT', 'node=' + process.version);
say('GITHUB_OUTPUT', 'inputs<<END\\n' + JSON.stringify(Object.fromEntries(Object.entries(process.env).filter(([n]) => n.startsWith('INPUT_')))) + '\\nEND');
say('GITHUB_OUTPUT', 'fresh=' + !existsSync(process.env.HOME + '/mark'));
say('GITHUB_OUTPUT', 'cwd=' + process.cwd());
say('GITHUB_ENV', 'FROM_STEP=one two');
say('GITHUB_PATH', process.env.RUNNER_TEMP + '/bin');
say('GITHUB_STATE', 'handover={"a":1}');
say('GITHUB_STEP_SUMMARY', '# Hello');
writeFileSync(process.env.HOME + '/mark', '');
console.log('::warning file=a.go,line=3::100%25 odd%0Asecond');
console.error('to stderr');
process.exitCode = process.env['INPUT_GO-VERSION'] === 'bad' ? 1 : 0;
`;

const POST = `
import { appendFileSync } from 'node:fs';
appendFileSync(process.env.GITHUB_OUTPUT, 'seen=' + [process.env['INPUT_JOB-STATUS'], process.env['INPUT_GO-VERSION'], process.env.STATE_handover, process.env.FROM_STEP].join('|') + '\\n');
`;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'run-step-'));
  base = {
    root: path.join(folder, 'machine'),
    source: path.join(folder, 'source'),
    action: path.join(folder, 'action'),
  };
  await mkdir(base.source, { recursive: true });
  await mkdir(base.action, { recursive: true });
  await writeFile(path.join(base.source, 'go.mod'), 'module example.com/x\n');
  await writeFile(path.join(base.action, 'action.yml'), ACTION);
  await writeFile(path.join(base.action, 'main.mjs'), MAIN);
  await writeFile(path.join(base.action, 'post.mjs'), POST);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test('a step gets its inputs, defaults and files, and answers through them', async () => {
  const job = await startJob({ ...base, matrix: { os: 'linux' } });
  const step = await job.step({ 'go-version': '1.26.x' });
  expect(step.exitCode).toBe(0);
  expect(step.outputs.node).toMatch(/^v24\./);
  expect(step.outputs.cwd).toBe(job.folders.workspace);
  expect(JSON.parse(step.outputs.inputs ?? '')).toEqual({
    'INPUT_GO-VERSION': '1.26.x',
    INPUT_TWO_WORDS: 'a b',
    'INPUT_JOB-STATUS': 'success',
    INPUT_MATRIX: '{\n  "os": "linux"\n}',
  });
  expect(step.summary).toBe('# Hello\n');
  expect(step.warnings).toEqual(['100% odd\nsecond']);
  expect(step.stderr).toBe('to stderr\n');
});

test('later steps see what a step exported, and the checkout', async () => {
  const job = await startJob(base);
  await job.step();
  const plain = await job.run('sh', ['-c', 'echo "$FROM_STEP"; echo "$PATH"; cat go.mod']);
  const [exported, searchPath, mod] = plain.stdout.split('\n');
  expect(exported).toBe('one two');
  expect(searchPath?.split(':')[0]).toBe(path.join(job.folders.temp, 'bin'));
  expect(mod).toBe('module example.com/x');
});

test('posts run in reverse with their own state and the status of the job', async () => {
  const job = await startJob(base);
  await job.step({ 'go-version': 'first' });
  const second = await job.step({ 'go-version': 'bad' });
  expect(second.exitCode).toBe(1);
  const posts = await job.finish({ status: 'failure' });
  expect(posts.map((post) => post.outputs.seen)).toEqual([
    'failure|bad|{"a":1}|one two',
    'failure|first|{"a":1}|one two',
  ]);
  expect(await job.finish()).toEqual([]);
});

test('the next job on the machine begins with a bare HOME at the same path', async () => {
  const first = await startJob(base);
  expect((await first.step()).outputs.fresh).toBe('true');
  expect((await first.step()).outputs.fresh).toBe('false');
  const next = await startJob(base);
  expect((await next.step()).outputs.fresh).toBe('true');
  expect(next.folders).toEqual(first.folders);
});

test('an input that action.yml does not have is an error of the test', async () => {
  const job = await startJob(base);
  await expect(job.step({ 'go-verson': '1' })).rejects.toThrow('action.yml has no input go-verson');
});

test('assignments: plain, blocks, and an equals sign before the angle brackets', () => {
  expect(parseAssignments('a=1\nb<<E\nx\ny=2\nE\nc=x<<y\n')).toEqual({
    a: '1',
    b: 'x\ny=2',
    c: 'x<<y',
  });
  expect(() => parseAssignments('b<<E\nx\n')).toThrow('no closing E for b');
});
