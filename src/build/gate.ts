import { closeSync, openSync, writeFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Environment, Exec } from '../runner/ports.ts';

/** Holds a `go build` back where it first asks GOCACHE for a compiled package, and where it links. */
export interface Gate {
  /** For the command line of `go build`. */
  readonly flags: readonly string[];
  /**
   * When `compilable` has ended, well or not, packages are looked up and compiled; when `linkable`
   * has, they are linked, or the build fails where it says no.
   */
  openAfter(compilable: Promise<unknown>, linkable: Promise<boolean>): void;
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
 * question waits, so that packages are loaded while base and delta are still unpacked; the linker
 * waits once more, for the object code that it alone reads. -toolexec is in no compile key and not
 * in the binary: the tools run as they are and say the same. null where the machine has no FIFOs.
 */
export async function makeGate(request: GateRequest): Promise<Gate | null> {
  const { exec, environment, folder } = request;
  if (process.platform === 'win32' || /["']/.test(folder)) return null;
  const files = gateFiles(folder);
  const script = join(folder, 'gate.sh');
  await mkdir(folder, { recursive: true });
  const [made] = await Promise.all([
    exec({
      ...{ tool: 'mkfifo', args: [files.compile, files.link] },
      ...{ cwd: folder, environment },
    }),
    writeFile(script, gateScript(files)),
  ]);
  if (made.exitCode !== 0) return null;
  const opened: number[] = [];
  let closed = false;
  // Opened for both ways it never waits itself, and from then on nobody else does.
  const open = (fifo: string): void => {
    if (!closed) opened.push(openSync(fifo, 'r+'));
  };
  const openLink = (linkable: boolean): void => {
    if (linkable && !closed) writeFileSync(files.linkable, '');
    open(files.link);
  };
  return {
    flags: [`-toolexec=${gateCommand(script)}`],
    openAfter: (compilable, linkable) => {
      const openCompile = (): void => open(files.compile);
      compilable.then(openCompile, openCompile);
      linkable.then(openLink, () => openLink(false));
    },
    close: () => {
      closed = true;
      for (const fifo of opened.splice(0)) closeSync(fifo);
    },
  };
}

interface GateFiles {
  /** FIFOs: who reads them waits. */
  readonly compile: string;
  readonly link: string;
  /** There where the linker may run. */
  readonly linkable: string;
}

function gateFiles(folder: string): GateFiles {
  return {
    compile: join(folder, 'compile'),
    link: join(folder, 'link'),
    linkable: join(folder, 'linkable'),
  };
}

/** The value of -toolexec: fields as cmd/internal/quoted splits them. */
export function gateCommand(script: string): string {
  return /\s/.test(script) ? `/bin/sh '${script}'` : `/bin/sh ${script}`;
}

/** Opening a FIFO to read waits for one who writes: a question for the version does, and each link. */
export function gateScript({ compile, link, linkable }: GateFiles): string {
  return `case "$1 $2" in
*' -V=full') : < '${compile}' ;;
*/link' '*) : < '${link}'; [ -e '${linkable}' ] || exit 1 ;;
esac
exec "$@"
`;
}
