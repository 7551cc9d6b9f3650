import { type Target, targetText, VARIANTS } from '../inputs/target.ts';
import { failure, type Result, success } from '../runner/result.ts';
import type { BinaryFormat } from './executable.ts';
import type { BinaryFacts } from './read-binary.ts';

const FORMATS: Readonly<Record<string, BinaryFormat>> = {
  aix: 'xcoff',
  darwin: 'mach-o',
  ios: 'mach-o',
  js: 'wasm',
  plan9: 'plan9',
  wasip1: 'wasm',
  windows: 'pe',
};

/**
 * Whether a binary is for a target: format, architecture, and what its build info says of GOOS,
 * GOARCH and the architecture's variant (asked only where the target names one). A binary without
 * build info is judged by its headers alone.
 */
export function checkTarget(
  binary: string,
  facts: Pick<BinaryFacts, 'format' | 'goos' | 'goarch' | 'architectures' | 'buildInfo'>,
  target: Target,
): Result<null> {
  const wrong: string[] = [];
  const differs = (what: string, found: string | null | undefined, expected: string): void => {
    if (found !== expected) wrong.push(`${what} ${found ?? 'unknown'} instead of ${expected}`);
  };
  const settings = facts.buildInfo?.settings ?? {};
  const setting = (name: string, expected: string): void => {
    if (settings[name] !== undefined) differs(name, settings[name], expected);
  };
  differs('format', facts.format, FORMATS[target.goos] ?? 'elf');
  if (!facts.architectures.includes(target.goarch))
    differs('architecture', facts.goarch, target.goarch);
  // An Android program says no more than Linux does, and illumos calls itself Solaris.
  if (facts.goos !== null && settings.GOOS === undefined) {
    const family = FAMILIES[target.goos] ?? target.goos;
    differs('operating system', facts.goos, family);
  }
  setting('GOOS', target.goos);
  setting('GOARCH', target.goarch);
  const variant = VARIANTS[target.goarch];
  if (variant !== undefined && target.variant !== '') setting(variant.variable, target.variant);
  if (wrong.length === 0) return success(null);
  return failure(
    'GTB1503',
    `${binary} is not a binary for ${targetText(target)}: ${wrong.join(', ')}`,
    `an executable built for ${targetText(target)}`,
    'remove the cache entry it came from, and any GOOS, GOARCH or -o in build-flags and go env',
  );
}

const FAMILIES: Readonly<Record<string, string>> = { android: 'linux', illumos: 'solaris' };
