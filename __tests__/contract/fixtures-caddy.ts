import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { networkEnvironment } from './fixtures-machine.ts';

/** A real project of a thousand packages, for the long tests. */
export const CADDY = { module: 'github.com/caddyserver/caddy/v2', version: 'v2.11.9' };

/** The module's source in a folder that can be written to. */
export function caddySource(folder: string): string {
  const env = { ...process.env, ...networkEnvironment() };
  const args = ['mod', 'download', '-json', `${CADDY.module}@${CADDY.version}`];
  const { Dir } = JSON.parse(execFileSync('go', args, { env, encoding: 'utf8' })) as {
    Dir: string;
  };
  cpSync(Dir, folder, { recursive: true });
  makeWritable(folder);
  return folder;
}

function makeWritable(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const inside = path.join(folder, entry.name);
    if (entry.isDirectory()) makeWritable(inside);
    else chmodSync(inside, 0o644);
  }
}
