import { createHash, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { toolWords } from '../inputs/flags/go-flags-variable.ts';
import { linkerWord } from '../inputs/flags/linking.ts';
import type { ExternalLinker, Inputs } from '../inputs/inputs.ts';
import type { CommandResult, Environment, Exec } from '../runner/ports.ts';
import { failure, type Result, success } from '../runner/result.ts';

export interface CRequest {
  readonly exec: Exec;
  readonly environment: Environment;
  readonly cwd: string;
}

export interface MuslFacts {
  /** CC of the job's environment or `go env -w`; '' if neither has one. */
  readonly cc: string;
  /** The same of CXX. */
  readonly cxx: string;
  /** GOARCH of this machine. */
  readonly host: string;
  /** GOARCH of each target. */
  readonly targets: readonly string[];
}

/** Debian's wrapper around gcc (package musl-tools): for the architecture of the machine alone. */
const MUSL_GCC = 'musl-gcc';

/**
 * The variables with which cgo compiles for the C library asked for: nothing for that of the
 * system. A C compiler that is not there, or is one for glibc, is a failure.
 */
export async function chooseCompiler(
  request: CRequest,
  inputs: Pick<Inputs, 'libc' | 'link'>,
  facts: MuslFacts,
): Promise<Result<Readonly<Record<string, string>>>> {
  if (inputs.libc === 'gnu') return success({});
  const { cc, host, targets } = facts;
  const others = targets.filter((one) => one !== host);
  if (cc === '' && others.length > 0)
    return failure(
      'GTB1026',
      `link: musl with a target of ${others.join(', ')} on a machine of ${host}: ${MUSL_GCC} compiles for ${host} only`,
      'a C compiler for musl and that architecture in CC',
      `set CC (as in aarch64-linux-musl-gcc), or build ${host} alone`,
    );
  if (isWrapper(cc || MUSL_GCC) && inputs.link === 'static-pie')
    return failure(
      'GTB1026',
      `link: static-pie musl: ${MUSL_GCC} names a loader in every position-independent program`,
      'link: static-pie, link: external-static musl, or a compiler made for musl in CC',
      'set link: static-pie, or link: external-static musl',
    );
  const tool = cc || MUSL_GCC;
  const macros = await runC(request, tool, [
    ...['-E', '-dM', '-include', 'features.h', '-x', 'c'],
    '/dev/null',
  ]);
  if (macros.exitCode === 127)
    return failure(
      'GTB1026',
      `link: musl, and there is no ${tool} on the PATH`,
      'a C compiler for musl',
      cc === ''
        ? 'install the package musl-tools (Debian and Ubuntu: sudo apt-get install musl-tools), or set CC'
        : 'install it, or unset CC to use musl-gcc',
    );
  if (macros.exitCode !== 0)
    return failure(
      'GTB1026',
      `link: musl, and ${tool} finds no C headers: ${firstLine(macros)}`,
      'a C compiler that works',
      'install the package musl-tools again, or correct CC',
    );
  // features.h of glibc defines it, that of musl does not.
  if (macros.stdout.includes('__GLIBC__'))
    return failure(
      'GTB1026',
      `link: musl, and CC is ${tool}, which compiles for glibc`,
      'a C compiler for musl',
      'unset CC to use musl-gcc, or set it to one for musl',
    );
  // Debian has no C++ for musl; g++ would mix in glibc without a word.
  const cxx = facts.cxx === '' ? { CXX: 'musl-g++' } : {};
  return success(cc === '' ? { CC: MUSL_GCC, ...cxx } : {});
}

function isWrapper(cc: string): boolean {
  return /(^|\/)musl-gcc$/.test(cc);
}

/** Where mold puts an `ld` for compilers that know no -fuse-ld=mold (gcc before 12.1). */
const MOLD_FOLDERS = ['/usr/libexec/mold', '/usr/local/libexec/mold', '/usr/lib/mold'];
const LINKERS = {
  mold: { package: 'mold', says: /\bmold \d/ },
  lld: { package: 'lld', says: /\bLLD \d/ },
} as const;

/** The word that makes the C compiler start the linker asked for; one that does not start is a failure. */
export async function chooseLinker(
  request: CRequest,
  linker: ExternalLinker,
  cc: string,
): Promise<Result<string>> {
  if (linker === 'default') return success('');
  const wanted = LINKERS[linker];
  const words = [
    linkerWord(linker),
    ...(linker === 'mold' ? MOLD_FOLDERS.map((one) => `-B${one}`) : []),
  ];
  let first = '';
  for (const word of words) {
    const asked = await runC(request, cc, [word, '-Wl,--version']);
    if (asked.exitCode === 0 && wanted.says.test(asked.stdout)) return success(word);
    first ||= firstLine(asked);
  }
  return failure(
    'GTB1026',
    `link: ${linker}, and ${cc} does not start it${first === '' ? '' : `: ${first}`}`,
    `${linker} where the C compiler finds it`,
    `install the package ${wanted.package} (Debian and Ubuntu: sudo apt-get install ${wanted.package}), or remove ${linker} from link`,
  );
}

/**
 * What tells one musl from another: the digest of its libc.a. Images name their version, but musl is
 * installed by a step of the job. Where the compiler does not say where it is, no run is like another.
 */
export async function muslIdentity(request: CRequest, cc: string): Promise<string> {
  // It names what it would link, and runs nothing (gcc and clang, -###).
  const said = await runC(request, cc, ['-static', '-###', '-x', 'c', '/dev/null']);
  const folder = /(\/[^\s"]*)\/[A-Za-z]*crt1\.o/.exec(said.stderr)?.[1] ?? '';
  const library = await readFile(join(folder, 'libc.a')).catch(() => null);
  if (library === null) return `musl unknown ${randomUUID()}`;
  return `musl ${createHash('sha256').update(library).digest('hex').slice(0, 16)}`;
}

function runC(request: CRequest, cc: string, args: readonly string[]): Promise<CommandResult> {
  const { exec, environment, cwd } = request;
  const words = toolWords(cc);
  return exec({ tool: words.tool, args: [...words.args, ...args], cwd, environment });
}

function firstLine({ stderr, stdout }: CommandResult): string {
  return (stderr.trim() || stdout.trim()).split('\n')[0] ?? '';
}
