import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { ACT } from './act/act-file.ts';

// Tests that run a tool of others say so here: `needs('linux x64', 'upx').test(name, …)`.
// Where the tool is not there, the test is skipped, and its name says for want of what.
// With GTB_TOOLS=required (set by .ci/run) it fails instead.

interface Need {
  /** Commands, of which one has to be on the PATH; or the file of one. */
  readonly commands: readonly string[];
  /** What `apt-get install` takes, or else how to get it. */
  readonly packages: string | { readonly by: string };
  /** Whether .ci/install-tools leaves it out: where it is missing, tests are skipped in any case. */
  readonly isSlowToGet?: boolean;
  /** What else has to be true of this machine. */
  readonly works?: () => boolean;
}

const NEEDS = {
  gcc: { commands: ['gcc'], packages: 'gcc libc6-dev', works: hasHeaders },
  gccgo: { commands: ['gccgo'], packages: 'gccgo' },
  'musl-gcc': { commands: ['musl-gcc'], packages: 'musl-tools' },
  mold: { commands: ['mold'], packages: 'mold' },
  lld: { commands: ['ld.lld'], packages: 'lld' },
  'llvm-readobj': { commands: ['llvm-readobj'], packages: 'llvm' },
  'llvm-objdump': { commands: ['llvm-objdump'], packages: 'llvm' },
  readelf: { commands: ['readelf'], packages: 'binutils' },
  objdump: { commands: ['objdump'], packages: 'binutils' },
  objcopy: { commands: ['objcopy'], packages: 'binutils' },
  gdb: { commands: ['gdb'], packages: 'gdb' },
  openssl: { commands: ['openssl'], packages: 'openssl' },
  act: { commands: [ACT], packages: { by: 'npm run install:act' } },
  chromium: { commands: ['chromium'], packages: { by: 'npm run page' }, isSlowToGet: true },
  debootstrap: {
    commands: ['debootstrap'],
    packages: 'debootstrap',
    isSlowToGet: true,
    works: isRoot,
  },
  upx: { commands: ['upx', 'upx-ucl'], packages: 'upx-ucl' },
} satisfies Record<string, Need>;

export type Tool = keyof typeof NEEDS;

/** Where the tools are asked for at all: they are those of Linux, and some programs are for x64. */
export type System = 'linux' | 'linux x64';

/** The part of a skipped test's name by which scripts/jest-skipped.mjs finds it. */
const MARK = '[skipped: ';

export interface Needing {
  readonly there: boolean;
  readonly test: Pick<jest.It, 'each'> & ((...definition: Parameters<jest.It>) => void);
  readonly describe: (name: string, tests: () => void) => void;
}

/** `test` and `describe` for what runs these tools. */
export function needs(system: System, ...tools: readonly Tool[]): Needing {
  const [family, processor = process.arch] = system.split(' ');
  if (process.platform !== family || process.arch !== processor)
    return skipping(`${MARK}it is for ${system}]`);
  const missing = tools.filter((one) => !isThere(one));
  if (missing.length === 0) return { there: true, test, describe };
  const reason = missing.map(missingText).join('; ');
  const isRequired = process.env.GTB_TOOLS === 'required' && !missing.every(isSlowToGet);
  return isRequired ? failing(reason) : skipping(`${MARK}${reason}]`);
}

function isSlowToGet(tool: Tool): boolean {
  const need: Need = NEEDS[tool];
  return need.isSlowToGet === true;
}

function missingText(tool: Tool): string {
  const { packages }: Need = NEEDS[tool];
  return typeof packages === 'string'
    ? `${tool} is not on the PATH (package ${packages})`
    : `${tool} is not there (${packages.by})`;
}

function skipping(reason: string): Needing {
  const marked = (name: string): string => `${name} ${reason}`;
  const skip = (...[name, fn, timeout]: Parameters<jest.It>): void =>
    test.skip(marked(String(name)), fn, timeout);
  const each = ((table: readonly unknown[]) => (name: string, fn: () => void, timeout?: number) =>
    test.skip.each(table)(marked(name), fn, timeout)) as jest.Each;
  return {
    there: false,
    test: Object.assign(skip, { each }),
    describe: (name, tests) => describe.skip(marked(name), tests),
  };
}

function failing(reason: string): Needing {
  const fail = (name: unknown): void =>
    test(String(name), () => {
      throw new Error(`${reason}, and GTB_TOOLS is required`);
    });
  const each = (() => fail) as unknown as jest.Each;
  return { there: false, test: Object.assign(fail, { each }), describe: fail };
}

const found = new Map<Tool, boolean>();

function isThere(tool: Tool): boolean {
  const before = found.get(tool);
  if (before !== undefined) return before;
  const need: Need = NEEDS[tool];
  const there = need.commands.some((one) => pathOf(one) !== '') && (need.works?.() ?? true);
  found.set(tool, there);
  return there;
}

/** The file of a command, or ''. */
export function pathOf(command: string): string {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(path.isAbsolute);
  for (const folder of path.isAbsolute(command) ? [''] : folders) {
    const file = path.join(folder, command);
    try {
      accessSync(file, constants.X_OK);
      return file;
    } catch {
      // The next folder may have it.
    }
  }
  return '';
}

/** A compiler without a C library's headers compiles nothing that the tests give it. */
function hasHeaders(): boolean {
  try {
    const args = ['-E', '-x', 'c', '-include', 'stdio.h', '/dev/null'];
    execFileSync('gcc', args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Whoever mounts and changes the root is root. */
function isRoot(): boolean {
  return process.getuid?.() === 0;
}
