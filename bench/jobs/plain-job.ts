import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { actionNode } from '../../__tests__/contract/harness/child.ts';
import {
  jobEnvironment,
  serviceEnvironment,
} from '../../__tests__/contract/harness/job-environment.ts';
import type { StepResult } from '../../__tests__/contract/harness/run-step.ts';
import { toolCachePlace } from '../../src/toolchain/tool-cache.ts';
import { startCheckedOutJob } from './checked-out-job.ts';
import { type JobMeasured, type JobRequest, jobOptions, type Part } from './job-request.ts';

/** How a job keeps its caches around a plain `go build`. */
export interface PlainPolicy {
  readonly strategy: string;
  /** Keys to restore by, the first of them to save under; undefined: no cache service is used. */
  readonly keys: (facts: KeyFacts) => readonly string[] | undefined;
  /** More variables of the job. */
  readonly environment: (request: JobRequest) => Readonly<Record<string, string>>;
}

export interface KeyFacts {
  readonly goVersion: string;
  /** SHA-256 of go.mod, hex. */
  readonly goMod: string;
  readonly run: number;
}

/** Runs restore, build and save as the steps of a job, each a process of its own. */
export async function runPlainJob(policy: PlainPolicy, request: JobRequest): Promise<JobMeasured> {
  const { workshop, goVersion } = request;
  const goroot = toolCachePlace(workshop.toolCache, goVersion, goArch()).goroot;
  const options = jobOptions(request, policy.strategy);
  const bare = jobEnvironment(options).PATH ?? '';
  const job = await startCheckedOutJob({
    ...options,
    path: [path.join(goroot, 'bin'), bare].join(path.delimiter),
    // setup-go sets GOTOOLCHAIN for the rest of the job.
    env: { ...options.env, GOTOOLCHAIN: 'local', ...policy.environment(request) },
  });
  const parts: Part[] = [];
  const step = async (
    name: string,
    [tool = '', ...args]: readonly string[],
    env: Readonly<Record<string, string>> = {},
  ): Promise<StepResult> => {
    const done = await job.run(tool, args, { env });
    if (done.exitCode !== 0)
      throw new Error(`${policy.strategy}: ${name} failed:\n${done.stdout}${done.stderr}`);
    parts.push({ name, seconds: done.seconds });
    return done;
  };
  const cacheStep = (what: string, keys: readonly string[]): Promise<StepResult> =>
    step(what, [actionNode(), workshop.cacheStep, what, ...keys], serviceEnvironment(options));

  const goMod = await readFile(path.join(request.checkout, 'go.mod'));
  const keys = policy.keys({
    ...{ goVersion, run: request.run },
    goMod: createHash('sha256').update(goMod).digest('hex'),
  });
  const restored = keys === undefined ? undefined : await cacheStep('restore', keys);
  const build = await step('build', buildCommand(request.packages), {
    CGO_ENABLED: '0',
    // Names what it compiles; it costs nothing and is in no key.
    GOFLAGS: '-v',
  });
  if (request.later.length > 0) await step('later', request.later);
  const [key] = keys ?? [];
  // As in those actions there is a post step after a hit, too, that finds nothing to save.
  if (key !== undefined) await cacheStep('save', [key, restored?.outputs.matched ?? '']);
  const warnings = restored?.warnings ?? [];
  return { parts, compiled: countCompiled(build.stderr), tests: null, warnings, phases: [] };
}

/** `CGO_ENABLED=0 go build -trimpath -ldflags="-s -w" -o bin/ ./cmd/x`: what people write. */
export function buildCommand(packages: string): readonly string[] {
  return ['go', 'build', '-trimpath', '-ldflags=-s -w', '-o', 'bin/', ...packages.split(' ')];
}

/** Import paths in what `go build -v` says; `go: downloading …` is none. */
export function countCompiled(stderr: string): number {
  return stderr.split(/\r?\n/).filter((line) => /^\S+$/.test(line)).length;
}

function goArch(): string {
  return process.arch === 'x64' ? 'amd64' : process.arch;
}
