import type { Environment } from '../runner/ports.ts';
import type { Result } from '../runner/result.ts';
import { readGoEnvFile } from '../toolchain/go-environment.ts';
import { platformOf } from '../toolchain/module-version.ts';
import { chooseCompiler, chooseLinker } from './c-compiler.ts';
import type { RunContext } from './run-context.ts';

/** CC and CXX of the step's go commands, where the inputs ask for a C library of their own. */
export async function cCompilerOf(
  context: RunContext,
): Promise<Result<Readonly<Record<string, string>>>> {
  const { inputs, runner } = context;
  const { environment } = runner;
  const { goos, goarch } = platformOf(process.platform, process.arch);
  const goEnv = inputs.libc === 'gnu' ? {} : await readGoEnvFile(environment, goos);
  return chooseCompiler(request(context, environment), inputs, {
    cc: environment.CC || goEnv.CC || '',
    cxx: environment.CXX || goEnv.CXX || '',
    host: goarch,
    targets: inputs.targets.map((one) => one.goarch),
  });
}

/** The word for the external linker; '' for the C compiler's own, and where nothing is linked. */
export function linkerOf(
  context: RunContext,
  environment: Environment,
  cc: string,
): Promise<Result<string>> {
  const { inputs } = context;
  const linker = inputs.build ? inputs.linker : 'default';
  return chooseLinker(request(context, environment), linker, cc);
}

function request({ inputs, runner }: RunContext, environment: Environment) {
  return { exec: runner.exec, environment, cwd: inputs.workingDirectory };
}
