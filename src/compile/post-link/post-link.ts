import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Step } from '../../inputs/step.ts';
import type { BuiltBinary } from '../../inspect/built-binary.ts';
import type { Go } from '../../pin/go.ts';
import { type Result, success } from '../../runner/result.ts';

/**
 * What becomes of the linked binaries before they are checked and moved: linked -> sidecar ->
 * compress. A stage takes a binary where the one before left it (`file`) and leaves its own in a
 * folder below `linkFolder`; nothing in the checkout is touched. The first failure ends it, all
 * binaries of a stage are tried.
 */
export async function postLink(
  step: Step,
  go: Go,
  linked: readonly BuiltBinary[],
  linkFolder: string,
): Promise<Result<readonly BuiltBinary[]>> {
  const { inputs, clocks } = step;
  if (inputs.debug !== 'sidecar' && inputs.compress === 'none') return success(linked);
  return clocks.phases.time('post-link', () => stages(step, go, linked, linkFolder));
}

async function stages(
  step: Step,
  go: Go,
  linked: readonly BuiltBinary[],
  linkFolder: string,
): Promise<Result<readonly BuiltBinary[]>> {
  const { inputs } = step;
  let binaries = linked;
  const folderOf = (stage: string, index: number): string => join(linkFolder, stage, String(index));
  if (inputs.debug === 'sidecar') {
    const { splitDebug } = await import('./split-debug.ts');
    const split = await all(binaries, (one, index) =>
      splitDebug(step, go, one, folderOf('sidecar', index)),
    );
    if (!split.ok) return split;
    binaries = split.value;
  }
  if (inputs.compress === 'upx') {
    const { findUpx, packBinary } = await import('./pack-binary.ts');
    const upx = await findUpx(step);
    if (!upx.ok) return upx;
    await mkdir(join(linkFolder, 'packed'), { recursive: true });
    // One after another: what runs beside a measurement is measured with it.
    const packed = await all(binaries, (one, index) =>
      packBinary(step, go, upx.value, one, folderOf('packed', index)),
    );
    if (!packed.ok) return packed;
    binaries = packed.value;
  }
  return success(binaries);
}

async function all(
  binaries: readonly BuiltBinary[],
  stage: (one: BuiltBinary, index: number) => Promise<Result<BuiltBinary>>,
): Promise<Result<readonly BuiltBinary[]>> {
  const done: BuiltBinary[] = [];
  const failures = [];
  for (const [index, one] of binaries.entries()) {
    const result = await stage(one, index);
    if (result.ok) done.push(result.value);
    else failures.push(...result.failures);
  }
  return failures.length > 0 ? { ok: false, failures } : success(done);
}
