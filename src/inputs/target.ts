import { failure, type Result, success } from '../runner/result.ts';
import { shown } from '../runner/suggest.ts';
import { architecturesOf, GO_PLATFORMS, likelyPlatform } from './go-platforms.ts';

/**
 * A target: what `go build` compiles for. `variant` is the value of the architecture's own variable
 * (GOAMD64=v3, GOARM=7, …; `go help environment`), or '' for its default.
 */
export interface Target {
  readonly goos: string;
  readonly goarch: string;
  readonly variant: string;
}

/** The environment variable that holds a GOARCH's variant, with the values cmd/go accepts (internal/buildcfg/cfg.go). */
export const VARIANTS: Readonly<
  Record<string, { readonly variable: string; readonly pattern: RegExp; readonly allowed: string }>
> = {
  '386': { variable: 'GO386', pattern: /^(sse2|softfloat)$/, allowed: 'sse2, softfloat' },
  amd64: { variable: 'GOAMD64', pattern: /^v[1-4]$/, allowed: 'v1, v2, v3, v4' },
  arm: {
    variable: 'GOARM',
    pattern: /^[567](,(softfloat|hardfloat))?$/,
    allowed: '5, 6, 7 (with ,softfloat or ,hardfloat)',
  },
  arm64: {
    variable: 'GOARM64',
    pattern: /^v(8\.[0-9]|9\.[0-5])(,(lse|crypto))*$/,
    allowed: 'v8.0 to v8.9, v9.0 to v9.5 (with ,lse or ,crypto)',
  },
  mips: { variable: 'GOMIPS', pattern: /^(hard|soft)float$/, allowed: 'hardfloat, softfloat' },
  mipsle: { variable: 'GOMIPS', pattern: /^(hard|soft)float$/, allowed: 'hardfloat, softfloat' },
  mips64: { variable: 'GOMIPS64', pattern: /^(hard|soft)float$/, allowed: 'hardfloat, softfloat' },
  mips64le: {
    variable: 'GOMIPS64',
    pattern: /^(hard|soft)float$/,
    allowed: 'hardfloat, softfloat',
  },
  ppc64: { variable: 'GOPPC64', pattern: /^power(8|9|10)$/, allowed: 'power8, power9, power10' },
  ppc64le: { variable: 'GOPPC64', pattern: /^power(8|9|10)$/, allowed: 'power8, power9, power10' },
  riscv64: {
    variable: 'GORISCV64',
    pattern: /^rva2[023]u64$/,
    allowed: 'rva20u64, rva22u64, rva23u64',
  },
};

/** Every variable that holds a variant. */
export const VARIANT_VARIABLES: readonly string[] = [
  ...new Set(Object.values(VARIANTS).map((one) => one.variable)),
];

/** `linux/amd64`, `linux/amd64/v3`. */
export function targetText(target: Target): string {
  const platform = `${target.goos}/${target.goarch}`;
  return target.variant === '' ? platform : `${platform}/${target.variant}`;
}

/** GOOS, GOARCH and the variant's own variable, as `go build` reads them. */
export function targetEnvironment(target: Target): Record<string, string> {
  const environment: Record<string, string> = { GOOS: target.goos, GOARCH: target.goarch };
  const variant = VARIANTS[target.goarch];
  if (variant !== undefined && target.variant !== '')
    environment[variant.variable] = target.variant;
  return environment;
}

const SHAPE = /^([a-z0-9]+)[/_]([a-z0-9]+)(?:[/_](.+))?$/;

/**
 * Reads `linux/amd64`, `linux/amd64/v3`, `linux_arm_7`; `input` names in messages where the text
 * came from. Fails for pairs that no Go version has and for variants that the architecture has not.
 */
export function parseTarget(text: string, input = 'targets'): Result<Target> {
  const [, goos, goarch, variant = ''] = SHAPE.exec(text) ?? [];
  if (goos === undefined || goarch === undefined || !GO_PLATFORMS.includes(`${goos}/${goarch}`)) {
    return failure(
      'GTB1014',
      `${input}: ${shown(text)} is not a target of Go`,
      'GOOS/GOARCH or GOOS/GOARCH/VARIANT, as in linux/amd64, linux/amd64/v3, linux/arm/7',
      suggestion(text) ?? otherArchitectures(goos),
    );
  }
  const variants = VARIANTS[goarch];
  if (variant !== '' && !variants?.pattern.test(variant)) {
    return failure(
      'GTB1014',
      `${input}: ${shown(text)}: ${goarch} has no variant ${shown(variant)}`,
      variants === undefined
        ? `${goos}/${goarch} without a variant`
        : `values of ${variants.variable}: ${variants.allowed}`,
      suggestion(text) ?? `write ${goos}/${goarch} for the default`,
    );
  }
  return success({ goos, goarch, variant });
}

function suggestion(text: string): string | undefined {
  const likely = likelyPlatform(text);
  if (likely === undefined || likely === text || !parses(likely)) return undefined;
  return `did you mean ${likely}?`;
}

function otherArchitectures(goos = ''): string {
  const there = architecturesOf(goos);
  if (there.length === 0) return '`go tool dist list` shows the pairs there are';
  return `Go knows for ${goos}: ${there.join(', ')}`;
}

function parses(text: string): boolean {
  const [, goos, goarch = '', variant = ''] = SHAPE.exec(text) ?? [];
  if (!GO_PLATFORMS.includes(`${goos}/${goarch}`)) return false;
  return variant === '' || VARIANTS[goarch]?.pattern.test(variant) === true;
}
