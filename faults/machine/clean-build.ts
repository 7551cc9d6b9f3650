import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { networkEnvironment, TOOLS } from '../../__tests__/contract/fixtures-machine.ts';
import { GO_VERSION } from './go-version.ts';

/** What plain `go build` makes of a checkout with the flags of the profile. */
export interface CleanBuild {
  readonly sha256: string;
  /** What the program prints. */
  readonly said: string;
}

const run = promisify(execFile);

/** The flags of `profile: lean`, as docs/profiles.md has them. */
const LEAN = ['-trimpath', '-gcflags=all=-dwarf=false', '-ldflags=-s -w', '-buildvcs=false'];

/**
 * Builds a checkout with the go command alone, and with caches that nothing of ours ever touches.
 * `folder` keeps these caches; `goproxy`: the module proxy without faults.
 */
export async function cleanBuild(
  folder: string,
  checkout: string,
  goproxy: string,
): Promise<CleanBuild> {
  const out = mkdtempSync(path.join(folder, 'clean-'));
  const env = {
    ...networkEnvironment(),
    ...{ PATH: process.env.PATH ?? '', HOME: folder, GOPROXY: goproxy, GOTOOLCHAIN: 'local' },
    ...{ GOCACHE: path.join(folder, 'gocache'), GOMODCACHE: path.join(folder, 'modules') },
    ...{ CGO_ENABLED: '0', GOFLAGS: '-modcacherw', TMPDIR: out },
  };
  const file = path.join(out, 'app');
  try {
    await run(goCommand(), ['build', ...LEAN, '-o', file, '.'], { cwd: checkout, env });
    return { sha256: sha256File(file), said: await outputOf(file) };
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

function goCommand(): string {
  return path.join(TOOLS, 'go', GO_VERSION, process.arch, 'bin', 'go');
}

export function sha256File(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

/** println writes to standard error. */
export async function outputOf(file: string): Promise<string> {
  return (await run(file, [])).stderr;
}
