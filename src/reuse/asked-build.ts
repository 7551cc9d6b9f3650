import type { AskedBuild } from '../cache/keys.ts';
import type { Step } from '../inputs/step.ts';
import type { KnownGo } from '../pin/go.ts';
import type { Project } from '../plan/project.ts';
import { relativePath } from '../runner/relative-path.ts';

/** What tells this step's inputs manifest from those of others in its place and lane. */
export function askedBuild(
  { inputs }: Step,
  project: Project,
  go: Pick<KnownGo, 'flags'>,
): AskedBuild {
  const folder = relativePath(project.root, inputs.workingDirectory);
  return { linkFlags: go.flags.link, packages: inputs.packages, folder };
}
