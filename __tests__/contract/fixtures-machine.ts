import { cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type CacheService, startCacheService } from './harness/cache-service.ts';
import { PROJECT } from './harness/child.ts';
import { removeTree } from './harness/remove-tree.ts';

/** Shared by all test files and test runs: the action installs the pinned Go on first use. */
export const TOOLS = path.join(tmpdir(), 'go-turbo-build-test-tools');

/** A runner and a cache service of a test file. */
export interface Machine {
  readonly folder: string;
  /** `JobOptions.root`. */
  readonly root: string;
  /** action.yml and dist, copied away from the project: nothing of its node_modules is in reach. */
  readonly action: string;
  readonly service: CacheService;
  stop(): Promise<void>;
}

export async function startMachine(name: string): Promise<Machine> {
  const folder = await mkdtemp(path.join(tmpdir(), `gtb-${name}-`));
  const action = path.join(folder, 'action');
  await cp(path.join(PROJECT, 'dist'), path.join(action, 'dist'), { recursive: true });
  for (const file of ['action.yml', 'setup/action.yml'])
    await cp(path.join(PROJECT, file), path.join(action, file));
  const service = await startCacheService();
  const stop = async (): Promise<void> => {
    await service.stop();
    await removeTree(folder);
  };
  return { folder, root: path.join(folder, 'machine'), action, service, stop };
}

/** How this machine reaches the network: a job's environment is otherwise bare. */
export function networkEnvironment(): Record<string, string> {
  const names = [
    ...['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'http_proxy', 'https_proxy', 'no_proxy'],
    ...['NODE_EXTRA_CA_CERTS', 'SSL_CERT_FILE', 'SSL_CERT_DIR', 'GOPROXY', 'GOSUMDB'],
  ];
  const set = names.flatMap((name) => {
    const value = process.env[name];
    return value === undefined || value === '' ? [] : [[name, value] as const];
  });
  return Object.fromEntries(set);
}
