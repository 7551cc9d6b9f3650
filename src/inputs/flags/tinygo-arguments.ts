import type { Inputs } from '../inputs.ts';
import type { Target } from '../target.ts';
import { ownFlag, type ResolveInputs } from './resolve-flags.ts';

/** How TinyGo calls what Go says as GOOS and GOARCH; every other target it takes from these two. */
const NAMED: Readonly<Record<string, string>> = { 'js/wasm': 'wasm', 'wasip1/wasm': 'wasip1' };

/**
 * The command line of one binary (https://tinygo.org/docs/reference/usage/). TinyGo builds one main
 * package at a time; `-X` is the only flag of its -ldflags that stamps need.
 */
export function tinyGoArguments(
  inputs: ResolveInputs & Pick<Inputs, 'tags' | 'parallelism'>,
  linkFlags: readonly string[],
  binary: { readonly package: string; readonly target: Target; readonly file: string },
): string[] {
  const { goos, goarch } = binary.target;
  const own = inputs.buildFlags;
  const named = NAMED[`${goos}/${goarch}`];
  const has = (name: string): boolean => own.some((flag) => flag.startsWith(`-${name}`));
  return [
    'build',
    `-p=${inputs.parallelism}`,
    ...(inputs.tags.length > 0 ? [`-tags=${inputs.tags.join(' ')}`] : []),
    ...(named !== undefined && !has('target=') ? [`-target=${named}`] : []),
    ...(!ownFlag(inputs, 'dwarf') && !has('no-debug') ? ['-no-debug'] : []),
    ...own,
    ...linkFlags,
    '-o',
    binary.file,
    binary.package,
  ];
}
