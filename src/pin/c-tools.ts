import type { Step } from '../inputs/step.ts';
import type { Environment } from '../runner/ports.ts';
import { type Result, success } from '../runner/result.ts';
import { platformOf } from '../toolchain/version/module-version.ts';
import { ownVariable } from './c/target-c-tools.ts';
import { chooseCompiler, chooseLinker } from './c-compiler.ts';

/** CC and CXX of the step's go commands, where the inputs ask for a C library of their own. */
export async function cCompilerOf(step: Step): Promise<Result<Readonly<Record<string, string>>>> {
  const { inputs, runner } = step;
  const { environment } = runner;
  const { goarch } = platformOf(process.platform, process.arch);
  const cxx = environment.CXX ?? '';
  // A target with a compiler of its own has no say about that of the others.
  const own = inputs.targets.filter((one) => environment[ownVariable('CC', one)]);
  for (const target of own) {
    const cc = environment[ownVariable('CC', target)] ?? '';
    const facts = { cc, cxx, host: goarch, targets: [target.goarch] };
    const chosen = await chooseCompiler(request(step, environment), inputs, facts);
    if (!chosen.ok) return chosen;
  }
  const others = inputs.targets.filter((one) => !own.includes(one)).map((one) => one.goarch);
  if (own.length > 0 && others.length === 0) return success({});
  return chooseCompiler(request(step, environment), inputs, {
    cc: environment.CC ?? '',
    cxx,
    host: goarch,
    targets: others,
  });
}

/** The word for the external linker; '' for the C compiler's own, and where nothing is linked. */
export function linkerOf(
  step: Step,
  environment: Environment,
  cc: string,
): Promise<Result<string>> {
  const { inputs } = step;
  const linker = inputs.build ? inputs.linker : 'default';
  return chooseLinker(request(step, environment), linker, cc);
}

function request({ inputs, runner }: Step, environment: Environment) {
  return { exec: runner.exec, environment, cwd: inputs.workingDirectory };
}
