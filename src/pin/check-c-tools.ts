import type { Step } from '../inputs/step.ts';
import { targetText } from '../inputs/target.ts';
import type { ListedPackage, Listing } from '../plan/go-list.ts';
import { type Result, success } from '../runner/result.ts';
import { type CompilerQuestion, checkCCompiler } from './c/check-c-compilers.ts';
import { forTarget } from './c/target-c-tools.ts';
import type { Go } from './go.ts';
import { goCommand } from './go-environment.ts';

/** Before anything is compiled: whether there is a C compiler for each target that has packages with C. */
export async function checkCTools(
  step: Step,
  go: Go,
  /** What `go env` says of variables that decide what C becomes (LaneIngredients). */
  goEnvironment: Readonly<Record<string, string>>,
  needed: Listing,
): Promise<Result<null>> {
  if (!step.inputs.cgo || step.compiler !== 'gc') return success(null);
  const asked = go.targets.map(async (target) => {
    const packages = needed.get(targetText(target)) ?? [];
    if (!packages.some(hasC)) return [];
    const { runner, inputs } = step;
    const { exec } = runner;
    const cwd = inputs.workingDirectory;
    const environment = forTarget(go.environment, target);
    const tool = goCommand(go.toolchain.goroot);
    const said = await exec({ tool, args: ['env', 'CC', 'CXX'], cwd, environment });
    const [cc = '', cxx = ''] = said.stdout.split(/\r?\n/);
    const flagsOf = (names: readonly string[]): string =>
      names.map((name) => environment[name] ?? goEnvironment[name] ?? '').join(' ');
    const common = { target, exec, environment, cwd };
    const questions: CompilerQuestion[] = [
      { ...common, name: 'CC', value: cc, flags: flagsOf(['CGO_CPPFLAGS', 'CGO_CFLAGS']) },
    ];
    if (packages.some((one) => (one.CXXFiles ?? []).length > 0)) {
      const flags = flagsOf(['CGO_CPPFLAGS', 'CGO_CXXFLAGS']);
      questions.push({ ...common, name: 'CXX', value: cxx, flags });
    }
    return Promise.all(questions.map(checkCCompiler));
  });
  const failures = (await Promise.all(asked)).flat().filter((one) => one !== null);
  return failures.length > 0 ? { ok: false, failures } : success(null);
}

function hasC(one: ListedPackage): boolean {
  return [one.CgoFiles, one.SwigFiles, one.SwigCXXFiles].some((names) => (names ?? []).length > 0);
}
