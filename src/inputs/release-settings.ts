import type { Failure } from '../runner/result.ts';
import { parseGoFlags } from './flags/go-flags-variable.ts';
import { readJobFlags } from './flags/job-flags.ts';
import type { JobSettings } from './job-settings.ts';
import { VARIANT_VARIABLES } from './target.ts';

export interface ReleaseFacts {
  readonly settings: JobSettings;
  readonly cgo: boolean;
  readonly hasTargets: boolean;
  /** Whether go-version or go-version-file is given. */
  readonly hasVersion: boolean;
}

const CHANGE_EVERY_BINARY = ['GOEXPERIMENT', 'GOFIPS140', 'GO111MODULE', 'GOWORK'];
const OF_C = /^(?:AR|CC|CXX|FC|PKG_CONFIG|CGO_(?!ENABLED).*)$/;

/**
 * A release does not read what `go env -w` left on the machine. What of it would have made another
 * binary is a failure that names what to set instead, never a release without it.
 */
export function releaseFailures(facts: ReleaseFacts): readonly Failure[] {
  const { fromFile, file } = facts.settings;
  return Object.entries(fromFile).flatMap(([name, value]) => {
    const change = changeOf(name, value, facts);
    if (change === null) return [];
    // The value may be secret.
    const found = `profile: release does not read ${name} (go env -w: ${file})`;
    return [
      { code: 'GTB1034' as const, found, expected: 'what decides a release in its step', change },
    ];
  });
}

/** What to set in its place; null for a value that changes no binary of this build. */
function changeOf(name: string, value: string, facts: ReleaseFacts): string | null {
  const env = `set ${name} as \`env\` of the step, or remove it: go env -u ${name}`;
  if (name === 'GOFLAGS') return decides(value) ? `set its flags as inputs; ${env}` : null;
  if (name === 'CGO_ENABLED')
    return (value === '1') === facts.cgo ? null : `set the input cgo; ${env}`;
  if (name === 'GOOS' || name === 'GOARCH')
    return facts.hasTargets ? null : `set the input targets; ${env}`;
  if (name === 'GOTOOLCHAIN')
    return facts.hasVersion || /^(?:auto|path|local)/.test(value)
      ? null
      : `set the input go-version; ${env}`;
  if (VARIANT_VARIABLES.includes(name)) return `name the variant in the input targets; ${env}`;
  if (CHANGE_EVERY_BINARY.includes(name)) return /^(?:off|auto|on)$/.test(value) ? null : env;
  return facts.cgo && OF_C.test(name) ? env : null;
}

/** Whether flags of GOFLAGS make another release. */
function decides(value: string): boolean {
  const flags = parseGoFlags(value);
  if (!flags.ok) return true;
  const read = readJobFlags({ flags: flags.value, profile: 'release', compiler: 'gc', given: {} });
  const { buildFlags, tags, ldflags, gcflags } = read.value;
  const harmless = /^-(?:mod=readonly|modcacherw|x|work)\b/;
  return (
    read.failures.length > 0 ||
    buildFlags.some((flag) => !harmless.test(flag)) ||
    tags.length + gcflags.length + ldflags.length > 0
  );
}
