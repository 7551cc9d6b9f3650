import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { plannedId } from '../../plan/binary-id.ts';
import type { Listing } from '../../plan/go-list.ts';
import { areRemovable } from '../../plan/graph/import-places.ts';
import { statPath } from '../../runner/machine/stat-path.ts';
import { type Result, success } from '../../runner/result.ts';
import type { Measured } from '../measuring.ts';
import { builderOf, bytesOf, type WholeBuild } from './measure-without.ts';
import { packageBytes } from './package-bytes.ts';
import type { Root, Roots } from './roots.ts';
import { NO_WEIGHTS, type Weights } from './weights.ts';
import type { WhyBinary } from './why-report.ts';
import { nearestCut, writeOverlay } from './without-imports.ts';

/** What is known of the weight of a build's packages. */
export interface Weighed {
  weightsOf(root: Root): Weights;
  /** A binary with what a build without the asked came to, where one can be made. */
  without(root: Root, binary: WhyBinary): Promise<WhyBinary>;
  readonly notes: readonly string[];
}

/** With `measure` from builds of the project, else from the binaries that an earlier build has left. */
export async function weigh(
  measured: Measured,
  { plan, roots }: Roots,
  listing: Listing,
  measure: boolean,
): Promise<Result<Weighed>> {
  const { step, go } = measured;
  if (!measure) return success(await ofEarlierBuild(roots));
  const builder = builderOf(step, go, plan, listing);
  step.runner.log.info('building the project, to weigh it (--no-measure leaves it out)');
  const built = await builder.build();
  if (!built.ok) return built;
  const fileOf = (from: WholeBuild['fileOf'], { planned }: Root): string | null => {
    if (planned === null) return null;
    const id = plannedId(planned);
    const index = plan.shards.findIndex((one) => one.binaries.some((b) => plannedId(b) === id));
    return from(index, planned.builtName);
  };
  const known = new Map<Root, Weights>();
  for (const root of roots) {
    const file = fileOf(built.value.fileOf, root);
    const seconds = built.value.seconds.get(root.target) ?? null;
    known.set(root, { bytes: file === null ? null : await packageBytes(file), seconds });
  }
  let builds = 0;
  return success({
    weightsOf: (root) => known.get(root) ?? NO_WEIGHTS,
    notes: [],
    async without(root, binary) {
      const before = fileOf(built.value.fileOf, root);
      const cut = nearestCut(binary, areRemovable(binary.imports));
      if (cut === null || before === null) return binary;
      const name = `why-without-${builds++}`;
      const folder = join(step.folders.job, `${name}-sources`);
      await mkdir(folder, { recursive: true });
      step.runner.log.info(`building ${root.name} without ${cut.through || 'it'}`);
      const files = await builder.buildWithout(await writeOverlay(cut.imports, folder), name);
      const after = files === null ? null : fileOf(files, root);
      if (after === null) return binary;
      const [bytesBefore, bytesAfter] = [await bytesOf(before), await bytesOf(after)];
      const bytes = bytesBefore - bytesAfter;
      const { imports, packages, through } = cut;
      const without = { imports, package: through, packages, bytesBefore, bytesAfter };
      const weighed = { bytes, bytesFrom: 'build' } as const;
      return {
        ...binary,
        without,
        dropped: through === '' ? { ...binary.dropped, ...weighed } : binary.dropped,
        through: binary.through.map((one) =>
          one.package === through ? { ...one, ...weighed } : one,
        ),
      };
    },
  });
}

async function ofEarlierBuild(roots: readonly Root[]): Promise<Weighed> {
  const known = new Map<Root, Weights>();
  const read: string[] = [];
  for (const root of roots) {
    const path = root.planned?.path ?? '';
    if (path === '' || statPath(path)?.isFile() !== true) continue;
    const bytes = await packageBytes(path);
    if (bytes === null) continue;
    known.set(root, { bytes, seconds: null });
    read.push(path);
  }
  const notes =
    read.length > 0
      ? [`bytes are those of ${read.join(', ')}, as an earlier build left it`]
      : ['no bytes: there is no binary of an earlier build'];
  return {
    weightsOf: (root) => known.get(root) ?? NO_WEIGHTS,
    without: async (_root, binary) => binary,
    notes: [
      ...notes,
      'without --no-measure the project is built, and where blank imports bring it, without them as well',
    ],
  };
}
