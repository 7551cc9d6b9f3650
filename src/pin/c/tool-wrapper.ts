import { join } from 'node:path';
import { lastValue } from '../../inputs/flags/go-flags-variable.ts';
import { splitGoQuoted } from '../../inputs/flags/go-quoting.ts';
import type { Environment, Exec } from '../../runner/ports.ts';

/** The program that `-toolexec` puts before each tool of Go. */
export interface ToolWrapper {
  /** As the flag says it. */
  readonly value: string;
  /** Whether Go's compile keys know it. */
  readonly isKeyed: boolean;
}

export interface WrapperRequest {
  readonly exec: Exec;
  readonly goRoot: string;
  /** GOHOSTOS and GOHOSTARCH. */
  readonly host: { readonly goos: string; readonly goarch: string };
  readonly environment: Environment;
  readonly cwd: string;
  /** Flags of GOFLAGS and of the build, the last one counts. */
  readonly flags: readonly string[];
}

/**
 * Go keys a wrapper by what it answers in place of the tool to `-V=full` (cmd/go/internal/work/buildid.go
 * toolID): one that hands the question on is in no key, whatever it does to what is compiled. null: none.
 */
export async function readToolWrapper(request: WrapperRequest): Promise<ToolWrapper | null> {
  const { exec, goRoot, host, environment, cwd, flags } = request;
  const value = lastValue(flags, 'toolexec') ?? '';
  const [tool, ...args] = splitGoQuoted(value) ?? [];
  if (tool === undefined) return null;
  const name = host.goos === 'windows' ? 'compile.exe' : 'compile';
  const compiler = join(goRoot, 'pkg', 'tool', `${host.goos}_${host.goarch}`, name);
  const answers = await Promise.all([
    exec({ tool: compiler, args: ['-V=full'], cwd, environment }),
    exec({
      tool,
      args: [...args, compiler, '-V=full'],
      cwd,
      environment: { ...environment, TOOLEXEC_IMPORTPATH: 'cmd/compile' },
    }),
  ]);
  const [own, wrapped] = answers.map((one) => (one.exitCode === 0 ? one.stdout.trim() : null));
  return { value, isKeyed: typeof wrapped === 'string' && wrapped !== own };
}
