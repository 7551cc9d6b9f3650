import { type Target, targetEnvironment } from '../../inputs/target.ts';
import type { Environment } from '../../runner/ports.ts';

/** What a target may have of its own: its compilers, its pkg-config, its flags. */
const NAMES = [
  ...['CC', 'CXX', 'FC', 'AR', 'PKG_CONFIG', 'PKG_CONFIG_PATH', 'PKG_CONFIG_LIBDIR'],
  ...['PKG_CONFIG_SYSROOT_DIR', 'CGO_CFLAGS', 'CGO_CPPFLAGS', 'CGO_CXXFLAGS', 'CGO_FFLAGS'],
  'CGO_LDFLAGS',
];

/** `CC_FOR_linux_arm64`: the form that Go's own make.bash reads (cmd/dist, compilerEnv). */
export function ownVariable(name: string, target: Pick<Target, 'goos' | 'goarch'>): string {
  return `${name}_FOR_${target.goos}_${target.goarch}`;
}

/** The C variables that the job sets for this target alone, under the names that go commands read. */
export function targetCTools(environment: Environment, target: Target): Record<string, string> {
  const said = NAMES.map((name) => [name, environment[ownVariable(name, target)] ?? ''] as const);
  return Object.fromEntries(said.filter(([, value]) => value !== ''));
}

/** The same under the names that the job gives them, of all targets. */
export function ownCTools(
  environment: Environment,
  targets: readonly Target[],
): Record<string, string> {
  const all = targets.flatMap((target) =>
    Object.entries(targetCTools(environment, target)).map(
      ([name, value]) => [ownVariable(name, target), value] as const,
    ),
  );
  return Object.fromEntries(all);
}

/** The environment of a go command for one target, with the C tools that it has of its own. */
export function forTarget(environment: Environment, target: Target): Environment {
  return { ...environment, ...targetCTools(environment, target), ...targetEnvironment(target) };
}
