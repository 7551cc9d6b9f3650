import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { startJob } from '../../__tests__/contract/harness/run-step.ts';

export interface InstallRequest {
  readonly versions: readonly string[];
  readonly folder: string;
  readonly toolCache: string;
  readonly action: string;
  /** The way to the network. */
  readonly env: Readonly<Record<string, string>>;
}

/**
 * Puts Go versions into the tool cache with the action itself, as they are on hosted images; the
 * path of the first one's go command.
 */
export async function installGo(request: InstallRequest): Promise<string> {
  const { folder, toolCache, action, env } = request;
  const source = path.join(folder, 'no-module');
  await mkdir(source, { recursive: true });
  const roots: string[] = [];
  for (const version of request.versions) {
    const job = await startJob({
      root: path.join(folder, 'install'),
      source,
      toolCache,
      action,
      env,
    });
    const inputs = { 'go-version': version, build: 'false', warm: 'false', save: 'never' };
    const done = await job.step(inputs);
    if (done.exitCode !== 0)
      throw new Error(`Go ${version} was not installed:\n${done.stdout}${done.stderr}`);
    roots.push(done.outputs['go-root'] ?? '');
  }
  return path.join(roots[0] ?? '', 'bin', 'go');
}
