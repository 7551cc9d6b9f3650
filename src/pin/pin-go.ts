import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Compiler, withoutCaches } from '../inputs/flags/compiler.ts';
import { gccgoFlags } from '../inputs/flags/gccgo-flags.ts';
import { type GoFlags, goFlags } from '../inputs/flags/go-flags.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { JobSettings } from '../inputs/job-settings.ts';
import type { Step } from '../inputs/step.ts';
import type { Target } from '../inputs/target.ts';
import type { FoundModules } from '../plan/find-modules.ts';
import { planTargets } from '../plan/plan.ts';
import { GOCACHE_MARK } from '../runner/marks.ts';
import type { Environment } from '../runner/ports.ts';
import { codedText, type Failure, failure, type Result, success } from '../runner/result.ts';
import { parseGoEnvFile } from '../toolchain/go-environment.ts';
import { bringGo } from './bring-go.ts';
import { readToolWrapper } from './c/tool-wrapper.ts';
import { cCompilerOf, linkerOf } from './c-tools.ts';
import { collectorVariables } from './collector.ts';
import { checkGccgo } from './gccgo.ts';
import type { Go } from './go.ts';
import { checkGoFolders, goEnvironment, readGoEnv } from './go-environment.ts';
import { temporaryVariables } from './go-temporary.ts';
import { chooseGoCache, isFreeGoCache } from './gocache-folder.ts';
import { checkVersion, wantedVersion } from './pin-version.ts';
import { stampsOfCommit } from './stamp-commit.ts';
import { checkTinyGo } from './tinygo.ts';

/** Brings the wanted Go, proven, and puts together what its commands are started with. */
export async function pinGo(step: Step, modules: FoundModules): Promise<Result<Go>> {
  const { inputs, job, runner } = step;
  const { settings } = inputs;
  if (modules.mainModule === '' && inputs.build) return noModule(inputs.workingDirectory);
  const wanted = await wantedVersion(step, modules);
  if (!wanted.ok) return wanted;
  const toolchain = await step.clocks.phases.time('toolchain', () =>
    bringGo(step, wanted.value, inputs.goChecksum),
  );
  if (!toolchain.ok) return toolchain;
  const { version, goroot } = toolchain.value;
  const checked = checkVersion(modules, version, wanted.value.origin);
  if (!checked.ok && !inputs.isSetup) return checked;
  // Whether a later step can do with this Go is for that step to find out.
  const doubts = checked.ok ? [] : checked.failures.map((one) => codedText(one));

  const cc = await cCompilerOf(step);
  if (!cc.ok) return cc;
  const changes: Record<string, string> = {
    ...collectorVariables({ ...runner, parallelism: inputs.parallelism }),
    CGO_ENABLED: inputs.cgo ? '1' : '0',
    ...cc.value,
  };
  // Without it Go would read that of `go env -w`.
  if (settings.variables.has('GOROOT')) changes.GOROOT = goroot;
  const base = goEnvironment(runner.environment, goroot, changes);
  const [asked, stamps] = await Promise.all([
    readGoEnv(runner.exec, goroot, base, inputs.workingDirectory),
    stampsOfCommit(step, runner.log.warning),
  ]);
  if (!asked.ok) return asked;
  if (!stamps.ok) return stamps;
  const goEnv = asked.value;
  const folders = checkGoFolders(goEnv);
  if (!folders.ok) return folders;
  const ofGoRoot = await goRootFailures(goroot, settings);
  if (ofGoRoot.length > 0) return { ok: false, failures: ofGoRoot };
  const goCache = chooseGoCache({
    goEnvGoCache: goEnv.GOCACHE,
    mark: runner.environment[GOCACHE_MARK] ?? '',
    githubHosted: job.githubHosted,
    isFree: job.githubHosted && (await isFreeGoCache(goEnv.GOCACHE)),
    own: join(step.folders.job, 'gocache'),
  });
  const { TMPDIR } = runner.environment;
  const chosen = { GOTMPDIR: goEnv.GOTMPDIR, TMPDIR };
  const temporary = await temporaryVariables(chosen, step.folders.job);
  const environment = { ...base, ...temporary, GOCACHE: goCache };
  const host = { goos: goEnv.GOHOSTOS, goarch: goEnv.GOHOSTARCH, variant: '' };
  const targets = planTargets(inputs.targets, host);
  const linker = await linkerOf(step, environment, goEnv.CC);
  if (!linker.ok) return linker;
  const flags = flagsOf(step.compiler, { ...inputs, stamp: stamps.value }, linker.value);
  const compiler = await checkCompiler(step, modules, environment, targets);
  if (!compiler.ok) return compiler;
  const wrapper = await readToolWrapper({
    exec: runner.exec,
    goRoot: goroot,
    host,
    environment,
    cwd: inputs.workingDirectory,
    flags: [...inputs.fromGoFlags.rest, ...flags.compile],
  });
  return success({
    version,
    toolchain: { ...toolchain.value, notes: [...toolchain.value.notes, ...doubts] },
    environment,
    goEnv,
    goFlags: inputs.fromGoFlags.rest,
    goCache,
    host,
    targets,
    flags,
    wrapper,
  });
}

/** TinyGo's own flags are put together for each binary; `go list` takes those of gc that it needs. */
function flagsOf(compiler: Compiler, inputs: Inputs, linker: string): GoFlags {
  if (compiler === 'gccgo') return gccgoFlags(inputs);
  if (compiler === 'gc') return goFlags(inputs, linker);
  const { compile } = goFlags({ ...inputs, gcflags: '', stamp: [], buildFlags: [] });
  const { link } = goFlags({ ...inputs, debug: 'full', ldflags: '' });
  return { compile, link };
}

/** The compiler that is not of the Go distribution has to be there, and to be able to do it. */
async function checkCompiler(
  step: Step,
  { pins }: FoundModules,
  environment: Environment,
  targets: readonly Target[],
): Promise<Result<null>> {
  if (step.compiler === 'gc') return success(null);
  const { log } = step.runner;
  if (step.compiler === 'tinygo') {
    const tinyGo = await checkTinyGo(step, environment);
    if (!tinyGo.ok) return tinyGo;
    log.info(`compiled by ${tinyGo.value}; ${withoutCaches('tinygo')}`);
    return success(null);
  }
  const gccgo = await checkGccgo(step, pins, environment, targets);
  if (!gccgo.ok) return gccgo;
  const { version, go } = gccgo.value;
  log.info(`compiled by gccgo ${version} (Go ${go}); ${withoutCaches('gccgo')}`);
  return success(null);
}

/** The pinned Go's own go.env: what it sets of these was not read where the inputs were. */
async function goRootFailures(goroot: string, settings: JobSettings): Promise<readonly Failure[]> {
  const file = join(goroot, 'go.env');
  const written = parseGoEnvFile(await readFile(file, 'utf8').catch(() => ''));
  return ['GOOS', 'GOARCH', 'CGO_ENABLED', 'GOFLAGS'].flatMap((name) => {
    const value = written[name] ?? '';
    // Of GOFLAGS Go is left what no input takes over: often nothing, and then it reads that file.
    if (value === '' || (name !== 'GOFLAGS' && settings.variables.has(name))) return [];
    return {
      code: 'GTB1213' as const,
      found: `${file} sets ${name}=${value}`,
      expected: `${name} in the environment, in go env -w, or as an input`,
      change: `set ${name} as \`env\` of the step, or remove it from that file`,
    };
  });
}

function noModule(folder: string): Result<never> {
  return failure(
    'GTB1101',
    `there is no go.mod in ${folder} or a folder above it`,
    'a Go module',
    'set `working-directory` to the folder of the module, or `build: false` to set up Go only',
  );
}
