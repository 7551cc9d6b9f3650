import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { RunningJob, StepResult } from './harness/run-step.ts';

interface GraphAction {
  readonly Mode: string;
  readonly Package: string;
  readonly Cmd: readonly string[] | null;
}

export interface GoCommandDone {
  readonly step: StepResult;
  /** Packages compiled, linked and vetted, sorted; what came from the cache is not among them. */
  readonly compiled: readonly string[];
  readonly linked: readonly string[];
  readonly vetted: readonly string[];
}

/** A `run:` step with a go command, and what its action graph says it did (`-debug-actiongraph`). */
export async function goStep(
  job: RunningJob,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<GoCommandDone> {
  const file = path.join(job.folders.temp, 'graph.json');
  const [command = '', ...rest] = args;
  const words = [command, `-debug-actiongraph=${file}`, ...rest];
  const step = await job.run('go', words, { env });
  if (step.exitCode !== 0) throw new Error(`go ${args.join(' ')}:\n${step.stdout}${step.stderr}`);
  const graph = JSON.parse(await readFile(file, 'utf8')) as GraphAction[];
  const did = (mode: string): readonly string[] =>
    graph
      .filter((one) => one.Mode === mode && one.Cmd !== null)
      .map((one) => one.Package)
      .sort();
  return { step, compiled: did('build'), linked: did('link'), vetted: did('vet') };
}
