import { lastValue } from './go-flags-variable.ts';

/** Who turns Go into machine code. */
export type Compiler = 'gc' | 'gccgo' | 'tinygo';

/**
 * The compiler of a build: the input, else the last `-compiler` of GOFLAGS and then of the command
 * line, as cmd/go reads them (cmd/go/internal/work/build.go, buildCompiler.Set). `flags`: those of
 * GOFLAGS, then those of the build.
 */
export function compilerOf(choice: CompilerChoice, flags: readonly string[]): Compiler {
  if (choice === 'tinygo') return 'tinygo';
  return lastValue(flags, 'compiler') === 'gccgo' ? 'gccgo' : 'gc';
}

/**
 * Why nothing that this compiler makes is kept; '' for gc. Go's keys hold the version line of gccgo,
 * but neither its compiled standard library (libgo) nor the C library that it links, and nothing of
 * TinyGo goes through GOCACHE.
 */
export function withoutCaches(compiler: Compiler): string {
  if (compiler === 'gccgo') return 'no cache holds what gccgo makes: its libraries are in no key';
  if (compiler === 'tinygo') return 'no cache holds what TinyGo makes: it does not use GOCACHE';
  return '';
}

/** Who compiles; gccgo is asked for by `-compiler=gccgo` (inputs/flags/compiler.ts). */
export type CompilerChoice = 'gc' | 'tinygo';
