import { type Failure, failure } from '../../runner/result.ts';
import type { Inputs } from '../inputs.ts';
import type { GoFlags } from './go-flags.ts';
import type { JobFlags } from './job-flags.ts';
import { ownFlag, type ResolveInputs } from './resolve-flags.ts';

type FlagInputs = ResolveInputs &
  Pick<Inputs, 'cgo' | 'tags' | 'gcflags' | 'stamp'> & { readonly fromGoFlags?: JobFlags };

/**
 * The flags of a build with gccgo. It has one list for compiler and linker, -gccgoflags, and cmd/go
 * takes the last of them that matches a package, so the user's own take the place of ours.
 */
export function gccgoFlags(inputs: FlagInputs): GoFlags {
  const compile = [`-buildvcs=${ownFlag(inputs, 'vcs')}`];
  if (ownFlag(inputs, 'trimpath')) compile.push('-trimpath');
  if (inputs.tags.length > 0) compile.push(`-tags=${inputs.tags.join(',')}`);
  const isOwn = (flag: string): boolean => flag.startsWith('-gccgoflags=');
  compile.push(...inputs.buildFlags.filter((flag) => !isOwn(flag)));
  const ours = [
    ...(ownFlag(inputs, 'static') && !inputs.cgo ? ['-static'] : []),
    ...(ownFlag(inputs, 'strip') ? ['-s'] : []),
  ];
  const link = ours.length === 0 ? [] : [`-gccgoflags=${ours.join(' ')}`];
  return { compile, link: [...link, ...inputs.buildFlags.filter(isOwn)] };
}

/** What gc takes and gccgo does not (cmd/go/internal/work/build.go refuses -gcflags and -ldflags). */
export function gccgoRefusals(inputs: FlagInputs): readonly Failure[] {
  const refused: Failure[] = [];
  const refuse = (what: string, change: string): void => {
    const { failures } = failure(
      'GTB1028',
      `${what} with -compiler=gccgo`,
      'what gccgo knows',
      change,
    );
    refused.push(...failures);
  };
  const own = 'give them to gccgo as -gccgoflags in build-flags, or remove -compiler=gccgo';
  for (const flags of inputs.fromGoFlags?.gcflags ?? []) refuse(`GOFLAGS: -gcflags=${flags}`, own);
  if (inputs.gcflags !== '') refuse(`gcflags: ${inputs.gcflags}`, own);
  if (inputs.ldflags !== '') refuse(`ldflags: ${inputs.ldflags}`, own);
  if (inputs.stamp.length > 0) {
    const names = inputs.stamp.map((one) => one.name).join(', ');
    refuse(`stamp: ${names}`, 'remove it, as the linker of gccgo sets no variables; or use gc');
  }
  return refused;
}
