import { writeFile } from 'node:fs/promises';
import { failure, type Result, success } from '../runner/result.ts';

/** Writes a document beside its binary. */
export async function writeBeside(file: string, document: unknown): Promise<Result<null>> {
  try {
    await writeFile(file, `${JSON.stringify(document, null, 2)}\n`);
    return success(null);
  } catch (error) {
    return failure(
      'GTB1405',
      `${file} cannot be written: ${(error as Error).message}`,
      'a folder that can be written to',
      'correct `output`, or make room',
    );
  }
}
