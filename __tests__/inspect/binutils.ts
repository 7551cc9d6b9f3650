import { execFileSync } from 'node:child_process';
import type { BinaryFacts } from '../../src/inspect/read-binary.ts';

/** What our reader and the tools of others both say of a file. */
export type Agreed = Pick<
  BinaryFacts,
  'pie' | 'stack' | 'relro' | 'interpreter' | 'needed' | 'symbols'
> & {
  /** `.text 0x1000 0x2000`: name, offset and size. */
  readonly sections: readonly string[];
};

export function agreed(facts: BinaryFacts): Agreed {
  const { pie, stack, relro, interpreter, needed, symbols, sections } = facts;
  return {
    ...{ pie, stack, relro, interpreter, symbols },
    needed: [...needed].sort(),
    sections: sections.map((one) => section(one.name, one.offset, one.size)),
  };
}

function section(name: string, offset: number, size: number): string {
  return `${name} 0x${offset.toString(16)} 0x${size.toString(16)}`;
}

/** Packages of Debian that the tools come from. */
const PACKAGES: Readonly<Record<string, string>> = {
  gcc: 'gcc libc6-dev',
  'llvm-objdump': 'llvm',
  'llvm-readobj': 'llvm',
  'musl-gcc': 'musl-tools',
  objdump: 'binutils',
  readelf: 'binutils',
};

/** Runs a tool; one that is not there is a failure that names its package. */
export function tool(name: string, args: readonly string[], cwd?: string): string {
  try {
    const env = { ...process.env, LC_ALL: 'C' };
    return execFileSync(name, [...args], { encoding: 'utf8', env, maxBuffer: 2 ** 28, cwd });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new Error(`${name} is not on PATH: apt-get install ${PACKAGES[name] ?? name}`);
  }
}

/** ELF by readelf. */
export function byReadelf(file: string): Agreed {
  const text = tool('readelf', ['-hldSsW', file]);
  const stack = /^ +GNU_STACK +(?:0x\w+ +){5}(.{3})/m.exec(text)?.[1];
  const bindsNow = /\(BIND_NOW\)|\(FLAGS\).*BIND_NOW|\(FLAGS_1\).*\bNOW\b/.test(text);
  const symbols = /Symbol table '\.symtab' contains (\d+) entr/.exec(text)?.[1];
  return {
    pie: /^ +Type: +DYN \(Position-Independent Executable file\)/m.test(text),
    stack: stack === undefined ? 'unsaid' : stack.includes('E') ? 'code' : 'data',
    relro: !/^ +GNU_RELRO /m.test(text) ? 'none' : bindsNow ? 'full' : 'partial',
    interpreter: /program interpreter: (.*)\]/.exec(text)?.[1] ?? null,
    needed: [...text.matchAll(/\(NEEDED\) .*\[(.*)\]/g)].map((one) => one[1] ?? '').sort(),
    symbols: Number(symbols ?? 0),
    sections: [...text.matchAll(SECTION)]
      .filter(([, , type]) => type !== 'NOBITS')
      .map(([, name = '', , offset = '', size = '']) => section(name, hex(offset), hex(size))),
  };
}

/** `  [ 1] .text   PROGBITS   0000000000401000 001000 07a7b1 …`; the first, without a name, is no section. */
const SECTION = /^ +\[ *\d+\] (\S+) +([A-Z_]\S*) +[0-9a-f]+ ([0-9a-f]+) ([0-9a-f]+) /gm;

function hex(text: string): number {
  return Number.parseInt(text, 16);
}

/** PE, as far as binutils goes; the rest is taken from `facts`, and is peByLlvm's to compare. */
export function byObjdump(file: string, facts: BinaryFacts): Agreed {
  const text = tool('objdump', ['-p', '-h', '-t', file]);
  const hasSymbols = !/^no symbols$/m.test(text);
  return {
    pie: /^\s+DYNAMIC_BASE$/m.test(text),
    stack: /^\s+NX_COMPAT$/m.test(text) ? 'data' : 'code',
    relro: null,
    interpreter: null,
    // Beside compressed debug information it finds no imports; LLVM does.
    needed: [...facts.needed].sort(),
    // objdump says only whether there are some.
    symbols: hasSymbols ? Math.max(1, facts.symbols) : 0,
    sections: [...text.matchAll(PE_SECTION)].map(([, name = '', , offset = ''], index) =>
      // It shows the size in memory, where that is smaller than the size in the file.
      section(name, hex(offset), facts.sections[index]?.size ?? 0),
    ),
  };
}

/** Two lines: `  0 .text  0006ed91  0000000140001000  …  00000600  2**4`, `  CONTENTS, ALLOC, …`. */
const PE_SECTION =
  /^ +\d+ (\S+) +([0-9a-f]{8}) +[0-9a-f]+ +[0-9a-f]+ +([0-9a-f]{8}) .*\n +CONTENTS/gm;

/** PE for machines that binutils does not know, and exact numbers, by LLVM. */
export function peByLlvm(file: string): Agreed {
  const text = tool('llvm-readobj', ['--file-headers', '--sections', '--coff-imports', file]);
  const of = (name: string, part: string): string =>
    new RegExp(`^ +${name}: (?:.*\\()?(\\w+)`, 'm').exec(part)?.[1] ?? '';
  return {
    pie: text.includes('IMAGE_DLL_CHARACTERISTICS_DYNAMIC_BASE'),
    stack: text.includes('IMAGE_DLL_CHARACTERISTICS_NX_COMPAT') ? 'data' : 'code',
    relro: null,
    interpreter: null,
    needed: [...text.matchAll(/^Import \{\n +Name: (.*)$/gm)].map((one) => one[1] ?? '').sort(),
    symbols: Number(of('SymbolCount', text)),
    sections: text
      .split(/^ +Section \{$/m)
      .slice(1)
      .map((part) => ({
        name: /^ +Name: (\S+)/m.exec(part)?.[1] ?? '',
        offset: Number(of('PointerToRawData', part)),
        size: Number(of('RawDataSize', part)),
      }))
      .filter((one) => one.offset !== 0 && one.size !== 0)
      .map((one) => section(one.name, one.offset, one.size)),
  };
}

/** Mach-O by llvm-objdump, which prints what otool does. */
export function machByLlvm(file: string): Agreed {
  const text = tool('llvm-objdump', ['--macho', '--private-headers', '--non-verbose', file]);
  const [header = ''] = text.split('Load command 0');
  const flags = hex(/0x([0-9a-f]{8})\s*$/.exec(header)?.[1] ?? '');
  const field = (name: string, part = text): string =>
    new RegExp(`^ +${name} (.*)$`, 'm').exec(part)?.[1]?.trim() ?? '';
  const commands = text.split(/^Load command \d+$/m);
  const named = (command: string): string[] =>
    commands
      .filter((one) => field('cmd', one) === command)
      .map((one) => field('name', one).replace(/ \(offset \d+\)$/, ''));
  return {
    pie: (flags & 0x200000) !== 0,
    stack: (flags & 0x20000) === 0 ? 'data' : 'code',
    relro: null,
    interpreter: named('LC_LOAD_DYLINKER')[0] ?? null,
    needed: named('LC_LOAD_DYLIB').sort(),
    symbols: Number(field('nlocalsym')),
    sections: text
      .split(/^Section$/m)
      .slice(1)
      .filter((part) => (hex(field('flags', part)) & 0xff) !== 1)
      .map((part) =>
        section(
          `${field('segname', part)},${field('sectname', part)}`,
          Number(field('offset', part)),
          hex(field('size', part)),
        ),
      ),
  };
}
