import { readFile } from 'node:fs/promises';
import type { GoFlags } from '../../inputs/flags/go-flags.ts';
import { toolWords } from '../../inputs/flags/go-flags-variable.ts';
import type { Inputs } from '../../inputs/inputs.ts';
import { NO_FLAGS } from '../../inputs/job-settings.ts';
import type { Target } from '../../inputs/target.ts';
import {
  type AskedCInputs,
  C_INPUT_VARIABLES,
  type CInputsRequest,
  readCInputs,
} from '../../pin/c/c-inputs.ts';
import type { CRequest } from '../../pin/c/c-request.ts';
import { ownCTools, targetCTools } from '../../pin/c/target-c-tools.ts';
import { muslIdentity } from '../../pin/c-compiler.ts';
import {
  C_VARIABLES,
  COMPILE_VARIABLES,
  type GoEnv,
  readCVariables,
} from '../../pin/go-environment.ts';
import type { JobFacts } from '../../runner/environment.ts';
import type { Environment, Exec } from '../../runner/ports.ts';
import { type Result, success } from '../../runner/result.ts';
import { type CIdentity, type LaneIngredients, laneTargets } from './lane.ts';

export interface LaneFacts {
  readonly inputs: Inputs;
  readonly goVersion: string;
  readonly targets: readonly Target[];
  readonly flags: GoFlags;
  readonly goEnv: GoEnv;
  readonly job: JobFacts;
  readonly c: CIdentity | null;
  /** Folders of the repository's own modules. */
  readonly modules: readonly string[];
}

export interface LaneWithC extends LaneFacts {
  /** What post asks again; null where nobody knows what is compiled. */
  readonly cInputs: AskedCInputs | null;
  /** Why nobody does; '' else. */
  readonly unknown: string;
}

export function laneIngredients(facts: Omit<LaneFacts, 'modules'>): LaneIngredients {
  const { inputs, goEnv, job } = facts;
  const goEnvironment: Record<string, string> = {};
  // Names of C tools decide nothing in a lane where no C is compiled.
  const own = Object.keys(ownCTools(goEnv, facts.targets));
  const c = facts.c === null ? [] : [...C_VARIABLES, ...own];
  for (const name of [...COMPILE_VARIABLES, ...c]) {
    const value = goEnv[name];
    if (value !== undefined && value !== '') goEnvironment[name] = value;
  }
  if (goEnv.GOFLAGS !== '' && goEnv.GOFLAGS !== NO_FLAGS) goEnvironment.GOFLAGS = goEnv.GOFLAGS;
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
): Promise<Result<LaneWithC>> {
  const { libc } = facts.inputs;
  const variables = await readCVariables(exec, goRoot, environment, cwd);
  if (!variables.ok) return variables;
  const own = ownCTools(environment, facts.targets);
  const goEnv = { ...facts.goEnv, ...variables.value, ...own };
  const request = { exec, environment, cwd };
  const asked: CInputsRequest = {
    workingDirectory: cwd,
    modules: facts.modules,
    variables: inputVariables(environment, goEnv, facts.targets),
  };
  const compilers = [...new Set(asked.variables.map((one) => one.CC ?? ''))];
  const [c, inputs, musl] = await Promise.all([
    readCIdentity(request, compilers, facts.job),
    readCInputs(request, asked),
    Promise.all(libc === 'musl' ? compilers.map((cc) => muslIdentity(request, cc)) : []),
  ]);
  const withVariables = { ...facts, goEnv, cInputs: inputs.known ? { asked, inputs } : null };
  if (!inputs.known) return success({ ...withVariables, c: null, unknown: inputs.reason });
  const system = [c.system, ...musl].join(' ');
  return success({ ...withVariables, c: { ...c, system, inputs: 'noted' }, unknown: '' });
}

/** What names C inputs, for each target; what `go env` knows, it has from files of its own, too. */
function inputVariables(
  environment: Environment,
  goEnv: GoEnv,
  targets: readonly Target[],
): Readonly<Record<string, string>>[] {
  const each = (targets.length === 0 ? [null] : targets).map((target) => {
    const own = target === null ? {} : targetCTools(environment, target);
    return Object.fromEntries(
      C_INPUT_VARIABLES.map((name) => [name, own[name] ?? goEnv[name] ?? environment[name] ?? '']),
    );
  });
  return [...new Map(each.map((one) => [JSON.stringify(one), one])).values()];
}

/** The C compilers and the system whose headers and libraries they read. */
async function readCIdentity(
  { exec, environment, cwd }: CRequest,
  compilers: readonly string[],
  job: JobFacts,
): Promise<Pick<CIdentity, 'compiler' | 'system'>> {
  const version = async (cc: string): Promise<string> => {
    const { tool, args } = toolWords(cc);
    const said = await exec({ tool, args: [...args, '--version'], cwd, environment });
    return said.exitCode === 0 ? (said.stdout.split('\n')[0] ?? '').trim() : 'none';
  };
  const [versions, system] = await Promise.all([
    Promise.all(compilers.map(version)),
    systemText(exec, environment, job, cwd),
  ]);
  return { compiler: versions.join('; '), system };
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
