import { copyFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { staticQuestion } from '../inputs/flags/static-question.ts';
import type { Step } from '../inputs/step.ts';
import { targetText } from '../inputs/target.ts';
import { debugPath } from '../plan/output-files.ts';
import { removeQuietly } from '../runner/machine/left-behind.ts';
import { makeFolder } from '../runner/machine/make-folder.ts';
import { type Failure, failure, type Result, success } from '../runner/result.ts';
import type { BinaryChecks, BinaryReport } from './binary-report.ts';
import type { BuiltBinary } from './built-binary.ts';
import { type CheckedBinary, checkBinaries, checkFailures } from './check/check-binaries.ts';
import type { Rebuilt } from './check/compare-builds.ts';
import { fileDigest } from './file-digest.ts';
import { readBinary } from './read-binary.ts';
import { staticVerdict } from './static-check.ts';
import { checkTarget } from './target-check.ts';

export interface InspectedBinaries {
  /** Empty where a check failed: nothing was moved. */
  readonly binaries: readonly BinaryReport[];
  readonly checks: readonly BinaryChecks[];
}

/**
 * Checks every binary, and only if all are right moves them to `output`. `rebuild` builds them once
 * more, where a check asks for it; null where they come from an earlier run.
 */
export async function inspectAndMove(
  step: Step,
  built: readonly BuiltBinary[],
  rebuild: (() => Promise<Rebuilt>) | null,
): Promise<Result<InspectedBinaries>> {
  const { inputs } = step;
  const { activity, phases } = step.clocks;
  const inspected = await phases.time('inspect', () =>
    activity.track('hash', Promise.all(built.map((one) => inspect(step, one)))),
  );
  const failures = inspected.flatMap((one) => (one.ok ? [] : one.failures));
  if (failures.length > 0) return { ok: false, failures };
  const right = inspected.flatMap((one) => (one.ok ? [one.value] : []));
  const checks =
    inputs.check.length === 0
      ? []
      : await phases.time('check', () => checkBinaries(step, right, rebuild));
  if (checkFailures(checks).length > 0) return success({ binaries: [], checks });
  try {
    await phases.time('inspect', async () => {
      await Promise.all(built.map((one) => move(one.file, one.planned.path)));
      for (const { debugFile, planned } of built)
        if (debugFile !== undefined) await move(debugFile, debugPath(planned));
    });
  } catch (error) {
    const { code, path } = error as NodeJS.ErrnoException;
    return failure(
      'GTB1405',
      `a binary cannot be written to ${inputs.output}: ${code ?? error} ${path ?? ''}`,
      'a folder that can be written to',
      code === 'ENOSPC' || code === 'EDQUOT' ? 'make room on its disk' : 'correct `output`',
    );
  }
  return success({ binaries: right.map((one) => one.report), checks });
}

interface InspectedBinary extends CheckedBinary {
  readonly report: BinaryReport;
}

async function inspect(step: Step, built: BuiltBinary): Promise<Result<InspectedBinary>> {
  const { inputs, runner } = step;
  const { planned, file } = built;
  const read = await readBinary(built.unpackedFile ?? file);
  if (!read.ok) return read;
  const facts = read.value;
  const right = checkTarget(planned.name, facts, planned.target);
  const verdict = staticVerdict({
    binary: planned.name,
    target: planned.target,
    ...staticQuestion(inputs),
    facts,
  });
  if (verdict.kind === 'warning') runner.log.warning(verdict.text);
  const failures: Failure[] = [
    ...(right.ok ? [] : right.failures),
    ...(verdict.kind === 'failure' ? verdict.failures : []),
  ];
  if (failures.length > 0) return { ok: false, failures };
  const own = { bytes: facts.bytes, sha256: facts.sha256 };
  const report: BinaryReport = {
    name: planned.name,
    package: planned.package,
    target: targetText(planned.target),
    path: planned.path,
    ...(built.unpackedFile === undefined ? own : await fileDigest(file)),
    static: facts.static,
    reused: built.reused,
    ...(built.debugFile === undefined
      ? {}
      : { debug: { path: debugPath(planned), ...(await fileDigest(built.debugFile)) } }),
    ...(built.compression === undefined ? {} : { compression: built.compression }),
  };
  return success({ built, facts, report });
}

/** Rename where it can, else copy beside the goal and rename: a half binary never has the name. */
async function move(from: string, to: string): Promise<void> {
  await makeFolder(dirname(to));
  try {
    await rename(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    const beside = `${to}.${process.pid}.tmp`;
    try {
      await copyFile(from, beside);
      await rename(beside, to);
    } finally {
      await removeQuietly(beside);
    }
  }
}
