import { join } from 'node:path';
import { stepFiles } from '../cache/handover.ts';
import { noteThinSources } from '../cache/modules/thin/note-thin-sources.ts';
import { compile } from '../compile/compile.ts';
import type { Compiled } from '../compile/compiled.ts';
import { checkMains } from '../compile/listing/check-mains.ts';
import { sayRepositories } from '../compile/notices/say-repositories.ts';
import { warnOfPaths } from '../compile/notices/warn-of-paths.ts';
import { warnOfResolver } from '../compile/notices/warn-of-resolver.ts';
import { warnOfVariables } from '../compile/notices/warn-of-variables.ts';
import { warnOfUnused } from '../compile/notices/warn-without-effect.ts';
import { postLink } from '../compile/post-link/post-link.ts';
import { rebuild } from '../compile/rebuild.ts';
import { grownFolder, type ModulesReader, withVariables } from '../compile/thin-first.ts';
import type { BuiltBinary } from '../inspect/built-binary.ts';
import { inspectAndMove } from '../inspect/finish-binaries.ts';
import { plannedId } from '../plan/binary-id.ts';
import type { Listing } from '../plan/go-list.ts';
import { stampedCommit } from '../release/checkout.ts';
import { compareFingerprints } from '../release/fingerprints.ts';
import { prove } from '../release/prove.ts';
import { showPlan } from '../report/show-plan.ts';
import { digestInputs } from '../reuse/digest-inputs.ts';
import { createFiles } from '../reuse/facts/read-files.ts';
import { madeBinaries } from '../reuse/made-binaries.ts';
import { type Result, success } from '../runner/result.ts';
import type { MadeByRun } from './finish-step.ts';
import { type BuildRequest, planRun } from './plan-run.ts';
import type { Run } from './run.ts';

/** Plans, builds what is not reused, checks, moves and proves all binaries. */
export async function makeBinaries(run: Run, request: BuildRequest): Promise<Result<MadeByRun>> {
  const { step, project, caches, lane, linkFolder } = run;
  const { found, listing } = request;
  const files = found.files ?? createFiles();
  const mains = await checkMains(step, project, request.reader.go, listing, files);
  if (!mains.ok) return mains;
  const planned = await planRun(run, request, files);
  if (!planned.ok) return planned;
  const { plan, left, reused, recorded, digests, source, git } = planned.value;
  const reader = withVariables(request.reader, git);
  const { go } = reader;
  showPlan(step, caches.permission, go, lane.keys, left);
  sayRepositories(step, go);
  warnOfResolver(step, go, plan, listing);
  await warnOfUnused(step, project, go, plan, listing);

  const { goEnvironment } = lane.ingredients;
  const { layers } = request;
  const warming = { plan, later: request.later };
  const folder = linkFolder;
  const [compiled, inputsDigest] = await Promise.all([
    compile({ step, reader, goEnvironment, plan: left, listing, folder, digests, layers, warming }),
    digestInputs(step, project, go, lane, plan, listing, files),
    warnOfPaths(step, go, left, listing, files),
  ]);
  if (!compiled.ok) return compiled;
  await noteThin(run, reader, listing, compiled.value);
  await warnOfVariables(step, go, listing, compiled.value.binaries);
  const linked = await postLink(step, go, compiled.value.binaries, linkFolder);
  if (!linked.ok) return linked;

  const made = new Map<string, BuiltBinary>(reused);
  for (const one of linked.value) made.set(plannedId(one.planned), one);
  const inOrder = plan.binaries.flatMap((one) => made.get(plannedId(one)) ?? []);
  const fingerprints = await compareFingerprints(step, caches.store, go, inOrder, recorded);
  if (!fingerprints.ok) return fingerprints;
  const stamped = stampedCommit(fingerprints.value, source);
  if (!stamped.ok) return stamped;
  const again = join(linkFolder, 'rebuild');
  const inspected = await inspectAndMove(step, inOrder, () =>
    rebuild({ step, project, reader, plan: left, listing, digests, folder: again }),
  );
  if (!inspected.ok) return inspected;
  const { binaries, checks } = inspected.value;
  const prints = fingerprints.value;
  const provenance = await prove(step, project, caches.store, go, goEnvironment, {
    binaries,
    fingerprints: prints,
    source,
  });
  if (!provenance.ok) return provenance;

  const obstacle = recorded?.obstacles.find((one) => one !== '') ?? '';
  const unlinked = plan.shards.reduce((sum, shard) => sum + shard.unlinked.length, 0);
  const { brokenKeys } = request.reused;
  return success({
    binaries,
    checks,
    inputsDigest,
    packages: { ...compiled.value.packages, unlinked },
    ran: compiled.value.ran,
    listed: new Map([...listing.values()].flat().map((one) => [one.ImportPath, one])),
    isWhole: compiled.value.isWhole,
    listing,
    provenance: provenance.value,
    git,
    reason: binaries.every((one) => one.reused) ? '' : obstacle || request.reused.reason,
    made:
      recorded === null || binaries.length === 0
        ? null
        : await madeBinaries(step, project, go, {
            found,
            recorded,
            listing,
            inputsDigest,
            reused,
            binaries,
            brokenKeys,
          }),
  });
}

async function noteThin(
  { step, caches, lane }: Run,
  reader: ModulesReader,
  listing: Listing,
  { readsWhole }: Compiled,
): Promise<void> {
  const grown = grownFolder(reader);
  const wholeCache = reader.thin?.whole.goEnv.GOMODCACHE ?? reader.go.goEnv.GOMODCACHE;
  await noteThinSources({
    inputs: step.inputs,
    permission: caches.permission,
    lane,
    go: reader.go,
    listing,
    readFrom: readsWhole ? wholeCache : grown,
    file: stepFiles(step.folders.job, step.ordinal).thin,
  });
}
