import type { Inputs } from '../inputs/inputs.ts';
import { type Failure, failure } from '../runner/result.ts';
import { debugMode } from './debug-mode.ts';
import type { GoFlags } from './go-flags.ts';

type FlagInputs = Pick<
  Inputs,
  'profile' | 'debug' | 'cgo' | 'tags' | 'gcflags' | 'ldflags' | 'stamp' | 'buildFlags'
>;

/**
 * The flags of a build with gccgo. It has one list for compiler and linker, -gccgoflags, and cmd/go
 * takes the last of them that matches a package, so the user's own take the place of ours.
 */
export function gccgoFlags(inputs: FlagInputs): GoFlags {
  const lean = inputs.profile === 'lean';
  const compile = ['-buildvcs=false'];
  if (lean) compile.push('-trimpath');
  if (inputs.tags.length > 0) compile.push(`-tags=${inputs.tags.join(',')}`);
  const isOwn = (flag: string): boolean => flag.startsWith('-gccgoflags=');
  compile.push(...inputs.buildFlags.filter((flag) => !isOwn(flag)));
  const ours = [
    ...(lean && !inputs.cgo ? ['-static'] : []),
    ...(debugMode(inputs) === 'none' ? ['-s'] : []),
  ];
  const link = ours.length === 0 ? [] : [`-gccgoflags=${ours.join(' ')}`];
  return { compile, link: [...link, ...inputs.buildFlags.filter(isOwn)] };
}

/** What gc takes and gccgo does not (cmd/go/internal/work/build.go refuses -gcflags and -ldflags). */
export function gccgoRefusals(inputs: FlagInputs): readonly Failure[] {
  const refused: Failure[] = [];
  const refuse = (what: string, change: string): void => {
    const { failures } = failure(
      'input',
      `${what} with -compiler=gccgo`,
      'what gccgo knows',
      change,
    );
    refused.push(...failures);
  };
  const own = 'give them to gccgo as -gccgoflags in build-flags, or remove -compiler=gccgo';
  if (inputs.gcflags !== '') refuse(`gcflags: ${inputs.gcflags}`, own);
  if (inputs.ldflags !== '') refuse(`ldflags: ${inputs.ldflags}`, own);
  if (inputs.stamp.length > 0) {
    const names = inputs.stamp.map((one) => one.name).join(', ');
    refuse(`stamp: ${names}`, 'remove it, as the linker of gccgo sets no variables; or use gc');
  }
  return refused;
}
