import { relative, sep } from 'node:path';
import type { AskedBuild } from '../plan/keys.ts';
import type { PinnedGo } from './pin-go.ts';
import type { RunContext } from './run-context.ts';

/** What tells this step's inputs manifest from those of others in its place and lane. */
export function askedBuild({ inputs, modules }: RunContext, go: PinnedGo): AskedBuild {
  const folder = relative(modules.root, inputs.workingDirectory).split(sep).join('/');
  return { linkFlags: go.flags.link, packages: inputs.packages, folder };
}
