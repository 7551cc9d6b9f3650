import { type Failure, failure, type Result, success } from '../runner/result.ts';
import { nearest, shown } from '../runner/suggest.ts';
import { parseDownloadBase } from '../toolchain/download-base.ts';
import { canRun, platformOf } from '../toolchain/version/module-version.ts';
import type { InputName } from './definitions/definitions.ts';
import type { CacheMode, SetupGoInputs } from './inputs.ts';
import type { Machine } from './job-defaults.ts';
import { parseBoolean } from './scalar-inputs.ts';
import { splitLines } from './split-values.ts';

/** Where none of them is given. */
export const NOT_SETUP_GO: SetupGoInputs = {
  isSetup: false,
  checkLatest: true,
  goarch: null,
  downloadBase: null,
  cache: 'all',
  dependencyFiles: [],
  laterToolchain: null,
  notices: [],
};

export interface SetupGoRequest {
  readonly text: (name: InputName) => string;
  readonly isSetup: boolean;
  readonly machine: Machine;
  /** Whether the user said when the caches are saved. */
  readonly savesAlways: boolean;
  readonly savesNever: boolean;
}

/** The inputs that actions/setup-go has as well, and what tells its later steps which Go to take. */
export function parseSetupGo(request: SetupGoRequest): Result<SetupGoInputs> {
  const { text, isSetup, machine } = request;
  const failures: Failure[] = [];
  function take<T>(result: Result<T>, instead: T): T {
    if (result.ok) return result.value;
    failures.push(...result.failures);
    return instead;
  }
  const checkLatest = yamlBoolean(text('check-latest'));
  const value: SetupGoInputs = {
    isSetup,
    checkLatest:
      checkLatest === '' ? !isSetup : take(parseBoolean('check-latest', checkLatest), true),
    goarch: take(parseArchitecture(text('architecture'), machine), null),
    downloadBase: take(
      parseDownloadBase(text('go-download-base-url'), 'go-download-base-url'),
      null,
    ),
    cache: take<CacheMode>(parseCache(request), 'all'),
    // @actions/glob takes lines that begin with # for comments.
    dependencyFiles: splitLines(text('cache-dependency-path')).filter((one) => !/^#/.test(one)),
    laterToolchain: take(parseLaterToolchain(text('toolchain')), null),
    notices: unneeded(text),
  };
  return failures.length > 0 ? { ok: false, failures } : success(value);
}

/** True, TRUE and so on, as @actions/core getBooleanInput takes them (YAML 1.2, core schema). */
function yamlBoolean(value: string): string {
  return /^(?:True|TRUE|False|FALSE)$/.test(value) ? value.toLowerCase() : value;
}

function parseCache({ text, savesAlways, savesNever }: SetupGoRequest): Result<CacheMode> {
  const value = yamlBoolean(text('cache'));
  const modes: Readonly<Record<string, CacheMode>> = {
    ...{ true: 'all', false: 'none', restore: 'restore', save: 'save' },
  };
  const mode = Object.hasOwn(modes, value) ? modes[value] : undefined;
  if (mode === undefined) {
    const words = Object.keys(modes);
    const meant = nearest(value, words);
    const change = meant === undefined ? 'write one of these' : `did you mean ${meant}?`;
    return failure('GTB1001', `cache is ${shown(value)}`, words.join(', '), change);
  }
  const contradicts = (mode === 'save' && savesNever) || (mode === 'restore' && savesAlways);
  if (!contradicts) return success(mode);
  const save = savesNever ? 'never' : 'always';
  return failure('GTB1041', `cache: ${mode} with save: ${save}`, 'one of the two', 'remove save');
}

/** What actions/setup-go, Node and runners call an architecture, as GOARCH. */
const ARCHITECTURES: Readonly<Record<string, string>> = {
  ...{ x64: 'amd64', x86_64: 'amd64', x86: '386', x32: '386', ia32: '386', i386: '386' },
  ...{ aarch64: 'arm64', armv6l: 'arm', armv7l: 'arm', ppc64: 'ppc64le', mipsel: 'mipsle' },
};
const GOARCHES = [
  ...['amd64', '386', 'arm64', 'arm', 'ppc64le', 's390x', 'riscv64', 'loong64'],
  ...['mips', 'mipsle', 'mips64', 'mips64le'],
];

/** GOARCH of the toolchain; null: that of the machine. */
function parseArchitecture(value: string, machine: Machine): Result<string | null> {
  if (value === '') return success(null);
  const host = platformOf(machine.platform, machine.arch);
  const named = value.toLowerCase();
  const goarch = ARCHITECTURES[named] ?? named;
  if (!GOARCHES.includes(goarch))
    return failure(
      'GTB1001',
      `architecture is ${shown(value)}`,
      'x64, x86, arm64, arm, or another GOARCH that a runner can have',
      'leave it out for that of the runner; to build for another one, set targets',
    );
  if (goarch === host.goarch) return success(null);
  if (canRun(host, goarch)) return success(goarch);
  return failure(
    'GTB1042',
    `architecture is ${shown(value)}, and this machine is ${host.goos}/${host.goarch}, which cannot run its go command`,
    host.goarch,
    `leave architecture out; to build for ${goarch}, set targets (or GOARCH in later steps)`,
  );
}

function parseLaterToolchain(value: string): Result<SetupGoInputs['laterToolchain']> {
  if (value === '') return success(null);
  if (value === 'local' || value === 'auto') return success(value);
  return failure(
    'GTB1001',
    `toolchain is ${shown(value)}`,
    'local, auto',
    /\d/.test(value)
      ? `a version goes to go-version: ${value.replace(/^go/, '')}`
      : 'write one of these',
  );
}

/** One notice for all that is taken and not used. */
function unneeded(text: (name: InputName) => string): readonly string[] {
  if (text('token') === '') return [];
  return ['token is not needed and not used: Go comes from the module proxy, not from GitHub'];
}
