import type { AskedBuild } from '../plan/keys.ts';
import { relativePath } from '../plan/relative-path.ts';
import type { PinnedGo } from './pin-go.ts';
import type { RunContext } from './run-context.ts';

/** What tells this step's inputs manifest from those of others in its place and lane. */
export function askedBuild({ inputs, modules }: RunContext, go: PinnedGo): AskedBuild {
  const folder = relativePath(modules.root, inputs.workingDirectory);
  return { linkFlags: go.flags.link, packages: inputs.packages, folder };
}
