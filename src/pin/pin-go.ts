import { readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import type { KeyFacts } from '../cache/keys.ts';
import { type LaneIngredients, laneText } from '../cache/lane/lane.ts';
import { type LaneFacts, laneIngredients, readC } from '../cache/lane/lane-ingredients.ts';
import { placeKeys } from '../cache/lane/place-keys.ts';
import { type Compiler, withoutCaches } from '../inputs/flags/compiler.ts';
import { gccgoFlags } from '../inputs/flags/gccgo-flags.ts';
import { type GoFlags, goFlags } from '../inputs/flags/go-flags.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { JobSettings } from '../inputs/job-settings.ts';
import type { RunContext } from '../inputs/step.ts';
import type { Target } from '../inputs/target.ts';
import type { FoundModules } from '../plan/find-modules.ts';
import { ownModules } from '../plan/own-modules.ts';
import { profileCandidates } from '../plan/pgo-profiles.ts';
import { planTargets } from '../plan/plan.ts';
import { textDigest } from '../runner/digest.ts';
import type { Environment } from '../runner/ports.ts';
import { type Failure, failure, type Result, success } from '../runner/result.ts';
import { parseGoEnvFile } from '../toolchain/go-environment.ts';
import { provideToolchain, type Toolchain } from '../toolchain/provide-toolchain.ts';
import type { WantedVersion } from '../toolchain/version/wanted-version.ts';
import type { AskedCInputs } from './c/c-inputs.ts';
import { readToolWrapper, type ToolWrapper } from './c/tool-wrapper.ts';
import { cCompilerOf, linkerOf } from './c-tools.ts';
import { collectorVariables } from './collector.ts';
import { checkGccgo } from './gccgo.ts';
import { checkGoFolders, type GoEnv, goEnvironment, readGoEnv } from './go-environment.ts';
import { temporaryVariables } from './go-temporary.ts';
import { chooseGoCache, GOCACHE_MARK, isEmptyGoCache } from './gocache-folder.ts';
import { checkVersion, wantedVersion } from './pin-version.ts';
import { stampsOfCommit } from './stamp-commit.ts';
import { checkTinyGo } from './tinygo.ts';

/** What a run knows before it knows what the place did before. */
export interface PinnedGo {
  readonly toolchain: Toolchain;
  /** Of every go command of the step; targets add GOOS and GOARCH. */
  readonly environment: Environment;
  readonly goEnv: GoEnv;
  /** What Go goes on reading from GOFLAGS; all that decides a build is in `flags`. */
  readonly goFlags: readonly string[];
  readonly goCache: string;
  readonly host: Target;
  readonly targets: readonly Target[];
  readonly modules: FoundModules;
  readonly flags: GoFlags;
  /** What -toolexec puts before Go's tools; null where nothing. */
  readonly wrapper: ToolWrapper | null;
  /** What the C identity of the lane stands for; null where it has none. */
  readonly cInputs: AskedCInputs | null;
  /** With a C identity only where the inputs ask for cgo. */
  readonly lane: LaneIngredients;
  readonly keys: KeyFacts;
}

/** Pins Go and decides the lane as far as that is possible without habits. */
export async function pinGo(context: RunContext): Promise<Result<PinnedGo>> {
  const { inputs, job, runner, phases, modules } = context;
  const { settings } = inputs;
  if (modules.mainModule === '' && inputs.build) return noModule(inputs.workingDirectory);
  const wanted = await wantedVersion(context, modules);
  if (!wanted.ok) return wanted;
  const toolchain = await phases.time('toolchain', () => pinned(context, wanted.value));
  if (!toolchain.ok) return toolchain;
  const { version, goroot } = toolchain.value;
  const checked = checkVersion(modules, version, wanted.value.origin);
  if (!checked.ok) return checked;

  const cc = await cCompilerOf(context);
  if (!cc.ok) return cc;
  const changes = {
    ...collectorVariables({ ...runner, parallelism: inputs.parallelism }),
    ...{ CGO_ENABLED: inputs.cgo ? '1' : '0', ...cc.value },
    // Without it Go would read that of `go env -w`.
    ...(settings.variables.has('GOROOT') ? { GOROOT: goroot } : {}),
  };
  const base = goEnvironment(runner.environment, goroot, changes);
  const [asked, stamps, profiles] = await Promise.all([
    readGoEnv(runner.exec, goroot, base, inputs.workingDirectory),
    stampsOfCommit(context, runner.log.warning),
    profileDigests(context),
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
    empty: job.githubHosted && (await isEmptyGoCache(goEnv.GOCACHE)),
    own: join(context.jobFolder, 'gocache'),
  });
  const { TMPDIR } = runner.environment;
  const chosen = { GOTMPDIR: goEnv.GOTMPDIR, TMPDIR };
  const temporary = await temporaryVariables(chosen, context.jobFolder);
  const environment = { ...base, ...temporary, GOCACHE: goCache };
  const host = { goos: goEnv.GOHOSTOS, goarch: goEnv.GOHOSTARCH, variant: '' };
  const targets = planTargets(inputs.targets, host);
  const linker = await linkerOf(context, environment, goEnv.CC);
  if (!linker.ok) return linker;
  const flags = flagsOf(context.compiler, { ...inputs, stamp: stamps.value }, linker.value);
  const compiler = await checkCompiler(context, environment, targets);
  if (!compiler.ok) return compiler;
  const wrapper = await readToolWrapper({
    ...{ exec: runner.exec, goRoot: goroot, host, environment, cwd: inputs.workingDirectory },
    flags: [...inputs.fromGoFlags.rest, ...flags.compile],
  });
  const own = ownModules(modules.pins).map((one) => one.dir);
  const facts: LaneFacts = {
    ...{ inputs, goVersion: version, targets, flags, goEnv, job, c: null, modules: own },
  };
  const withC = inputs.cgo
    ? await readC(runner.exec, goroot, environment, facts, inputs.workingDirectory)
    : success({ ...facts, cInputs: null, unknown: '' });
  if (!withC.ok) return withC;
  sayUnknown(context, withC.value.unknown);
  const lane = { ...laneIngredients(withC.value), profiles };
  const keys = { ...placeKeys(context), lane: laneText(lane), goSum: modules.goSum };
  return success({
    ...{ toolchain: toolchain.value, environment, goEnv, goCache, host, targets, modules, flags },
    ...{ goFlags: inputs.fromGoFlags.rest, wrapper, lane, keys },
    cInputs: withC.value.cInputs,
  });
}

/** Says why what C compiles is kept for no other run; nothing where the reason is ''. */
export function sayUnknown({ runner }: RunContext, reason: string): void {
  if (reason !== '') runner.log.info(`packages with C are compiled anew in each run: ${reason}`);
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
  context: RunContext,
  environment: Environment,
  targets: readonly Target[],
): Promise<Result<null>> {
  if (context.compiler === 'gc') return success(null);
  const { log } = context.runner;
  if (context.compiler === 'tinygo') {
    const tinyGo = await checkTinyGo(context, environment);
    if (!tinyGo.ok) return tinyGo;
    log.info(`compiled by ${tinyGo.value}; ${withoutCaches('tinygo')}`);
    return success(null);
  }
  const gccgo = await checkGccgo(context, environment, targets);
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
      area: 'toolchain' as const,
      found: `${file} sets ${name}=${value}`,
      expected: `${name} in the environment, in go env -w, or as an input`,
      change: `set ${name} as \`env\` of the step, or remove it from that file`,
    };
  });
}

function noModule(folder: string): Result<never> {
  return failure(
    'plan',
    `there is no go.mod in ${folder} or a folder above it`,
    'a Go module',
    'set `working-directory` to the folder of the module, or `build: false` to set up Go only',
  );
}

function pinned(context: RunContext, wanted: WantedVersion): Promise<Result<Toolchain>> {
  const { runner, inputs, toolCache, ownTools } = context;
  return context.activity.track(
    'transfer',
    provideToolchain(
      {
        wanted,
        toolCacheRoot: toolCache,
        otherRoot: ownTools,
        goChecksum: inputs.goChecksum,
        onlyProven: inputs.profile === 'release',
      },
      runner,
    ),
  );
}

export async function profileDigests(context: RunContext): Promise<Record<string, string>> {
  const { workingDirectory, packages, buildFlags } = context.inputs;
  const digests: Record<string, string> = {};
  for (const file of profileCandidates(workingDirectory, packages, buildFlags)) {
    const text = await readFile(file, 'latin1').catch(() => null);
    const name = relative(workingDirectory, dirname(file));
    if (text !== null) digests[name] = textDigest(text, 16);
  }
  return digests;
}
