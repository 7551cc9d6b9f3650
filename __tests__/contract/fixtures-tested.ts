import { execFile } from 'node:child_process';
import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { type Machine, networkEnvironment, TOOLS } from './fixtures-machine.ts';
import type { JobOptions } from './harness/job-environment.ts';
import { type RunningJob, type StepResult, startJob } from './harness/run-step.ts';

const run = promisify(execFile);

/** A test that passes while everything that it looks at is good. */
const LOOKING = `package NAME

import (
	"os"
	"strings"
	"testing"
)

func TestLooks(t *testing.T) {
	for _, name := range []string{FILES} {
		text, err := os.ReadFile(name)
		if err != nil || strings.Contains(string(text), "evil") {
			t.Errorf("%s: %s %v", name, text, err)
		}
	}
	entries, err := os.ReadDir("testdata")
	if err == nil {
		for _, entry := range entries {
			info, _ := entry.Info()
			if strings.Contains(entry.Name(), "evil") || (info.Mode().IsRegular() && info.Mode()&0o100 != 0) {
				t.Error(entry)
			}
		}
	}
	if _, err := os.Getwd(); err != nil || os.Getenv("ASKED") == "evil" {
		t.Error(err)
	}
}
`;

/** A package's test that reads these files, and lists its `testdata`. */
export function looking(name: string, ...files: readonly string[]): string {
  const list = files.map((file) => JSON.stringify(file)).join(', ');
  return LOOKING.replace('NAME', name).replace('FILES', list);
}

/**
 * A repository with a module in a folder of its own: its packages read nothing (pure), files and links of
 * theirs (own), a committed file that make would make again if it looked old (made), and a file beside the
 * module (outer).
 */
export const TESTED: Readonly<Record<string, string>> = {
  'shared/outer.txt': 'good\n',
  'svc/go.mod': 'module example.com/svc\n\ngo 1.26.0\n\ntoolchain go1.26.8\n',
  'svc/Makefile': 'generated.txt: asked.txt\n\tcp asked.txt generated.txt\n',
  'svc/asked.txt': 'good\n',
  'svc/generated.txt': 'good\n',
  'svc/main.go': 'package main\n\nfunc main() { println("svc") }\n',
  'svc/pure/pure_test.go':
    'package pure\n\nimport "testing"\n\nfunc TestNothing(t *testing.T) {}\n',
  'svc/own/own_test.go': looking('own', 'testdata/one.txt', 'testdata/two.txt', 'testdata/link'),
  'svc/own/testdata/one.txt': 'good one\n',
  'svc/own/testdata/two.txt': 'fine two\n',
  'svc/own/testdata/deep/three.txt': 'good three\n',
  'svc/made/made_test.go': looking('made', '../generated.txt'),
  'svc/outer/outer_test.go': looking('outer', '../../shared/outer.txt'),
};

export interface Repository {
  readonly folder: string;
  write(file: string, text: string): Promise<void>;
  link(file: string, target: string): Promise<void>;
  git(...args: readonly string[]): Promise<string>;
  commit(): Promise<void>;
}

export async function createRepository(folder: string): Promise<Repository> {
  await mkdir(folder, { recursive: true });
  const git = async (...args: readonly string[]): Promise<string> => {
    const author = ['-c', 'user.name=u', '-c', 'user.email=u@example.com'];
    const { stdout } = await run('git', [...author, ...args], { cwd: folder });
    return stdout;
  };
  await git('init', '-q', '-b', 'main');
  const placeOf = async (file: string): Promise<string> => {
    const place = path.join(folder, file);
    await mkdir(path.dirname(place), { recursive: true });
    return place;
  };
  return {
    folder,
    git,
    write: async (file, text) => writeFile(await placeOf(file), text),
    link: async (file, target) => {
      const place = await placeOf(file);
      await rm(place, { force: true });
      await symlink(target, place);
    },
    commit: async () => {
      await git('add', '-A');
      await git('commit', '-q', '--allow-empty', '-m', 'a commit');
    },
  };
}

/**
 * The checkout as of a minute ago: Go keeps no result that read a file younger than two seconds
 * (cmd/go/internal/test/test.go, modTimeCutoff), and a fast machine is here before that.
 */
const AGED =
  "find . -path ./.git -prune -o -exec touch -h -d '1 minute ago' {} + && git update-index -q --refresh";

export interface TestedJob {
  readonly job: RunningJob;
  readonly main: StepResult;
  readonly tests: StepResult;
  readonly posts: readonly StepResult[];
  /** `ok (cached)`, `ok` or `FAIL` by the last element of the import path. */
  readonly states: Readonly<Record<string, string>>;
  /** All that was said. */
  readonly log: string;
}

export interface TestedPlan extends Partial<Omit<JobOptions, 'source'>> {
  /** Runs between the step of the action and the tests. */
  readonly between?: (job: RunningJob) => Promise<unknown>;
  readonly arguments?: readonly string[];
  /** Variables of the step that tests. */
  readonly stepEnv?: Readonly<Record<string, string>>;
}

/** A job on a fresh checkout: the action, then `go test ./...` in the module. */
export async function testedJob(
  machine: Machine,
  repository: Repository,
  plan: TestedPlan = {},
): Promise<TestedJob> {
  const empty = path.join(machine.folder, 'empty');
  await mkdir(empty, { recursive: true });
  const job = await startJob({
    ...{ root: machine.root, action: machine.action, service: machine.service, toolCache: TOOLS },
    ...{ source: empty, ...plan },
    inputs: { 'working-directory': 'svc', reuse: 'false', 'share-flags': 'off', ...plan.inputs },
    env: { ...networkEnvironment(), GOFLAGS: '-buildvcs=false', ...plan.env },
  });
  const cloned = await job.run('git', ['clone', '-q', repository.folder, '.']);
  await job.run('sh', ['-c', AGED]);
  const main = await job.step();
  await plan.between?.(job);
  const args = plan.arguments ?? ['test', '-C', 'svc', './...'];
  const tests = await job.run('go', args, { env: plan.stepEnv ?? {} });
  const posts = await job.finish({ status: tests.exitCode === 0 ? 'success' : 'failure' });
  const all = [cloned, main, tests, ...posts];
  return {
    ...{ job, main, tests, posts },
    states: statesOf(tests.stdout),
    log: all.map((one) => one.stdout + one.stderr).join('\n---\n'),
  };
}

function statesOf(text: string): Record<string, string> {
  const lines = [...text.matchAll(/^(ok {2}|FAIL)\t(\S+)\t(\(cached\))?/gm)];
  return Object.fromEntries(
    lines.map(([, word = '', name = '', cached]) => [
      name.split('/').at(-1),
      cached === undefined ? word.trim() : `${word.trim()} (cached)`,
    ]),
  );
}
