import { type Failure, failure, type Result, success } from '../runner/result.ts';
import { platformOf } from '../toolchain/version/module-version.ts';
import { type JobSettings, settingValue } from './job-settings.ts';
import { parseBoolean } from './scalar-inputs.ts';
import { parseTarget, type Target, targetText, VARIANTS } from './target.ts';

/** Process.platform and process.arch of the machine. */
export interface Machine {
  readonly platform: string;
  readonly arch: string;
}

/** The targets where none is given: that of GOOS and GOARCH; empty where it is this machine. */
export function jobTargets(settings: JobSettings, machine: Machine): Result<readonly Target[]> {
  const host = platformOf(machine.platform, machine.arch);
  const goos = settingValue(settings, 'GOOS') || host.goos;
  const goarch = settingValue(settings, 'GOARCH') || host.goarch;
  if (goos === host.goos && goarch === host.goarch) return success([]);
  const variable = VARIANTS[goarch]?.variable;
  const variant = variable === undefined ? '' : settingValue(settings, variable);
  const text = [goos, goarch, ...(variant === '' ? [] : [variant])].join('/');
  const parsed = parseTarget(text);
  if (parsed.ok) return success([parsed.value]);
  const names = ['GOOS', 'GOARCH', ...(variable === undefined ? [] : [variable])];
  const set = names.flatMap((name) => settings.variables.get(name)?.text ?? []);
  const [first] = parsed.failures;
  return failure(
    'GTB1015',
    `${set.join(', ')}: no target of Go is ${text}`,
    first?.expected ?? 'a target of Go',
    `correct ${names.join(', ')}, or set the input targets`,
  );
}

/** What of GOOS, GOARCH and the variants does not count beside the targets that are given. */
export function targetNotes(settings: JobSettings, targets: readonly Target[]): readonly string[] {
  if (targets.length === 0) return [];
  const notes: string[] = [];
  for (const name of ['GOOS', 'GOARCH'] as const) {
    const set = settings.variables.get(name);
    const field = name === 'GOOS' ? 'goos' : 'goarch';
    if (set !== undefined && targets.every((one) => one[field] !== set.value))
      notes.push(`${set.text} does not count: targets are given (${texts(targets)})`);
  }
  for (const target of targets) {
    const set = settings.variables.get(VARIANTS[target.goarch]?.variable ?? '');
    if (set !== undefined && target.variant !== '' && set.value !== target.variant)
      notes.push(`${set.text} does not count for target ${targetText(target)}`);
  }
  return notes;
}

function texts(targets: readonly Target[]): string {
  return targets.map(targetText).join(', ');
}

/** The input `cgo`, or CGO_ENABLED where it is not given; Go knows 0 and 1 alone (cmd/go/internal/cfg). */
export function cgoOf(given: string, settings: JobSettings): Result<boolean> {
  const set = settings.variables.get('CGO_ENABLED');
  const ofJob = set?.value === '1' ? true : set?.value === '0' ? false : null;
  if (given === '') return success(ofJob ?? false);
  const asked = parseBoolean('cgo', given);
  if (!asked.ok || set === undefined || ofJob === null || ofJob === asked.value) return asked;
  return failure(
    'GTB1016',
    `cgo: ${asked.value} with ${set.text}`,
    'one of the two, or both saying the same',
    'leave cgo out to follow CGO_ENABLED, or set CGO_ENABLED for this step',
  );
}

/** Settings that Go itself passes over, or that an input overrules. */
export function otherNotes(
  settings: JobSettings,
  limit: number,
  given: { readonly cgo: string; readonly parallelism: string },
): readonly string[] {
  const notes: string[] = [];
  const cgo = settings.variables.get('CGO_ENABLED');
  if (cgo !== undefined && given.cgo === '' && !/^[01]$/.test(cgo.value))
    notes.push(`${cgo.text} does not count: Go knows 0 and 1`);
  if (/^\d+$/.test(given.parallelism) && Number(given.parallelism) > limit)
    notes.push(
      `parallelism: ${given.parallelism} counts, not the ${limit} that -p of GOFLAGS or GOMAXPROCS says`,
    );
  return notes;
}

/** How many compilers run at once where the input says nothing: GOMAXPROCS or -p, the smaller, else the CPUs. */
export function jobParallelism(
  settings: JobSettings,
  width: number | undefined,
  usableCpus: number,
): number {
  const text = settingValue(settings, 'GOMAXPROCS');
  const processors = /^\d{1,4}$/.test(text) && Number(text) > 0 ? [Number(text)] : [];
  const limits = [...processors, ...(width === undefined ? [] : [width])];
  return limits.length === 0 ? usableCpus : Math.min(1024, ...limits);
}

/** Settings with which no module can be built, as Go says it (cmd/go/internal/modload). */
export function modeFailures(settings: JobSettings): readonly Failure[] {
  const failures: Failure[] = [];
  const mode = settings.variables.get('GO111MODULE');
  if (mode !== undefined && mode.value !== 'on' && mode.value !== 'auto')
    failures.push({
      code: 'GTB1017',
      found: mode.text,
      expected: 'on, auto or nothing: only modules are built here',
      change: 'unset GO111MODULE for this step',
    });
  const work = settings.variables.get('GOWORK');
  if (work !== undefined && !/^(?:auto|off)$/.test(work.value) && !isAbsolute(work.value))
    failures.push({
      code: 'GTB1017',
      found: work.text,
      expected: 'an absolute path, auto or off',
      change: 'write the whole path of go.work',
    });
  // cmd/go/internal/cache DefaultDir; cmd/go/internal/modfetch checkCacheDir.
  for (const name of ['GOCACHE', 'GOMODCACHE']) {
    const set = settings.variables.get(name);
    if (set === undefined || isAbsolute(set.value)) continue;
    failures.push({
      code: 'GTB1017',
      found: set.text,
      expected: 'an absolute path',
      change: `write the whole path, or unset ${name} for this step`,
    });
  }
  return failures;
}

function isAbsolute(path: string): boolean {
  return /^(?:\/|[A-Za-z]:[\\/]|\\\\)/.test(path);
}
