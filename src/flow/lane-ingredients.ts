import { readFile } from 'node:fs/promises';
import {
  C_VARIABLES,
  COMPILE_VARIABLES,
  type GoEnv,
  readCVariables,
} from '../build/go-environment.ts';
import type { GoFlags } from '../build/go-flags.ts';
import { toolWords } from '../inputs/go-flags-variable.ts';
import type { Inputs } from '../inputs/inputs.ts';
import { type CIdentity, type LaneIngredients, laneTargets } from '../plan/lane.ts';
import type { Target } from '../plan/target.ts';
import type { JobFacts } from '../runner/environment.ts';
import type { Environment, Exec } from '../runner/ports.ts';
import { type Result, success } from '../runner/result.ts';
import { muslIdentity } from './c-compiler.ts';

export interface LaneFacts {
  readonly inputs: Inputs;
  readonly goVersion: string;
  readonly targets: readonly Target[];
  readonly flags: GoFlags;
  readonly goEnv: GoEnv;
  readonly job: JobFacts;
  readonly c: CIdentity | null;
}

export function laneIngredients(facts: LaneFacts): LaneIngredients {
  const { inputs, goEnv, job } = facts;
  const goEnvironment: Record<string, string> = {};
  // Names of C tools decide nothing in a lane where no C is compiled.
  for (const name of [...COMPILE_VARIABLES, ...(facts.c === null ? [] : C_VARIABLES)]) {
    const value = goEnv[name];
    if (value !== undefined && value !== '') goEnvironment[name] = value;
  }
  if (goEnv.GOFLAGS !== '') goEnvironment.GOFLAGS = goEnv.GOFLAGS;
  return {
    runnerOs: job.runnerOs === '' ? process.platform : job.runnerOs,
    runnerArch: job.runnerArch === '' ? process.arch : job.runnerArch,
    goVersion: facts.goVersion,
    targets: laneTargets(facts.targets),
    cgo: inputs.cgo,
    c: facts.c,
    profile: inputs.profile,
    compileFlags: facts.flags.compile,
    goEnvironment,
    profiles: {},
  };
}

/** The facts of a lane with its C side. */
export async function readC(
  exec: Exec,
  goRoot: string,
  environment: Environment,
  facts: LaneFacts,
  cwd: string,
): Promise<Result<LaneFacts>> {
  const { libc } = facts.inputs;
  const [c, variables, musl] = await Promise.all([
    readCIdentity(exec, environment, facts.goEnv, facts.job, cwd),
    readCVariables(exec, goRoot, environment, cwd),
    libc === 'musl' ? muslIdentity({ exec, environment, cwd }, facts.goEnv.CC) : '',
  ]);
  if (!variables.ok) return variables;
  const system = musl === '' ? c.system : `${c.system} ${musl}`;
  return success({ ...facts, goEnv: { ...facts.goEnv, ...variables.value }, c: { ...c, system } });
}

/** The C compiler and the system whose headers and libraries it reads. */
async function readCIdentity(
  exec: Exec,
  environment: Environment,
  goEnv: GoEnv,
  job: JobFacts,
  cwd: string,
): Promise<CIdentity> {
  const { tool, args } = toolWords(goEnv.CC);
  const [compiler, system] = await Promise.all([
    exec({ tool, args: [...args, '--version'], cwd, environment }).then((result) =>
      result.exitCode === 0 ? (result.stdout.split('\n')[0] ?? '').trim() : 'none',
    ),
    systemText(exec, environment, job, cwd),
  ]);
  return { compiler, system };
}

async function systemText(
  exec: Exec,
  environment: Environment,
  job: JobFacts,
  cwd: string,
): Promise<string> {
  if (job.imageOs !== '') return `${job.imageOs} ${job.imageVersion}`;
  const [release, library] = await Promise.all([
    readFile('/etc/os-release', 'utf8').catch(() => `${process.platform}`),
    // glibc's ldd and musl's both name their version, musl's on stderr.
    exec({ tool: 'ldd', args: ['--version'], cwd, environment }).then((result) =>
      `${result.stdout}${result.stderr}`.split('\n').slice(0, 2).join(' '),
    ),
  ]);
  const names = release.split('\n').filter((line) => /^(ID|VERSION_ID|BUILD_ID)=/.test(line));
  return [...names, library].join(' ').trim();
}
