import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { CacheStore } from '../../cache/store.ts';
import type { Step } from '../../inputs/step.ts';
import type { Go } from '../../pin/go.ts';
import { removeQuietly } from '../../runner/machine/left-behind.ts';
import { type Result, success } from '../../runner/result.ts';
import type { ProvidedTools } from './provided-tools.ts';
import type { ToolFolders } from './tool-environment.ts';

/** The folder that goes on PATH; known before anything lies in it. */
export function toolFolders({ folders, ordinal }: Step): ToolFolders {
  const folder = join(folders.job, `tools-${ordinal}`);
  return { bin: join(folder, 'bin'), work: join(folder, 'work') };
}

/** Every tool that the step asks for, of an earlier job or built now. */
export async function provideTools(
  step: Step,
  go: Go,
  store: CacheStore,
): Promise<Result<ProvidedTools>> {
  // A command has no later steps, and is told so (plan/effect).
  if (step.inputs.tools.length === 0 || !step.job.inRunner)
    return success({ reports: [], kept: [] });
  const { linkFolder } = await import('./install-tool.ts');
  const { makeTools } = await import('./make-tools.ts');
  const folders = toolFolders(step);
  await mkdir(linkFolder(folders), { recursive: true });
  await mkdir(folders.bin, { recursive: true });
  try {
    return await step.clocks.phases.time('tools', () => makeTools(step, go, store, folders));
  } finally {
    await removeQuietly(folders.work);
  }
}
