import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mainSteps } from '../../../src/flow/modules/each-module.ts';
import { postStep } from '../../../src/flow/post-step.ts';
import { createTerminalRunner } from '../../../src/runner/process/terminal-runner.ts';
import { createFakeRunner, type FakeRunner } from '../../fakes/fake-runner.ts';
import { realGo } from '../../fakes/real-go.ts';
import { createStory, jobEnvironment, type Story } from '../story.ts';

// Two modules with a shared one in one step.

let story: Story;
let jobs = 0;
beforeAll(async () => {
  story = await createStory();
  const main = (name: string) =>
    `package main\n\nimport "example.com/clock"\n\nfunc main() { println("${name}", clock.Now()) }\n`;
  await story.write({
    'go.work': 'go 1.24\n\nuse (\n\t./api\n\t./clock\n\t./worker\n)\n',
    'clock/go.mod': 'module example.com/clock\n\ngo 1.24\n',
    'clock/clock.go': 'package clock\n\nfunc Now() string { return "noon" }\n',
    'api/go.mod': 'module example.com/api\n\ngo 1.24\n',
    'api/main.go': main('api'),
    'worker/go.mod': 'module example.com/worker\n\ngo 1.24\n',
    'worker/main.go': main('worker'),
  });
});
afterAll(() => story.remove());

async function job(more: Record<string, string>): Promise<FakeRunner> {
  const go = await realGo();
  const temp = join(story.folder, `temp-${jobs++}`);
  await mkdir(temp, { recursive: true });
  const event = join(story.folder, 'event.json');
  await writeFile(event, JSON.stringify({ repository: { default_branch: 'main' } }));
  const environment = {
    ...jobEnvironment(go, story.folder),
    GITHUB_EVENT_PATH: event,
    GO_TURBO_BUILD_WITHOUT: 'worth',
    RUNNER_TEMP: temp,
    RUNNER_TOOL_CACHE: join(story.folder, 'tools'),
    'INPUT_GO-VERSION': go.version,
    'INPUT_CACHE-STORE': `directory:${join(story.folder, 'store')}`,
    'INPUT_SHARE-FLAGS': 'off',
    ...more,
  };
  const { exec } = createTerminalRunner(environment);
  const runner = { ...createFakeRunner({ environment, exec }), clock: { now: () => Date.now() } };
  await mainSteps(runner, Date.now());
  await postStep(runner);
  return runner;
}

const compiled = ({ outputs }: FakeRunner) => Number(outputs.get('packages-compiled'));
const names = ({ outputs }: FakeRunner): string[] =>
  (JSON.parse(outputs.get('binaries') ?? '[]') as { name: string }[]).map((one) => one.name);

test('each module has its own place; what they share is compiled once, and nothing twice', async () => {
  const inputs = { 'INPUT_WORKING-DIRECTORY': 'api, worker', INPUT_REUSE: 'false' };
  const first = await job(inputs);
  expect(first.failures).toEqual([]);
  expect(names(first)).toEqual(['api', 'worker']);
  // The second one's own package alone.
  expect(compiled(first)).toBe(Number(first.outputs.get('packages-total')) / 2 + 1);
  const file = first.outputs.get('report') ?? '';
  const report = JSON.parse(await readFile(file, 'utf8')) as {
    readonly modules: readonly { readonly folder: string; readonly report: string }[];
  };
  expect(report.modules.map((one) => one.folder)).toEqual(['api', 'worker']);
  const places = report.modules.map(async (one) => JSON.parse(await readFile(one.report, 'utf8')));
  const [api, worker] = (await Promise.all(places)) as { place: string; lane: string }[];
  expect(api?.place).not.toBe(worker?.place);
  expect(api?.lane).toBe(worker?.lane);

  const second = await job(inputs);
  expect(second.failures).toEqual([]);
  expect([compiled(second), second.outputs.get('cache-hit')]).toEqual([0, 'true']);

  await story.write({
    'clock/clock.go': 'package clock\n\nfunc Now() string { return "one" }\n',
  });
  // The shared module, and each that imports it.
  expect(compiled(await job(inputs))).toBe(3);
  expect(compiled(await job(inputs))).toBe(0);
}, 300_000);

test('a module that does not compile is named, and the others are built', async () => {
  await story.write({ 'api/broken.go': 'package main\n\nfunc broken() { return 1 }\n' });
  const run = await job({ 'INPUT_WORKING-DIRECTORY': '*' });
  await story.write({ 'api/broken.go': 'package main\n' });
  expect(run.failures).toHaveLength(1);
  expect(run.failures[0]).toMatch(/^api: /);
  expect(names(run)).toEqual(['worker']);
});

test('what a commit affects is told once, of the folders that are named', async () => {
  const { version } = await realGo();
  await story.write({ '.go-version': `${version}\n` });
  const run = await job({
    'INPUT_AFFECTED-BASE': 'HEAD',
    'INPUT_WORKING-DIRECTORY': 'api, worker',
    'INPUT_GO-VERSION': '',
    'INPUT_GO-VERSION-FILE': '../.go-version',
    INPUT_BUILD: 'false',
    INPUT_WARM: 'false',
  });
  expect([run.failures, run.outputs.get('affected-state')]).toEqual([[], 'unknown']);
  const { include } = JSON.parse(run.outputs.get('affected-matrix') ?? '') as {
    readonly include: readonly { readonly 'working-directory': string }[];
  };
  expect(include.map((one) => one['working-directory'])).toEqual(['api', 'worker']);
  expect(run.said('notice').filter((one) => one.includes('affected'))).toHaveLength(1);
});

test('two modules that write one file are refused', async () => {
  const main = 'package main\n\nfunc main() {}\n';
  await story.write({
    'one/tool/go.mod': 'module example.com/one/tool\n\ngo 1.24\n',
    'one/tool/main.go': main,
    'two/tool/go.mod': 'module example.com/two/tool\n\ngo 1.24\n',
    'two/tool/main.go': main,
  });
  const both = await job({
    'INPUT_WORKING-DIRECTORY': '**/tool',
    INPUT_OUTPUT: join(story.folder, 'out'),
    GOWORK: 'off',
  });
  expect(both.failures.join('\n')).toContain('two/tool and one/tool both make');
});

test('whose go.mod the tools are of is said where there are several folders', async () => {
  const inputs = { 'INPUT_WORKING-DIRECTORY': 'api, worker', INPUT_BUILD: 'false' };
  const run = await job({ ...inputs, INPUT_WARM: 'false', INPUT_TOOLS: 'go.mod' });
  expect(run.said('notice').join('\n')).toContain('tools: go.mod is that of api');
});
