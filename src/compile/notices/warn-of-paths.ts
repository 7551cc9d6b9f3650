import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Step } from '../../inputs/step.ts';
import type { Go } from '../../pin/go.ts';
import type { Listing } from '../../plan/go-list.ts';
import { neededPackages } from '../../plan/needed-packages.ts';
import type { BuildPlan } from '../../plan/plan.ts';
import { findsFiles } from '../../plan/source/file-paths-at-run-time.ts';
import { factPath } from '../../reuse/facts/answer.ts';
import type { Files } from '../../reuse/facts/read-files.ts';

/**
 * Warns once of programs that find files by where their source lay: -trimpath leaves nothing of that.
 * Of the main modules alone: what a dependency asks for is its own affair, and mostly a log line.
 */
export async function warnOfPaths(
  { inputs, runner }: Step,
  go: Go,
  plan: BuildPlan,
  listing: Listing,
  files: Files,
): Promise<void> {
  const flags = [...go.goFlags, ...go.flags.compile];
  if (!flags.includes('-trimpath') || plan.binaries.length === 0) return;
  // `go build` begins first.
  await nextTurn();
  const found = new Map<string, string>();
  for (const one of [...neededPackages(plan, listing).values()].flat()) {
    if (one.Module?.Main !== true) continue;
    for (const name of [...(one.GoFiles ?? []), ...(one.CgoFiles ?? [])]) {
      const path = join(one.Dir, name);
      const how = findsFiles((await files.text(path)) ?? '');
      if (how !== '') found.set(factPath(inputs.workingDirectory, path), how);
    }
  }
  const [[file, how] = ['', ''], ...others] = found;
  if (file === '') return;
  const more =
    others.length === 0 ? '' : `, and ${others.map(([one]) => one).join(', ')} do so, too`;
  runner.log.warning(
    `${file} finds files by where Go or its source lay when it was compiled (${how}), and -trimpath leaves nothing of that in the program${more}: embed them with //go:embed, or set trimpath: false`,
  );
}
