import { closeSync, openSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Environment, Exec } from '../runner/ports.ts';

/** Holds a `go build` back where it first asks GOCACHE for a compiled package. */
export interface Gate {
  /** For the command line of `go build`. */
  readonly flags: readonly string[];
  /** When `restored` has ended, well or not, packages are looked up and compiled. */
  openAfter(restored: Promise<unknown>): void;
  /** After all go commands with these flags have ended. */
  close(): void;
}

export interface GateRequest {
  readonly exec: Exec;
  readonly environment: Environment;
  /** A folder that outlives the build. */
  readonly folder: string;
}

/**
 * Before its first look-up `go build` loads packages for a good part of a warm run, and then asks
 * the compiler for its version (cmd/go/internal/work/buildid.go toolID). With -toolexec that
 * question waits, so that packages are loaded while base and delta are still unpacked. -toolexec is in
 * no compile key and not in the binary: the tools run as they are and say the same. null where the
 * machine has no FIFOs.
 */
export async function makeGate(request: GateRequest): Promise<Gate | null> {
  const { exec, environment, folder } = request;
  if (process.platform === 'win32' || /["']/.test(folder)) return null;
  const fifo = join(folder, 'fifo');
  const script = join(folder, 'gate.sh');
  await mkdir(folder, { recursive: true });
  const [made] = await Promise.all([
    exec({ tool: 'mkfifo', args: [fifo], cwd: folder, environment }),
    writeFile(script, gateScript(fifo)),
  ]);
  if (made.exitCode !== 0) return null;
  let opened: number | null = null;
  let closed = false;
  // Opened for both ways it never waits itself, and from then on nobody else does.
  const open = (): void => {
    if (!closed) opened = openSync(fifo, 'r+');
  };
  return {
    flags: [`-toolexec=${gateCommand(script)}`],
    openAfter: (restored) => void restored.then(open, open),
    close: () => {
      closed = true;
      if (opened !== null) closeSync(opened);
    },
  };
}

/** The value of -toolexec: fields as cmd/internal/quoted splits them. */
export function gateCommand(script: string): string {
  return /\s/.test(script) ? `/bin/sh '${script}'` : `/bin/sh ${script}`;
}

/** Opening a FIFO to read waits for one who writes: a question for the version does. */
export function gateScript(fifo: string): string {
  return `case "$2" in
-V=full) : < '${fifo}' ;;
esac
exec "$@"
`;
}
