import { readFile } from 'node:fs/promises';
import { bytesText } from '../../runner/units.ts';
import type { SaveContext } from '../save-context.ts';
import type { KeptTool, StepRecord } from '../step-record.ts';
import { warnNotSaved } from '../warn-not-saved.ts';
import { saveBinary } from './save-binary.ts';

/** A tool above this is built in each job. */
const LIMIT_BYTES = 500e6;

/** Saves the tools that the steps of a job built, those that no later step has changed. */
export async function saveTools(context: SaveContext): Promise<void> {
  for (const step of context.record.steps) {
    if (step.store.permission.may) await saveStep(context, step);
  }
}

async function saveStep(context: SaveContext, step: StepRecord): Promise<void> {
  const text = await readFile(step.files.tools, 'utf8').catch(() => '[]');
  const store = context.storeOf(step.store);
  const { log } = context.runner;
  await Promise.all(
    (JSON.parse(text) as readonly KeptTool[]).map(async ({ key, name, file, sha256, bytes }) => {
      const request = { store, key, file, sha256, bytes, limitBytes: LIMIT_BYTES };
      const saved = await saveBinary({ ...request, onPacked: () => undefined });
      const not = `tool ${name} is not kept`;
      if (saved.state === 'saved') log.info(`tool ${name} is kept: ${bytesText(saved.bytes)}`);
      else if (saved.state === 'unavailable') warnNotSaved(context, `tool ${name}`, saved.reason);
      else if (saved.state === 'changed') log.info(`${not}: a later step changed ${file}`);
      else if (saved.state === 'too-large')
        log.info(`${not}: ${bytesText(saved.bytes)} compressed`);
    }),
  );
}
