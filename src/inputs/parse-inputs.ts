import { type Failure, failure, type Result, success } from '../runner/result.ts';
import {
  givenInputs,
  type InputName,
  inputDefault,
  isSetupAction,
  type RawInputs,
} from './definitions/definitions.ts';
import { parseBuildFlags } from './flags/build-flags.ts';
import type { CompilerChoice } from './flags/compiler.ts';
import { conflict, flagConflicts, systemsOf } from './flags/flag-conflicts.ts';
import { parseGcflags, parseLdflags, parseTags } from './flags/go-flag-values.ts';
import { parseGoFlags } from './flags/go-flags-variable.ts';
import { type JobFlags, readJobFlags } from './flags/job-flags.ts';
import { linkConflicts } from './flags/link-conflicts.ts';
import { DEFAULT_LINK, parseLink } from './flags/link-words.ts';
import { postLinkConflicts } from './flags/post-link-conflicts.ts';
import { parseFlags } from './flags/profile-flags.ts';
import { PROFILE_NAMES, type Profile } from './flags/profiles.ts';
import { parseStamps } from './flags/stamps.ts';
import { parseTinyGoFlags, tinyGoConflicts } from './flags/tinygo-flags.ts';
import {
  type Folders,
  type InputContext,
  parseCacheStore,
  parseGoVersionFile,
  parseOutput,
  parseReportFile,
  parseWorkingDirectory,
  pathOf,
} from './folders.ts';
import { parseGoVersion } from './go-version-input.ts';
import type {
  BuildInfoChoice,
  CompressChoice,
  DebugChoice,
  GoMode,
  Inputs,
  MemoryChoice,
  ModulesChoice,
  ShareFlags,
} from './inputs.ts';
import {
  cgoOf,
  jobParallelism,
  jobTargets,
  modeFailures,
  otherNotes,
  targetNotes,
} from './job-defaults.ts';
import { settingValue, withoutFile } from './job-settings.ts';
import { oldInputFailures } from './old-inputs.ts';
import { parsePackages } from './package-patterns.ts';
import { releaseFailures } from './release-settings.ts';
import { parseRequirements } from './requirements/parse-requirements.ts';
import { parseBytes } from './requirements/quantities.ts';
import { parseGrowth, parseSizeLimits } from './requirements/size-inputs.ts';
import { parseReuse, USUAL_REUSE_LIMIT } from './reuse-input.ts';
import { parseSave } from './save-input.ts';
import {
  parseAutoOrBoolean,
  parseBoolean,
  parseCacheName,
  parseChoice,
  parseGoChecksum,
  parseJobStatus,
  parseMatrix,
  parseParallelism,
} from './scalar-inputs.ts';
import { NOT_SETUP_GO, parseSetupGo } from './setup-go-inputs.ts';
import { parseTargets } from './target-list.ts';
import { parseTools } from './tools/parse-tools.ts';

const BUILD_INFO: readonly BuildInfoChoice[] = ['full', 'minimal'];
const COMPILERS: readonly CompilerChoice[] = ['gc', 'tinygo'];
const DEBUG_CHOICES: readonly DebugChoice[] = ['none', 'sidecar', 'full'];
const COMPRESS_CHOICES: readonly CompressChoice[] = ['none', 'upx'];
const MEMORY_CHOICES: readonly MemoryChoice[] = ['auto', 'false'];
const MODULES_CHOICES: readonly ModulesChoice[] = ['auto', 'used', 'full'];
const SHARE_FLAGS: readonly ShareFlags[] = ['auto', 'on', 'off'];
const GO_MODES: readonly GoMode[] = ['always', 'needed'];

/** Raw strings to one typed value; every failure of every input at once, in the order of the inputs. */
export function parseInputs(raw: RawInputs, context: InputContext): Result<Inputs> {
  const failures: Failure[] = [];
  /** The value, or `instead` (never seen by anyone, as there is a failure then). */
  function take<T>(result: Result<T>, instead: T): T {
    if (result.ok) return result.value;
    failures.push(...result.failures);
    return instead;
  }
  function takeRead({ value, failures: found }: ReturnType<typeof readJobFlags>): JobFlags {
    failures.push(...found);
    return value;
  }
  const isSetup = isSetupAction(raw);
  const text = (name: InputName): string => raw(name)?.trim() || inputDefault(name);
  const boolean = (name: InputName): boolean => take(parseBoolean(name, text(name)), false);

  failures.push(...oldInputFailures((name) => raw(name)?.trim() ?? ''));
  const goVersion = take(parseGoVersion(text('go-version')), '');
  const workingDirectory = parseWorkingDirectory(text('working-directory'), context);
  const folders: Folders = {
    ...context,
    workingDirectory: workingDirectory.ok ? workingDirectory.value : context.cwd,
    path: pathOf(context.platform),
  };
  // Without its folder nothing can be said about a file: one mistake is one failure.
  const versionFile = { value: text('go-version-file'), isSetup, hasVersion: goVersion !== '' };
  const goVersionFile = workingDirectory.ok ? take(setupVersionFile(versionFile, folders), '') : '';
  if (!isSetup) failures.push(...bothVersions(text('go-version'), text('go-version-file')));
  const goChecksum = take(parseGoChecksum(text('go-checksum')), '');
  take(workingDirectory, '');
  const packages = take(parsePackages(text('packages'), folders), []);
  const given = take(parseTargets(text('targets')), []);
  const profile = take<Profile>(parseChoice('profile', text('profile'), PROFILE_NAMES), 'lean');
  const flags = take(parseFlags(text), {});
  const all = context.settings(folders.workingDirectory);
  const settings = profile === 'release' ? withoutFile(all) : all;
  const targets = given.length > 0 ? given : take(jobTargets(settings, context), []);
  const buildinfo = take<BuildInfoChoice>(
    parseChoice('buildinfo', text('buildinfo'), BUILD_INFO),
    'full',
  );
  const compiler = take<CompilerChoice>(parseCompiler(text('compiler')), 'gc');
  const cgo = take(cgoOf(text('cgo'), settings), false);
  const goFlags = take(parseGoFlags(settingValue(settings, 'GOFLAGS')), []);
  const fromGoFlags = takeRead(readJobFlags({ flags: goFlags, profile, compiler, given: flags }));
  const linking = take(parseLink(text('link')), DEFAULT_LINK);
  const tags = [...new Set([...fromGoFlags.tags, ...take(parseTags(text('tags')), [])])];
  const ldflags = joined(fromGoFlags.ldflags, take(parseLdflags(text('ldflags')), ''));
  const gcflags = take(parseGcflags(text('gcflags')), '');
  const parseOwnFlags = compiler === 'tinygo' ? parseTinyGoFlags : parseBuildFlags;
  const buildFlags = [...fromGoFlags.buildFlags, ...take(parseOwnFlags(text('build-flags')), [])];
  const debug =
    text('debug') === ''
      ? ''
      : take<DebugChoice>(parseChoice('debug', text('debug'), DEBUG_CHOICES), '');
  const compress = take<CompressChoice>(
    parseChoice('compress', text('compress'), COMPRESS_CHOICES),
    'none',
  );
  const building = {
    ...linking,
    profile,
    flags,
    debug,
    buildinfo,
    cgo,
    tags,
    ldflags,
    buildFlags,
    fromGoFlags,
    systems: systemsOf(targets, context.platform),
  };
  failures.push(...flagConflicts(building), ...linkConflicts(building));
  failures.push(
    ...postLinkConflicts(
      { debug, compress, ldflags, gcflags: joined(...fromGoFlags.gcflags, gcflags), targets },
      context.platform,
    ),
  );
  const stamp = take(parseStamps(raw('stamp') ?? ''), []);
  if (compiler === 'tinygo')
    failures.push(...tinyGoConflicts({ targets, gcflags, ldflags, debug, buildFlags, cgo }));
  const sbom = boolean('sbom');
  const provenance =
    text('provenance') === '' ? profile === 'release' || sbom : boolean('provenance');
  if (sbom && !provenance)
    failures.push(
      conflict(
        'sbom: true',
        'provenance: false',
        'a bill of materials beside the statement that says of which build it is',
        'remove provenance: false, or sbom',
      ),
    );
  const reuse = take(parseReuse(text('reuse')), { reuse: false, reuseLimit: USUAL_REUSE_LIMIT });
  const { save, saveBranches } = take(parseSave(text('save')), {
    save: 'never' as const,
    saveBranches: { ofDefault: true, globs: [] },
  });
  const setupGo = parseSetupGo({
    ...{ text, isSetup, machine: context },
    ...{ savesAlways: save === 'always', savesNever: save === 'never' },
  });
  const ofSetupGo = take(setupGo, NOT_SETUP_GO);
  const tools = take(parseTools(raw('tools') ?? '', folders), []);
  const output = workingDirectory.ok ? take(parseOutput(text('output'), folders), '') : '';
  const reportFile = (name: 'page' | 'metrics' | 'trace'): string =>
    workingDirectory.ok ? take(parseReportFile(name, text(name), folders), '') : '';
  const value: Inputs = {
    ...ofSetupGo,
    given: givenInputs(raw),
    goVersion,
    goVersionFile,
    tools,
    workingDirectory: folders.workingDirectory,
    affectedBase: text('affected-base') || null,
    packages,
    targets,
    profile,
    flags,
    compiler,
    cgo,
    link: linking.link,
    libc: linking.libc,
    linker: linking.linker,
    buildinfo,
    tags,
    ldflags,
    gcflags,
    buildFlags,
    debug,
    compress,
    stamp,
    output,
    page: reportFile('page'),
    metrics: reportFile('metrics'),
    trace: reportFile('trace'),
    size: take(parseAutoOrBoolean('size', text('size')), 'auto' as const),
    sizeBudget: take(parseSizeLimits('size-budget', text('size-budget'), parseBytes), []),
    sizeGrowth: take(parseSizeLimits('size-growth', text('size-growth'), parseGrowth), []),
    sizeOverride: overrideOf(text('size-override')),
    check: take(parseRequirements(text('check') || checkOf(profile), 'check'), []),
    build: boolean('build'),
    mainsOnly: boolean('mains-only'),
    warm: take(parseAutoOrBoolean('warm', text('warm')), 'auto' as const),
    parallelism: take(
      parseParallelism(
        text('parallelism'),
        jobParallelism(settings, fromGoFlags.parallelism, context.usableCpus),
      ),
      1,
    ),
    settings,
    fromGoFlags,
    notes: [
      ...fromGoFlags.notes,
      ...targetNotes(settings, given),
      ...otherNotes(
        settings,
        jobParallelism(settings, fromGoFlags.parallelism, Number.POSITIVE_INFINITY),
        { cgo: text('cgo'), parallelism: text('parallelism') },
      ),
    ],
    shareFlags: take<ShareFlags>(
      parseChoice('share-flags', text('share-flags'), SHARE_FLAGS),
      'off',
    ),
    go: take<GoMode>(parseChoice('go', text('go'), GO_MODES), 'always'),
    // A statement says what this run built: a binary of another run has no place in it.
    reuse: reuse.reuse && !provenance,
    provenance,
    sbom,
    reuseLimit: reuse.reuseLimit,
    save: ofSetupGo.cache === 'restore' ? 'never' : save,
    saveBranches,
    cacheName: take(parseCacheName(text('cache-name')), ''),
    goChecksum,
    cacheStore: take(parseCacheStore(text('cache-store'), context), { kind: 'github' }),
    memory: take<MemoryChoice>(parseChoice('memory', text('memory'), MEMORY_CHOICES), 'auto'),
    testCache: take(parseAutoOrBoolean('test-cache', text('test-cache')), 'auto' as const),
    modules: take<ModulesChoice>(parseChoice('modules', text('modules'), MODULES_CHOICES), 'full'),
    matrix: take(parseMatrix(text('matrix')), ''),
    jobStatus: take(parseJobStatus(text('job-status')), ''),
  };
  if (value.build) failures.push(...modeFailures(settings));
  if (profile === 'release')
    failures.push(
      ...releaseFailures({
        settings: all,
        cgo,
        hasTargets: given.length > 0,
        hasVersion: goVersion !== '' || goVersionFile !== '',
      }),
    );
  return failures.length > 0 ? { ok: false, failures } : { ok: true, value };
}

/** In setup/action.yml a path counts from the checkout, and go-version goes before it, as in actions/setup-go. */
function setupVersionFile(
  { value, isSetup, hasVersion }: { value: string; isSetup: boolean; hasVersion: boolean },
  folders: Folders,
): Result<string> {
  if (!isSetup || value === '') return parseGoVersionFile(value, folders);
  if (hasVersion) return success(value);
  const found = parseGoVersionFile(value, folders, 'the checkout');
  return found.ok ? success(folders.path.resolve(folders.cwd, found.value)) : found;
}

/** gccgo is a compiler that cmd/go runs, and is asked for as it is there. */
function parseCompiler(value: string): Result<CompilerChoice> {
  if (value !== 'gccgo') return parseChoice('compiler', value, COMPILERS);
  const change = 'write -compiler=gccgo into build-flags';
  return failure('GTB1001', 'compiler is "gccgo"', COMPILERS.join(', '), change);
}

/** Two pins that may differ later: a workflow that gives both does not say which one it means. */
function bothVersions(version: string, file: string): readonly Failure[] {
  if (version === '' || file === '') return [];
  const both = failure(
    'GTB1006',
    `go-version (${version}) and go-version-file (${file}) are both given`,
    'one of the two',
    `remove go-version to follow ${file}, or go-version-file to pin ${version}`,
  );
  return both.failures;
}

function overrideOf(value: string): boolean | string {
  return value === 'true' || value === 'false' ? value === 'true' : value;
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ');
}

/** What is checked where nobody says: a release proves that it can be built again. */
function checkOf(profile: Profile): string {
  return profile === 'release' ? 'reproducible' : '';
}
