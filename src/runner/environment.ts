import { readFile } from 'node:fs/promises';
import type { Environment } from './ports.ts';

/** The process's environment as a value: the only place that reads `process.env`. */
export function readEnvironment(): Environment {
  return Object.freeze({ ...process.env });
}

/**
 * The webhook payload of the event that started the workflow (GITHUB_EVENT_PATH), parsed;
 * undefined outside a runner, or where the file is not there or not JSON.
 */
export async function readEventPayload(environment: Environment): Promise<unknown> {
  const file = environment.GITHUB_EVENT_PATH;
  if (file === undefined || file === '') return undefined;
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * What the runner says about the job; an empty string where it says nothing.
 * Names and meanings: docs.github.com/en/actions/reference/workflows-and-actions/variables
 */
export interface JobFacts {
  /** GITHUB_ACTIONS=true: a step of a job, not a command on somebody's machine. */
  readonly inRunner: boolean;
  readonly githubHosted: boolean;
  /** `owner/name`. */
  readonly repository: string;
  /** `refs/heads/main`, `refs/tags/v1`, `refs/pull/7/merge`. */
  readonly ref: string;
  /** `main`, `v1`, `7/merge`. */
  readonly refName: string;
  /** `branch`, `tag` or ''. */
  readonly refType: string;
  readonly sha: string;
  /** GITHUB_RUN_ID and GITHUB_RUN_ATTEMPT: which run of the repository this is. */
  readonly runId: string;
  readonly runAttempt: string;
  readonly eventName: string;
  /** Name of the repository's default branch, without `refs/heads/`. */
  readonly defaultBranch: string;
  /**
   * `owner/name/.github/workflows/ci.yml`: GITHUB_WORKFLOW_REF without its ref. Where a runner sets
   * none (act, older GitHub Enterprise Servers), GITHUB_WORKFLOW: the workflow's name.
   */
  readonly workflowFile: string;
  /** GITHUB_WORKFLOW_REF: the same with its ref. */
  readonly workflowRef: string;
  /** The job's id in the workflow file. */
  readonly job: string;
  /** `Linux`, `macOS`, `Windows`. */
  readonly runnerOs: string;
  /** `X86`, `X64`, `ARM`, `ARM64`. */
  readonly runnerArch: string;
  /** RUNNER_TEMP: emptied by the runner before and after each job. */
  readonly temp: string;
  readonly toolCache: string;
  readonly workspace: string;
  readonly serverUrl: string;
  readonly eventPath: string;
  /** `ubuntu24`; GitHub-hosted images only. */
  readonly imageOs: string;
  /** `20260714.1.0`; GitHub-hosted images only. */
  readonly imageVersion: string;
}

/** `eventPayload` is the parsed file of GITHUB_EVENT_PATH (`readEventPayload`). */
export function readJobFacts(environment: Environment, eventPayload: unknown): JobFacts {
  const text = (name: string): string => environment[name] ?? '';
  const eventName = text('GITHUB_EVENT_NAME');
  const refName = text('GITHUB_REF_NAME');
  return {
    inRunner: text('GITHUB_ACTIONS') === 'true',
    githubHosted: text('RUNNER_ENVIRONMENT') === 'github-hosted',
    repository: text('GITHUB_REPOSITORY'),
    ref: text('GITHUB_REF'),
    refName,
    refType: text('GITHUB_REF_TYPE'),
    sha: text('GITHUB_SHA'),
    runId: text('GITHUB_RUN_ID'),
    runAttempt: text('GITHUB_RUN_ATTEMPT'),
    eventName,
    // A schedule runs on the default branch only, and its payload need not name the repository.
    defaultBranch: defaultBranchOf(eventPayload) || (eventName === 'schedule' ? refName : ''),
    workflowRef: text('GITHUB_WORKFLOW_REF'),
    workflowFile: withoutRef(text('GITHUB_WORKFLOW_REF')) || text('GITHUB_WORKFLOW'),
    job: text('GITHUB_JOB'),
    runnerOs: text('RUNNER_OS'),
    runnerArch: text('RUNNER_ARCH'),
    temp: text('RUNNER_TEMP'),
    toolCache: text('RUNNER_TOOL_CACHE'),
    workspace: text('GITHUB_WORKSPACE'),
    serverUrl: text('GITHUB_SERVER_URL'),
    eventPath: text('GITHUB_EVENT_PATH'),
    imageOs: text('ImageOS'),
    imageVersion: text('ImageVersion'),
  };
}

function defaultBranchOf(eventPayload: unknown): string {
  const repository = field(eventPayload, 'repository');
  const branch = field(repository, 'default_branch');
  return typeof branch === 'string' ? branch : '';
}

function field(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return (value as Record<string, unknown>)[name];
}

/** `o/r/.github/workflows/ci.yml@refs/heads/a@b` -> `o/r/.github/workflows/ci.yml`. */
function withoutRef(workflowRef: string): string {
  const fullRef = workflowRef.indexOf('@refs/');
  const end = fullRef >= 0 ? fullRef : workflowRef.lastIndexOf('@');
  return end >= 0 ? workflowRef.slice(0, end) : workflowRef;
}
