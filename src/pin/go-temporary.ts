import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Environment } from '../runner/ports.ts';
import { relativePath } from '../runner/relative-path.ts';

export function goTemporaryFolder(jobFolder: string): string {
  return join(jobFolder, 'go-tmp');
}

/**
 * Where go commands, the linker and the C compiler put what they make on the way (`go-build…`,
 * `go-link-…`, `cc….o`): into a folder of ours, so that what a killed one leaves is removed with it.
 * A folder that the user chose stays. In no key: Go names it $WORK (cmd/go/internal/work/gc.go).
 */
export async function temporaryVariables(
  /** GOTMPDIR as `go env` says it, and TMPDIR of the environment. */
  chosen: Pick<Environment, 'GOTMPDIR' | 'TMPDIR'>,
  jobFolder: string,
): Promise<Readonly<Record<string, string>>> {
  const { GOTMPDIR = '', TMPDIR = '' } = chosen;
  if (GOTMPDIR !== '' || process.platform === 'win32') return {};
  if (TMPDIR !== '' && relativePath(TMPDIR, jobFolder).startsWith('..')) return {};
  const folder = goTemporaryFolder(jobFolder);
  await mkdir(folder, { recursive: true });
  return { GOTMPDIR: folder, TMPDIR: folder };
}
