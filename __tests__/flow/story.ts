import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { JobRecord } from '../../src/cache/handover.ts';
import type { LaneSaved } from '../../src/cache/save-context.ts';
import type { StepRecord } from '../../src/cache/step-record.ts';
import type { CacheStore } from '../../src/cache/store.ts';
import { saidBefore } from '../../src/cache/warn-not-saved.ts';
import { buildFlow } from '../../src/flow/build-flow.ts';
import { createStep } from '../../src/flow/create-step.ts';
import type { StepEnd } from '../../src/flow/finish-step.ts';
import type { Ground } from '../../src/flow/run.ts';
import { saveFlow } from '../../src/flow/save-flow.ts';
import type { InputName } from '../../src/inputs/definitions/definitions.ts';
import { hostInputContext } from '../../src/inputs/host-context.ts';
import { parseInputs } from '../../src/inputs/parse-inputs.ts';
import { readJobFacts } from '../../src/runner/environment.ts';
import { removeMemoryFolder } from '../../src/runner/memory/memory-folder.ts';
import { createTerminalRunner } from '../../src/runner/process/terminal-runner.ts';
import { failureText } from '../../src/runner/result.ts';
import { markerText, toolCachePlace } from '../../src/toolchain/tool-cache.ts';
import { platformOf } from '../../src/toolchain/version/module-version.ts';
import { createFakeRunner, type FakeRunner } from '../fakes/fake-runner.ts';
import { createMemoryStore, type MemoryStore } from '../fakes/memory-store.ts';
import { type RealGo, realGo, SHARED_GOMODCACHE } from '../fakes/real-go.ts';

export type Inputs = Partial<Record<InputName, string>>;

export interface Run {
  readonly runner: FakeRunner;
  readonly ground: Ground;
  readonly end: StepEnd;
  /** Go commands that were run, without the path of go: `list`, `build`. */
  readonly goCommands: readonly string[];
  /** The record's last step. */
  readonly step: StepRecord;
  readonly record: JobRecord;
}

/** A small program, a real Go, a store in memory and a runner without effects: what the story is told to. */
export interface Story {
  readonly folder: string;
  readonly checkout: string;
  store: MemoryStore;
  write(files: Readonly<Record<string, string>>): Promise<void>;
  /** One job up to its main step; `more`: of its environment. */
  main(inputs?: Inputs, more?: Record<string, string>): Promise<Run>;
  /** What a job's main step is given. */
  ground(inputs?: Inputs, more?: Record<string, string>): Promise<[Ground, FakeRunner]>;
  /** The post step of that job. */
  post(run: Run, status?: 'success' | 'failure' | 'cancelled'): Promise<LaneSaved[]>;
  /** A whole job. */
  job(inputs?: Inputs): Promise<Run>;
  /** The file of a step's record, as it is now. */
  recordOf(ground: Ground): Promise<JobRecord | null>;
  remove(): Promise<void>;
}

/** What every story begins with. */
export const PROGRAM = {
  'go.mod': 'module example.com/app\n\ngo 1.24\n',
  'main.go':
    'package main\n\nimport "example.com/app/words"\n\nfunc main() { println(words.Hello()) }\n',
  'words/words.go': 'package words\n\nfunc Hello() string { return "hello" }\n',
};

export async function createStory(): Promise<Story> {
  const folder = await mkdtemp(join(tmpdir(), 'gtb-story-'));
  const checkout = join(folder, 'checkout');
  const go = await realGo();
  const write = async (files: Readonly<Record<string, string>>): Promise<void> => {
    for (const [name, text] of Object.entries(files)) {
      await mkdir(dirname(join(checkout, name)), { recursive: true });
      await writeFile(join(checkout, name), text);
    }
  };
  await write(PROGRAM);
  await putInToolCache(join(folder, 'tools'), go);
  let jobs = 0;
  const jobFolders: string[] = [];

  const story: Story = {
    folder,
    checkout,
    store: createMemoryStore(),
    write,
    ground: async (inputs = {}, more = {}) => {
      const temp = join(folder, `job-${jobs++}`);
      const environment = { ...jobEnvironment(go, folder), ...more };
      const { exec } = createTerminalRunner(environment);
      const runner = createFakeRunner({ environment, exec, now: Date.now() });
      const host = hostInputContext(environment, checkout, true, join(folder, 'home'));
      const raw: Inputs = { 'go-version': go.version, 'share-flags': 'off', ...inputs };
      const parsed = parseInputs((name) => raw[name as InputName], host);
      if (!parsed.ok) throw new Error(parsed.failures.map(failureText).join('\n'));
      // Time goes on while commands run.
      const clock = { now: () => Date.now() };
      const ground = await createStep({
        runner: { ...runner, clock },
        job: readJobFacts(environment, { repository: { default_branch: 'main' } }),
        inputs: parsed.value,
        // However fast this machine links, a binary is worth keeping.
        without: ['worth'],
        startedAt: Date.now(),
        temp,
        toolCache: more.TOOLS ?? join(folder, 'tools'),
        home: join(folder, 'home'),
      });
      jobFolders.push(ground.step.folders.job);
      return [{ ...ground, caches: { ...ground.caches, store: story.store } }, runner];
    },
    main: async (inputs, more) => {
      const [ground, runner] = await story.ground(inputs, more);
      const end = await buildFlow(ground);
      const record = end.record ?? { version: 2, beganAt: 0, goCache: '', steps: [] };
      const step = record.steps.at(-1) as StepRecord;
      const goCommands = runner.commands
        .filter(({ tool }) => /[\\/]go(\.exe)?$/.test(tool))
        .map(({ args }) => args[0] ?? '');
      return { runner, ground, end, goCommands, record, step };
    },
    post: (run, status = 'success') => {
      const { runner } = run.ground.step;
      return saveFlow({
        runner,
        record: run.record,
        storeOf: (): CacheStore => story.store,
        succeeded: status === 'success',
        failed: status === 'failure',
        said: saidBefore(run.record),
        track: (work) => work,
      });
    },
    job: async (inputs) => {
      const run = await story.main(inputs);
      await story.post(run);
      return run;
    },
    recordOf: async ({ caches }) => {
      const text = await readFile(caches.recordFile, 'utf8').catch(() => 'null');
      return JSON.parse(text) as JobRecord | null;
    },
    remove: async () => {
      for (const one of jobFolders) await removeMemoryFolder(one);
      await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    },
  };
  return story;
}

export function jobEnvironment(go: RealGo, folder: string): Record<string, string> {
  return {
    PATH: process.env.PATH ?? '',
    HOME: join(folder, 'home'),
    GOENV: 'off',
    GOMODCACHE: SHARED_GOMODCACHE,
    GOPATH: join(folder, 'gopath'),
    GOTOOLCHAIN: 'local',
    GITHUB_ACTIONS: 'true',
    GITHUB_REPOSITORY: 'org/app',
    GITHUB_WORKSPACE: join(folder, 'checkout'),
    GITHUB_WORKFLOW_REF: 'org/app/.github/workflows/ci.yml@refs/heads/main',
    GITHUB_JOB: 'build',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_REF_NAME: 'main',
    GITHUB_REF_TYPE: 'branch',
    GITHUB_EVENT_NAME: 'push',
    // So that each job has a GOCACHE of its own.
    RUNNER_ENVIRONMENT: 'github-hosted',
    RUNNER_OS: 'Linux',
    RUNNER_ARCH: 'X64',
    GOROOT_FOR_TESTS: go.goroot,
  };
}

/** A store with the same entries; those of `changed` with other bytes. */
export function copyOf(
  store: MemoryStore,
  changed: Readonly<Record<string, Buffer>> = {},
): MemoryStore {
  const copy = createMemoryStore();
  for (const slot of ['modules', 'base', 'delta', 'habits', 'inputs', 'binary'] as const)
    for (const key of store.keys(slot)) {
      copy.put(slot, key, changed[key] ?? store.content(slot, key) ?? Buffer.alloc(0));
    }
  return copy;
}

async function putInToolCache(tools: string, go: RealGo): Promise<void> {
  const { goarch } = platformOf(process.platform, process.arch);
  const place = toolCachePlace(tools, go.version, goarch);
  await mkdir(place.versionFolder, { recursive: true });
  await symlink(go.goroot, place.goroot);
  await writeFile(place.marker, markerText('h1:tests'));
}
