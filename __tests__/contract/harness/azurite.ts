import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Azurite's well-known development account (learn.microsoft.com, "Azurite: well-known storage account"). */
export const ACCOUNT = 'devstoreaccount1';
export const ACCOUNT_KEY =
  'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

export interface Azurite {
  /** `http://127.0.0.1:PORT`. */
  readonly url: string;
  stop(): Promise<void>;
}

/** A blob service of its own on a free port, in memory; gone with `stop`. */
export async function startAzurite(): Promise<Azurite> {
  const main = createRequire(import.meta.url).resolve('azurite/dist/src/blob/main.js');
  // It writes its settings into the folder it is started in.
  const folder = await mkdtemp(path.join(tmpdir(), 'azurite-'));
  const flags = ['--inMemoryPersistence', '--skipApiVersionCheck', '--loose', '--silent'];
  const listen = ['--blobHost', '127.0.0.1', '--blobPort', '0', '--disableTelemetry'];
  const child = spawn(process.execPath, [main, ...flags, ...listen], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // Not left behind where a test run dies before `stop`.
  const kill = (): void => void child.kill('SIGKILL');
  process.once('exit', kill);
  const url = await new Promise<string>((resolve, reject) => {
    let said = '';
    const read = (chunk: Buffer): void => {
      said += chunk;
      const match = /successfully listens on (http:\S+)/.exec(said);
      if (match?.[1] !== undefined) resolve(match[1]);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`Azurite ended with ${code}: ${said}`)));
  });
  const stop = async (): Promise<void> => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    process.off('exit', kill);
    kill();
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  return { url, stop };
}
