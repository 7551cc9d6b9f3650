import path from 'node:path';
import type { CacheService } from './cache-service.ts';
import { jobGrants, makeToken } from './cache-token.ts';

/** What a workflow run is about; every field has a default. */
export interface JobOptions {
  /**
   * The machine: HOME, workspace and RUNNER_TEMP lie below it and are new for each job. The cache
   * service tells archives apart by their path, so jobs that are to share a cache need one root.
   */
  readonly root: string;
  /** A folder that is copied into the workspace, as a checkout would fill it. */
  readonly source: string;
  /** Without it there is no cache service in the job's environment. */
  readonly service?: CacheService;
  /** The folder with action.yml and dist: the project. */
  readonly action?: string;
  /** The program that runs the action; Node 24 of this project unless given. */
  readonly node?: string;
  readonly event?: string;
  /** `refs/heads/main`. */
  readonly ref?: string;
  /** Of a pull request: the branch it is for. */
  readonly baseRef?: string;
  readonly defaultBranch?: string;
  readonly repository?: string;
  readonly sha?: string;
  /** Path of the workflow file in the repository. */
  readonly workflow?: string;
  /** The job's id in the workflow. */
  readonly job?: string;
  readonly matrix?: Readonly<Record<string, unknown>> | null;
  /** Inputs of every step of the action in this job. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** Kept between jobs where given; else empty, below the root. */
  readonly toolCache?: string;
  readonly githubHosted?: boolean;
  /** PATH at the beginning; without Go unless given. */
  readonly path?: string;
  /** More variables, e.g. GOPROXY; they win. */
  readonly env?: Readonly<Record<string, string>>;
  /** More fields of the event's payload. */
  readonly payload?: Readonly<Record<string, unknown>>;
}

export interface JobFolders {
  readonly home: string;
  readonly workspace: string;
  readonly temp: string;
  readonly toolCache: string;
  readonly eventFile: string;
}

export function jobFolders(options: JobOptions): JobFolders {
  const name = (options.repository ?? 'octo/app').split('/').at(-1) ?? 'app';
  const work = path.join(options.root, 'work');
  return {
    home: path.join(options.root, 'home'),
    workspace: path.join(work, name, name),
    temp: path.join(work, '_temp'),
    toolCache: options.toolCache ?? path.join(options.root, 'toolcache'),
    eventFile: path.join(work, '_temp', '_github_workflow', 'event.json'),
  };
}

/** What every step of the job sees (docs.github.com, "Variables reference"). */
export function jobEnvironment(options: JobOptions): Record<string, string> {
  const folders = jobFolders(options);
  const ref = options.ref ?? 'refs/heads/main';
  const repository = options.repository ?? 'octo/app';
  const workflow = options.workflow ?? '.github/workflows/ci.yml';
  const runnerOs = { linux: 'Linux', darwin: 'macOS', win32: 'Windows' }[
    process.platform as string
  ];
  return {
    PATH: options.path ?? '/usr/local/sbin:/usr/sbin:/sbin:/usr/bin:/bin',
    HOME: folders.home,
    USERPROFILE: folders.home,
    LANG: 'C.UTF-8',
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_API_URL: 'https://api.github.com',
    GITHUB_REPOSITORY: repository,
    GITHUB_REPOSITORY_OWNER: repository.split('/')[0] ?? '',
    GITHUB_REF: ref,
    GITHUB_REF_NAME: ref.replace(/^refs\/(heads|tags|pull)\//, ''),
    GITHUB_REF_TYPE: ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    GITHUB_BASE_REF: options.baseRef ?? '',
    GITHUB_SHA: options.sha ?? '0123456789abcdef0123456789abcdef01234567',
    GITHUB_EVENT_NAME: options.event ?? 'push',
    GITHUB_EVENT_PATH: folders.eventFile,
    GITHUB_WORKFLOW: 'ci',
    GITHUB_WORKFLOW_REF: `${repository}/${workflow}@${ref}`,
    GITHUB_JOB: options.job ?? 'build',
    GITHUB_RUN_ID: '1',
    GITHUB_RUN_NUMBER: '1',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_ACTOR: 'octocat',
    GITHUB_WORKSPACE: folders.workspace,
    RUNNER_NAME: 'test',
    RUNNER_OS: runnerOs ?? 'Linux',
    RUNNER_ARCH: process.arch === 'arm64' ? 'ARM64' : 'X64',
    RUNNER_ENVIRONMENT: options.githubHosted === false ? 'self-hosted' : 'github-hosted',
    RUNNER_TEMP: folders.temp,
    RUNNER_TOOL_CACHE: folders.toolCache,
    RUNNER_WORKSPACE: path.dirname(folders.workspace),
    ...options.env,
  };
}

/** What only actions see, not `run:` steps: the way to the cache service. `env` of the options wins. */
export function serviceEnvironment(options: JobOptions): Record<string, string> {
  if (options.service === undefined) return {};
  const branch = (name: string): string => (name === '' ? '' : `refs/heads/${name}`);
  const readable = [branch(options.baseRef ?? ''), branch(options.defaultBranch ?? 'main')];
  const token = {
    repository: options.repository ?? 'octo/app',
    grants: jobGrants(options.ref ?? 'refs/heads/main', readable),
  };
  const way = {
    ACTIONS_CACHE_SERVICE_V2: 'True',
    ACTIONS_RESULTS_URL: options.service.url,
    ACTIONS_RUNTIME_TOKEN: makeToken(token),
  };
  const { env = {} } = options;
  return Object.fromEntries(Object.entries(way).map(([name, value]) => [name, env[name] ?? value]));
}

export function eventPayload(options: JobOptions): unknown {
  return {
    ref: options.ref ?? 'refs/heads/main',
    repository: {
      full_name: options.repository ?? 'octo/app',
      default_branch: options.defaultBranch ?? 'main',
    },
    ...options.payload,
  };
}
