import { listDependenciesArguments } from '../build/go-command-lines.ts';
import { goCommand, goFailure } from '../build/go-environment.ts';
import type { GoFlags } from '../build/go-flags.ts';
import { forTarget } from '../build/run-shards.ts';
import { type ListedPackage, parseGoList } from '../plan/go-list.ts';
import { type Target, targetText } from '../plan/target.ts';
import type { Environment, Exec } from '../runner/ports.ts';
import { type Failure, type Result, success } from '../runner/result.ts';

export interface ListRequest {
  readonly exec: Exec;
  readonly goRoot: string;
  readonly environment: Environment;
  readonly cwd: string;
  readonly flags: GoFlags;
  readonly packages: readonly string[];
  readonly targets: readonly Target[];
}

/** What the patterns match and all that it imports, by target text. */
export type Listing = ReadonlyMap<string, readonly ListedPackage[]>;

/** Lists each target's packages side by side: the files differ by GOOS and GOARCH. */
export async function listPackages(request: ListRequest): Promise<Result<Listing>> {
  const failures: Failure[] = [];
  const rows = await Promise.all(
    request.targets.map(async (target) => {
      const result = await request.exec({
        tool: goCommand(request.goRoot),
        args: listDependenciesArguments(request.flags, request.packages),
        cwd: request.cwd,
        environment: forTarget(request.environment, target),
      });
      if (result.exitCode === 0) {
        return [targetText(target), parseGoList<ListedPackage>(result.stdout)] as const;
      }
      const failed = goFailure(`go list failed for ${targetText(target)}`, result);
      if (!failed.ok) failures.push(...failed.failures);
      return null;
    }),
  );
  if (failures.length > 0) return { ok: false, failures };
  return success(new Map(rows.filter((row) => row !== null)));
}
