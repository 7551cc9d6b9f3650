import { readFile } from 'node:fs/promises';
import type { Step } from '../../inputs/step.ts';
import { parseTarget } from '../../inputs/target.ts';
import type { Listing } from '../../plan/go-list.ts';
import { cgoStubVerdict, findLeftOut, type LeftOutPackage } from '../../plan/source/cgo-stubs.ts';
import { type Result, success } from '../../runner/result.ts';

/** With cgo off: warns of dependencies built without their C code, fails on stubs that fail when run. */
export async function checkLeftOut(
  step: Step,
  goVersion: string,
  needed: Listing,
): Promise<Result<null>> {
  const { inputs, runner } = step;
  if (inputs.cgo) return success(null);
  const leftOut = new Map<string, readonly LeftOutPackage[]>();
  for (const [text, packages] of needed) {
    const target = parseTarget(text);
    if (!target.ok) throw new Error(`not a target: ${text}`);
    const { goos, goarch } = target.value;
    const read = (file: string): Promise<string | null> => readFile(file, 'utf8').catch(() => null);
    leftOut.set(
      text,
      await findLeftOut(packages, { goos, goarch, tags: inputs.tags, goVersion }, read),
    );
  }
  const verdict = cgoStubVerdict(leftOut);
  for (const warning of verdict.warnings) runner.log.warning(warning);
  return verdict.failures.length > 0 ? { ok: false, failures: verdict.failures } : success(null);
}
