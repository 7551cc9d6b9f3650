import { toolWords } from '../../inputs/flags/go-flags-variable.ts';
import { splitGoQuoted } from '../../inputs/flags/go-quoting.ts';
import { type Target, targetText } from '../../inputs/target.ts';
import type { CommandResult, Environment, Exec } from '../../runner/ports.ts';
import type { Failure } from '../../runner/result.ts';
import { architectureWords, type CTarget, cTarget, cTargetText, makes } from './c-target.ts';
import { ownVariable } from './target-c-tools.ts';

export interface CompilerQuestion {
  /** `CC` or `CXX`. */
  readonly name: 'CC' | 'CXX';
  /** As Go reads it for the target. */
  readonly value: string;
  readonly target: Target;
  /** CGO_CPPFLAGS and CGO_CFLAGS, or those of C++. */
  readonly flags: string;
  readonly exec: Exec;
  readonly environment: Environment;
  readonly cwd: string;
}

/** Every cgo program includes it (runtime/cgo/libcgo.h). */
const HEADER = ['-include', 'stdlib.h'];

/**
 * Asks a C compiler what it makes, by what it defines before it reads a line (`-dM -E`, gcc and
 * clang): null where it can compile for the target. One for another architecture would end in pages
 * of what an assembler does not understand.
 */
export async function checkCCompiler(question: CompilerQuestion): Promise<Failure | null> {
  const { target } = question;
  const words = [...architectureWords(target), ...(splitGoQuoted(question.flags) ?? [])];
  const whole = await ask(question, [...words, ...HEADER]);
  if (whole.exitCode === 0) {
    const made = cTarget(whole.stdout);
    return makes(made, target) ? null : wrongTarget(question, made);
  }
  if (whole.exitCode === 127) return notThere(question, whole);
  // Flags of another architecture, or no headers for this one.
  const [bare, plain] = await Promise.all([ask(question, words), ask(question, [])]);
  const made = cTarget((bare.exitCode === 0 ? bare : plain).stdout);
  if (plain.exitCode === 0 && !makes(made, target)) return wrongTarget(question, made);
  return broken(question, whole, bare.exitCode === 0);
}

function ask(question: CompilerQuestion, words: readonly string[]): Promise<CommandResult> {
  const { tool, args } = toolWords(question.value);
  const { exec, cwd, environment } = question;
  const language = question.name === 'CC' ? 'c' : 'c++';
  const input = process.platform === 'win32' ? 'NUL' : '/dev/null';
  const all = [...args, ...words, '-E', '-dM', '-x', language, input];
  return exec({ tool, args: all, cwd, environment });
}

function wrongTarget(question: CompilerQuestion, made: CTarget): Failure {
  const { target, name, value } = question;
  return {
    code: 'GTB1214',
    found: `target ${targetText(target)} with cgo, and ${name} is ${value}, which makes ${cTargetText(made)}`,
    expected: `a ${language(question)} compiler that makes ${target.goos}/${target.goarch}`,
    change: remedy(question),
  };
}

function notThere(question: CompilerQuestion, said: CommandResult): Failure {
  const { target, name, value } = question;
  return {
    code: 'GTB1214',
    found: `target ${targetText(target)} with cgo, and ${name} is ${value}: ${firstLine(said)}`,
    expected: `a ${language(question)} compiler that can be run`,
    change: `install it, or ${remedy(question)}`,
  };
}

function broken(question: CompilerQuestion, said: CommandResult, compiles: boolean): Failure {
  const { target, name, value } = question;
  const what = compiles ? 'finds no headers of C' : 'does not compile';
  return {
    code: 'GTB1214',
    found: `target ${targetText(target)} with cgo, and ${name} is ${value}, which ${what} for it: ${firstLine(said)}`,
    expected: `a ${language(question)} compiler with the headers of ${target.goos}/${target.goarch}`,
    change: `install the headers of its C library, or ${remedy(question)}`,
  };
}

function language({ name }: CompilerQuestion): string {
  return name === 'CC' ? 'C' : 'C++';
}

/** The prefix of Debian's cross compilers. */
const PREFIXES: Readonly<Record<string, string>> = {
  'linux/amd64': 'x86_64-linux-gnu',
  'linux/386': 'i686-linux-gnu',
  'linux/arm64': 'aarch64-linux-gnu',
  'linux/arm': 'arm-linux-gnueabihf',
  'linux/riscv64': 'riscv64-linux-gnu',
  'linux/ppc64le': 'powerpc64le-linux-gnu',
  'linux/s390x': 's390x-linux-gnu',
  'linux/mips64le': 'mips64el-linux-gnuabi64',
  'linux/loong64': 'loongarch64-linux-gnu',
  'windows/amd64': 'x86_64-w64-mingw32',
  'windows/386': 'i686-w64-mingw32',
};

function remedy({ name, target }: CompilerQuestion): string {
  const prefix = PREFIXES[`${target.goos}/${target.goarch}`];
  const tool = name === 'CC' ? 'gcc' : 'g++';
  const variable = ownVariable(name, target);
  const example = prefix === undefined ? '' : `, as in ${variable}=${prefix}-${tool}`;
  return `set ${variable} in the environment of this step to one that makes ${target.goos}/${target.goarch}${example}, leave the target out, or build it without cgo`;
}

function firstLine({ stderr, stdout }: CommandResult): string {
  return (stderr.trim() || stdout.trim()).split('\n')[0] ?? '';
}
