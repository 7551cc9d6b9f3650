import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { pinnedModules } from '../../cache/modules/pinned-modules.ts';
import type { SavePermission } from '../../cache/save-policy.ts';
import { withoutCaches } from '../../inputs/flags/compiler.ts';
import { lastValue } from '../../inputs/flags/go-flags-variable.ts';
import { isPie, linksStatically } from '../../inputs/flags/linking.ts';
import type { Step } from '../../inputs/step.ts';
import type { Go } from '../../pin/go.ts';
import { listedWithoutEffect } from '../../plan/effect/listed-effect.ts';
import { inputsWithoutEffect } from '../../plan/effect/without-effect.ts';
import type { Listing } from '../../plan/go-list.ts';
import type { BuildPlan } from '../../plan/plan.ts';
import type { Project } from '../../plan/project.ts';
import { ALL_KNOWN, lookForTags } from '../../plan/unknown-tags.ts';
import { statPath } from '../../runner/machine/stat-path.ts';
import { platformOf } from '../../toolchain/version/module-version.ts';

/** Says which inputs nothing will look at, before anything is done. */
export function warnOfInputs(step: Step, permission: SavePermission): void {
  const { inputs, job, compiler, runner } = step;
  const systems = inputs.targets.map((one) => one.goos);
  const texts = inputsWithoutEffect({
    inputs,
    given: inputs.given,
    inRunner: job.inRunner,
    withoutCaches: withoutCaches(compiler),
    neverSaves:
      compiler === 'gc' && inputs.cache !== 'none' && !permission.may ? permission.reason : '',
    hasRepository: hasRepository(inputs.workingDirectory),
    systems: systems.length > 0 ? systems : [platformOf(process.platform, process.arch).goos],
  });
  for (const text of texts) runner.log.warning(text);
}

/** Says what Go makes no use of, once it is known what there is to build. */
export async function warnOfUnused(
  step: Step,
  project: Project,
  go: Go,
  plan: BuildPlan,
  listing: Listing,
): Promise<void> {
  const { inputs, compiler, runner } = step;
  if (compiler !== 'gc') return;
  const all = [
    ...new Map([...listing.values()].flat().map((one) => [one.ImportPath, one])).values(),
  ];
  const flags = [...go.goFlags, ...go.flags.compile, ...go.flags.link];
  const tags = inputs.given.includes('tags')
    ? await lookForTags(inputs.workingDirectory, all, inputs.tags)
    : ALL_KNOWN;
  const texts = listedWithoutEffect({
    ...tags,
    given: inputs.given,
    build: inputs.build,
    hasBinaries: plan.binaries.length > 0,
    libc: inputs.libc,
    linker: inputs.linker,
    patterns: inputs.packages,
    flags,
    cgo: inputs.cgo,
    packages: [...listing.values()].flat().map((one) => ({
      importPath: one.ImportPath,
      folder: relative(inputs.workingDirectory, one.Dir).replaceAll(sep, '/'),
      isStandard: one.Standard === true,
      isMatched: one.DepOnly !== true,
      usesC: [one.CgoFiles, one.SwigFiles, one.SwigCXXFiles].some(
        (list) => (list ?? []).length > 0,
      ),
    })),
    linksWithC:
      linksStatically(inputs) || isPie(inputs) || /linkmode=external/.test(flags.join(' ')),
    readsModules: pinnedModules(project, go) !== null,
    emptyProfile: emptyProfile(inputs.workingDirectory, lastValue(flags, 'pgo') ?? ''),
  });
  for (const text of texts) runner.log.warning(text);
}

function hasRepository(folder: string): boolean {
  for (let at = folder; ; at = dirname(at)) {
    // Those that cmd/go knows (cmd/go/internal/vcs).
    if (['.git', '.hg', '.svn', '.bzr', '.fslckout'].some((name) => existsSync(join(at, name))))
      return true;
    if (dirname(at) === at) return false;
  }
}

function emptyProfile(cwd: string, file: string): string {
  if (file === '' || file === 'auto' || file === 'off') return '';
  const facts = statPath(resolve(cwd, file));
  return facts?.isFile() === true && facts.size === 0 ? file : '';
}
