import { execFileSync } from 'node:child_process';
import { cp } from 'node:fs/promises';
import { networkEnvironment } from './fixtures-machine.ts';
import { makeWritable } from './harness/make-writable.ts';

/** A real project of a thousand packages, for the long tests. */
export const CADDY = { module: 'github.com/caddyserver/caddy/v2', version: 'v2.11.9' };

/** The module's source in a folder that can be written to. */
export async function caddySource(folder: string): Promise<string> {
  const env = { ...process.env, ...networkEnvironment() };
  const args = ['mod', 'download', '-json', `${CADDY.module}@${CADDY.version}`];
  const { Dir } = JSON.parse(execFileSync('go', args, { env, encoding: 'utf8' })) as {
    Dir: string;
  };
  await cp(Dir, folder, { recursive: true });
  await makeWritable(folder);
  return folder;
}
