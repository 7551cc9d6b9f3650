import { delimiter } from 'node:path';
import { namesGoMod, toolTexts } from '../../inputs/tools/parse-tools.ts';
import { mergedOutputs, type Outputs, writeModulesReport } from '../../report/merged-outputs.ts';
import { textDigest } from '../../runner/digest.ts';
import type { Environment, Job, Runner } from '../../runner/ports.ts';
import { codedText } from '../../runner/result.ts';
import { mainStep } from '../main-step.ts';
import { inFolder } from './in-folder.ts';

/** One step after another, one for each folder; their outputs are those of all. */
export async function manyModules(
  outer: Runner,
  folders: readonly string[],
  startedAt: number,
): Promise<void> {
  let left = outer.environment;
  const outputs: Outputs[] = [];
  const failed: string[] = [];
  const claimed = new Map<string, string>();
  tellWhoseTools(outer, folders);
  for (const [at, folder] of folders.entries()) {
    outer.log.info(`${folder} (${at + 1} of ${folders.length} folders)`);
    const one = ofModule(outer, left, folder);
    await mainStep(one.runner, at === 0 ? startedAt : outer.clock.now(), folders);
    left = one.left();
    if (one.outputs.size > 0) outputs.push({ folder, values: one.outputs });
    failed.push(...one.failed.map((text) => `${folder}: ${text}`));
    failed.push(...overwritten(one.outputs, folder, claimed));
  }
  const merged = mergedOutputs(outputs);
  await writeModulesReport(merged.get('report') ?? '', outputs);
  for (const [name, value] of merged) outer.job.setOutput(name, value);
  if (failed.length > 0) outer.job.setFailed(failed.join('\n'));
}

/** Tools are brought once: what else a line with go.mod could mean is said. */
function tellWhoseTools({ environment, log }: Runner, [first]: readonly string[]): void {
  const asked = toolTexts(environment.INPUT_TOOLS ?? '');
  const file = asked.find((text) => namesGoMod(text) && !text.startsWith('..'));
  if (file !== undefined)
    log.notice(
      `tools: ${file} is that of ${first}, the first folder: for the tool directives of another one write its path from there, as in ../b/${file}`,
    );
}

/** The runner of one folder: its outputs and failures are kept, and what it leaves to later steps is seen by the next. */
function ofModule(outer: Runner, environment: Environment, folder: string) {
  const outputs = new Map<string, string>();
  const failed: string[] = [];
  let left = environment;
  const job: Job = {
    ...outer.job,
    setOutput: (name, value) => void outputs.set(name, value),
    setFailed: (message) => void failed.push(message),
    exportVariable: (name, value) => {
      left = { ...left, [name]: value };
      outer.job.exportVariable(name, value);
    },
    addPath: (added) => {
      const name = Object.keys(left).find((one) => one.toUpperCase() === 'PATH') ?? 'PATH';
      left = { ...left, [name]: [added, left[name]].filter(Boolean).join(delimiter) };
      outer.job.addPath(added);
    },
  };
  const named = environment['INPUT_CACHE-NAME'] ?? '';
  // One name for all would be one place for all.
  const own = named === '' ? '' : `${named.slice(0, 55)}-${textDigest(folder, 8)}`;
  const runner = inFolder({ ...outer, job }, { ...environment, 'INPUT_CACHE-NAME': own }, folder);
  // The first has brought the tools for all, and told for all what is affected.
  const done = { INPUT_TOOLS: '', 'INPUT_AFFECTED-BASE': '' };
  const after = (): Environment => ({ ...left, 'INPUT_CACHE-NAME': named, ...done });
  return { runner, outputs, failed, left: after };
}

/** Binaries of this folder at the path of another's: the earlier one is gone. */
function overwritten(
  outputs: ReadonlyMap<string, string>,
  folder: string,
  claimed: Map<string, string>,
): string[] {
  const failed: string[] = [];
  for (const { path } of JSON.parse(outputs.get('binaries') ?? '[]') as {
    readonly path: string;
  }[]) {
    const other = claimed.get(path);
    claimed.set(path, folder);
    if (other !== undefined)
      failed.push(
        codedText({
          code: 'GTB1030',
          found: `${folder} and ${other} both make ${path}`,
          expected: 'a path of its own for each binary',
          change:
            'give `output` as a folder relative to each, or name the main packages differently',
        }),
      );
  }
  return failed;
}
