import { cp, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { inputEnvironment, readAction } from './action-definition.ts';
import { actionNode, type ChildResult, PROJECT, runChild } from './child.ts';
import { makeCommandFiles, type StepWords } from './command-files.ts';
import {
  eventPayload,
  type JobFolders,
  type JobOptions,
  jobEnvironment,
  jobFolders,
  serviceEnvironment,
} from './job-environment.ts';
import { removeTree } from './remove-tree.ts';

export type JobStatus = 'success' | 'failure' | 'cancelled';

export interface StepResult extends ChildResult, StepWords {
  /** Texts of `::warning::` and `::error::` in stdout, unescaped. */
  readonly warnings: readonly string[];
  readonly errors: readonly string[];
}

export interface StepOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Kills the step's process (not its children) as a lost runner would. */
  readonly signal?: AbortSignal;
}

export interface RunningJob {
  readonly folders: JobFolders;
  /** One `uses:` step of the action; its post runs in `finish`. */
  step(inputs?: Readonly<Record<string, string>>, options?: StepOptions): Promise<StepResult>;
  /** One `run:` step: a program on the job's PATH. */
  run(tool: string, args: readonly string[], options?: StepOptions): Promise<StepResult>;
  /** Runs the posts, the last step's first; each sees the status as `${{ job.status }}`. */
  finish(options?: { readonly status?: JobStatus } & StepOptions): Promise<readonly StepResult[]>;
}

/**
 * Starts a job as a runner does: a new HOME, workspace and RUNNER_TEMP at the same paths as the
 * last job's, the checkout in the workspace, the event's payload in a file.
 */
export async function startJob(options: JobOptions): Promise<RunningJob> {
  const folders = jobFolders(options);
  await removeTree(path.join(options.root, 'home'));
  await removeTree(path.join(options.root, 'work'));
  if (options.toolCache === undefined) await removeTree(folders.toolCache);
  for (const folder of [folders.home, folders.temp, folders.toolCache])
    await mkdir(folder, { recursive: true });
  await cp(options.source, folders.workspace, { recursive: true });
  await mkdir(path.dirname(folders.eventFile), { recursive: true });
  await writeFile(folders.eventFile, JSON.stringify(eventPayload(options)));

  const actionFolder = options.action ?? PROJECT;
  const action = await readAction(actionFolder);
  const environment = jobEnvironment(options);
  const matrix = JSON.stringify(options.matrix ?? null, null, 2);
  const posts: { inputs: Readonly<Record<string, string>>; state: Record<string, string> }[] = [];

  /** Runs a process as one step and applies what it said to the steps after it. */
  const perform = async (
    tool: string,
    args: readonly string[],
    more: Readonly<Record<string, string>>,
    signal: AbortSignal | undefined,
  ): Promise<StepResult> => {
    const files = await makeCommandFiles(folders.temp);
    const env = { ...environment, ...more, ...files.environment };
    const result = await runChild(tool, args, folders.workspace, env, signal);
    const words = await files.read();
    Object.assign(environment, words.env);
    for (const folder of words.paths)
      environment.PATH = `${folder}${path.delimiter}${environment.PATH}`;
    return {
      ...{ ...result, ...words },
      warnings: annotations(result.stdout, 'warning'),
      errors: annotations(result.stdout, 'error'),
    };
  };

  const script = (
    file: string,
    inputs: Readonly<Record<string, string>>,
    status: JobStatus,
    more: Readonly<Record<string, string>>,
    signal: AbortSignal | undefined,
  ): Promise<StepResult> => {
    const expressions = { 'job.status': status, 'toJSON(matrix)': matrix, 'github.token': 'token' };
    return perform(
      options.node ?? actionNode(),
      [file],
      {
        ...serviceEnvironment(options),
        ...inputEnvironment(action, inputs, expressions),
        GITHUB_ACTION: '__self',
        GITHUB_ACTION_PATH: actionFolder,
        ...more,
      },
      signal,
    );
  };

  return {
    folders,
    step: async (inputs = {}, { env = {}, signal } = {}) => {
      const given = { ...options.inputs, ...inputs };
      const result = await script(action.main, given, 'success', env, signal);
      posts.push({ inputs: given, state: { ...result.state } });
      return result;
    },
    run: (tool, args, { env = {}, signal } = {}) => perform(tool, args, env, signal),
    finish: async ({ status = 'success', env = {}, signal } = {}) => {
      const results: StepResult[] = [];
      for (const { inputs, state } of posts.splice(0).reverse()) {
        if (action.post === undefined) break;
        const states = Object.entries(state).map(([name, value]) => [`STATE_${name}`, value]);
        const more = { ...Object.fromEntries(states), ...env };
        results.push(await script(action.post, inputs, status, more, signal));
      }
      return results;
    },
  };
}

function annotations(stdout: string, level: 'warning' | 'error'): readonly string[] {
  const pattern = new RegExp(`^::${level}(?: [^:]*)?::(.*)$`, 'gm');
  return [...stdout.matchAll(pattern)].map((match) =>
    (match[1] ?? '').replaceAll('%0A', '\n').replaceAll('%0D', '\r').replaceAll('%25', '%'),
  );
}
