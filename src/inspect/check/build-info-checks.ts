import { splitGoQuoted } from '../../inputs/flags/go-quoting.ts';
import type { Operator, Requirement } from '../../inputs/requirements/requirement.ts';
import { shown } from '../../runner/suggest.ts';
import { compareGoVersions, minorOf, parseGoVersion } from '../../toolchain/version/go-version.ts';
import type { BuildInfo } from '../build-info-text.ts';
import type { BinaryFacts } from '../read-binary.ts';
import { type CheckResult, fails, passes } from './check-result.ts';

/** `1.26.8` of `go1.26.8`, `go1.26.8 X:loopvar` and `go1.26.8-custom`; null for a development version. */
export function releaseOf(goVersion: string): string | null {
  const version = /^go(\d[0-9a-z.]*)/.exec(goVersion)?.[1] ?? '';
  return parseGoVersion(version) === undefined ? null : version;
}

/** Judges what Go recorded in the file; null for a requirement that it does not record. */
export function checkBuildInfo(
  requirement: Requirement,
  facts: Pick<BinaryFacts, 'buildInfo' | 'goos' | 'architectures'>,
): CheckResult | null {
  const info = facts.buildInfo;
  const recorded = (judge: (info: BuildInfo) => CheckResult): CheckResult =>
    info === null ? noBuildInfo(requirement) : judge(info);
  switch (requirement.kind) {
    case 'os': {
      const goos = info?.settings.GOOS ?? facts.goos;
      return checkPlatform(requirement, goos === null ? [] : [goos], requirement.value);
    }
    case 'arch':
      return checkPlatform(requirement, facts.architectures, requirement.value);
    case 'trimpath':
      return recorded((one) => checkTrimpath(requirement, one));
    case 'vcs':
      return recorded((one) => checkVcs(requirement, one));
    case 'go':
      return recorded((one) => checkGo(requirement, one));
    case 'tags':
      return recorded((one) => checkWords(requirement, one, (value) => value.split(',')));
    case 'gcflags':
    case 'ldflags':
      return recorded((one) =>
        checkWords(requirement, one, (value) => splitGoQuoted(value) ?? [value]),
      );
    default:
      return null;
  }
}

/** For every question that only the build info answers. */
export function noBuildInfo(requirement: Requirement): CheckResult {
  return fails(
    requirement,
    'no build info in the file',
    'a program that Go 1.18 or later built',
    'check it before anything packs it (upx) or removes its sections',
  );
}

function checkPlatform(
  requirement: Requirement,
  found: readonly string[],
  wanted: string,
): CheckResult {
  const text = found.length === 0 ? 'the file does not tell' : found.join(', ');
  if (found.includes(wanted)) return passes(requirement, text);
  const name = requirement.kind === 'os' ? 'GOOS' : 'GOARCH';
  return fails(
    requirement,
    text,
    `${name} ${wanted}`,
    `build for ${name} ${wanted}: correct targets, or the file that is checked`,
  );
}

function checkTrimpath(requirement: Requirement, { settings }: BuildInfo): CheckResult {
  if (settings['-trimpath'] === 'true') return passes(requirement, '-trimpath is recorded');
  return fails(
    requirement,
    'built without -trimpath: it holds file paths of the machine that built it',
    'a build with -trimpath',
    'set profile: lean, or build with -trimpath',
  );
}

function checkVcs(
  requirement: Extract<Requirement, { kind: 'vcs' }>,
  { settings }: BuildInfo,
): CheckResult {
  const revision = settings['vcs.revision'];
  if (revision === undefined)
    return fails(
      requirement,
      'no commit is recorded (no vcs.revision)',
      'a build that is stamped with its commit',
      'add -buildvcs=true to build-flags and build in a git checkout, with git on PATH',
    );
  const modified = settings['vcs.modified'] === 'true';
  const found = `commit ${revision}${modified ? ', with changes (vcs.modified)' : ''}`;
  if (requirement.clean && modified)
    return fails(
      requirement,
      found,
      'a checkout without changes (vcs.modified=false)',
      'commit them, or remove what earlier steps wrote into the checkout: `git status` shows it',
    );
  if (!revision.startsWith(requirement.revision))
    return fails(
      requirement,
      found,
      `commit ${requirement.revision}`,
      'check that commit out and build it again',
    );
  return passes(requirement, found);
}

function checkGo(
  requirement: Extract<Requirement, { kind: 'go' }>,
  { goVersion }: BuildInfo,
): CheckResult {
  const { operator, version: wanted } = requirement;
  const expected = `Go ${operator} ${wanted}`;
  const version = releaseOf(goVersion);
  if (version === null)
    return fails(
      requirement,
      `built with ${shown(goVersion)}, a development version`,
      expected,
      'set go-version to a release and build again',
    );
  const found = `Go ${version}`;
  if (agrees(version, operator, wanted)) return passes(requirement, found);
  const change = operator.startsWith('>')
    ? `set go-version to ${wanted} or newer and build again`
    : `set go-version to one that is ${operator} ${wanted} and build again`;
  return fails(requirement, found, expected, change);
}

/** A version without a patch stands for its whole line: `go=1.26`, `go<=1.26` hold for 1.26.8. */
function agrees(version: string, operator: Operator, wanted: string): boolean {
  const isLine = minorOf(wanted) === wanted;
  const order = compareGoVersions(isLine ? minorOf(version) : version, wanted);
  switch (operator) {
    case '>=':
      return order >= 0;
    case '<=':
      return order <= 0;
    case '=':
      return order === 0;
    case '>':
      return order > 0;
    case '<':
      return order < 0;
  }
}

function checkWords(
  requirement: Extract<Requirement, { kind: 'gcflags' | 'ldflags' | 'tags' }>,
  { settings }: BuildInfo,
  split: (value: string) => readonly string[],
): CheckResult {
  const { kind, words } = requirement;
  const value = settings[`-${kind}`] ?? '';
  const found = value === '' ? `no -${kind} is recorded` : `-${kind}=${value}`;
  // cmd/go/internal/load/pkg.go, setBuildInfo (https://go.dev/issue/52372).
  if (kind === 'ldflags' && value === '' && settings['-trimpath'] === 'true')
    return fails(
      requirement,
      'built with -trimpath, with which Go records no -ldflags',
      'recorded linker flags',
      'require what they do: stripped for -s, no-dwarf for -w, static, pie',
    );
  if (words.length === 0) {
    if (value === '') return passes(requirement, found);
    return fails(requirement, found, `no -${kind}`, `build without ${kind}`);
  }
  const recorded = split(value);
  const missing = words.filter((word) => !recorded.includes(word));
  if (missing.length === 0) return passes(requirement, found);
  return fails(
    requirement,
    found,
    `-${kind} with ${words.join(' ')}`,
    `add ${missing.join(kind === 'tags' ? ',' : ' ')} to ${kind} and build again`,
  );
}
