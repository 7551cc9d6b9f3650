import type { AskedBuild } from '../cache/keys.ts';
import type { RunContext } from '../inputs/step.ts';
import type { PinnedGo } from '../pin/pin-go.ts';
import { relativePath } from '../runner/relative-path.ts';

/** What tells this step's inputs manifest from those of others in its place and lane. */
export function askedBuild({ inputs, modules }: RunContext, go: PinnedGo): AskedBuild {
  const folder = relativePath(modules.root, inputs.workingDirectory);
  return { linkFlags: go.flags.link, packages: inputs.packages, folder };
}
