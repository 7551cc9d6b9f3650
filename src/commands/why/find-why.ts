import { listErrors } from '../../compile/listing/list-errors.ts';
import { listTargets } from '../../compile/listing/list-packages.ts';
import { askedPackages, readAsked } from '../../plan/graph/asked-packages.ts';
import { type Result, success } from '../../runner/result.ts';
import type { Measured } from '../measuring.ts';
import { explainBinary } from './explain-binary.ts';
import { moduleTable } from './module-table.ts';
import { findOutside } from './outside.ts';
import { findRoots, type Root } from './roots.ts';
import { weigh } from './weigh.ts';
import type { WhyBinary, WhyReport } from './why-report.ts';

export interface WhyQuestion {
  /** '' = a table of all modules. */
  readonly asked: string;
  readonly measure: boolean;
}

/** What `why` answers: from one `go list` for each target, and with `measure` from builds. */
export async function findWhy(
  measured: Measured,
  question: WhyQuestion,
): Promise<Result<WhyReport>> {
  const { step, project, go } = measured;
  const listed = await listTargets(step, go);
  if (!listed.ok) return listErrors(step, project, go, listed.errors);
  const found = findRoots(step, go, listed.value);
  if (!found.ok) return found;
  const { roots } = found.value;
  const { asked } = question;
  const { path, version } = readAsked(asked);
  const all = roots.flatMap(({ graph }) => [...graph.values()]);
  const { kind, packages } = askedPackages(all, path);
  const isThere = asked === '' || packages.size > 0;
  const outside = isThere ? success(null) : await findOutside(measured, path, roots);
  if (!outside.ok) return outside;
  const weighed = await weigh(measured, found.value, listed.value, question.measure && isThere);
  if (!weighed.ok) return weighed;
  const { weightsOf, without, notes } = weighed.value;

  const binaries: WhyBinary[] = [];
  const others: Root[] = [];
  for (const root of asked === '' ? [] : roots) {
    const one = await explainBinary(root, packages, weightsOf(root));
    if (one === null) others.push(root);
    else binaries.push(await without(root, one));
  }
  const isUnlinked = binaries.length === 0 && packages.size > 0;
  const module = all.find((one) => packages.has(one.importPath))?.module ?? null;
  const isOther = version !== '' && module !== null && module.version !== version;
  const had = module?.version || 'the checkout itself';
  return success({
    asked,
    kind: asked === '' ? 'all' : kind,
    goVersion: go.version,
    module: module === null || module.path === '' ? null : module,
    binaries,
    without: others.map(({ name, target }) => ({ name, target })),
    outside: isUnlinked ? { kind: 'unlinked', packages: [...packages].sort() } : outside.value,
    modules: asked === '' ? roots.map((root) => moduleTable(root, weightsOf(root))) : [],
    notes: [...(isOther ? [`asked for ${version}; the build has ${had}`] : []), ...notes],
  });
}
