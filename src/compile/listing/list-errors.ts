import type { Step } from '../../inputs/step.ts';
import type { Go } from '../../pin/go.ts';
import type { Project } from '../../plan/project.ts';
import { createFiles } from '../../reuse/facts/read-files.ts';
import type { Result } from '../../runner/result.ts';
import { checkMains } from './check-mains.ts';
import { type GoError, goErrors } from './go-errors.ts';

/** What Go says of a package of which no file is left. */
const ALL_EXCLUDED = 'build constraints exclude all Go files';

/** The failure of a step whose `go list` failed, with the word on cgo that Go does not say. */
export async function listErrors(
  step: Step,
  project: Project,
  go: Go,
  errors: readonly GoError[],
): Promise<Result<never>> {
  const said = await goErrors(step, 'list', errors);
  if (step.inputs.cgo || !errors.some((one) => one.text.includes(ALL_EXCLUDED))) return said;
  const mains = await checkMains(step, project, go, new Map(), createFiles());
  const change = 'correct what Go says above; files that import "C" need cgo: true';
  const failures = said.ok ? [] : said.failures.map((one) => ({ ...one, change }));
  return { ok: false, failures: [...failures, ...(mains.ok ? [] : mains.failures)] };
}
