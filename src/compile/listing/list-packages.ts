import type { GoFlags } from '../../inputs/flags/go-flags.ts';
import type { Step } from '../../inputs/step.ts';
import { type Target, targetText } from '../../inputs/target.ts';
import { forTarget } from '../../pin/c/target-c-tools.ts';
import type { Go } from '../../pin/go.ts';
import { goCommand } from '../../pin/go-environment.ts';
import {
  inListedOrder,
  type ListedPackage,
  type Listing,
  parseGoList,
} from '../../plan/go-list.ts';
import type { Environment, Exec } from '../../runner/ports.ts';
import { listDependenciesArguments } from '../go-command-lines.ts';
import type { GoError } from './go-errors.ts';

export interface ListRequest {
  readonly exec: Exec;
  readonly goRoot: string;
  readonly environment: Environment;
  readonly cwd: string;
  readonly flags: GoFlags;
  readonly packages: readonly string[];
  readonly targets: readonly Target[];
}

export type Listed =
  | { readonly ok: true; readonly value: Listing }
  | { readonly ok: false; readonly errors: readonly GoError[] };

/** What a step builds, for each of its targets. */
export function listTargets(step: Step, go: Go): Promise<Listed> {
  const { inputs, clocks, runner } = step;
  return clocks.phases.time('list', () =>
    listPackages({
      exec: runner.exec,
      goRoot: go.toolchain.goroot,
      environment: go.environment,
      cwd: inputs.workingDirectory,
      flags: go.flags,
      packages: inputs.packages,
      targets: go.targets,
    }),
  );
}

/** Lists each target's packages side by side: the files differ by GOOS and GOARCH. */
export async function listPackages(request: ListRequest): Promise<Listed> {
  const errors: GoError[] = [];
  const rows = await Promise.all(
    request.targets.map(async (target) => {
      const result = await request.exec({
        tool: goCommand(request.goRoot),
        args: listDependenciesArguments(request.flags, request.packages),
        cwd: request.cwd,
        environment: forTarget(request.environment, target),
      });
      if (result.exitCode === 0) {
        const listed = parseGoList<ListedPackage>(result.stdout);
        return [targetText(target), inListedOrder(listed, request.packages)] as const;
      }
      errors.push({ target: targetText(target), text: result.stderr.trim() });
      return null;
    }),
  );
  if (errors.length > 0) return { ok: false, errors };
  return { ok: true, value: new Map(rows.filter((row) => row !== null)) };
}
