import pLimit from 'p-limit';
import type { KeptTool } from '../../cache/step-record.ts';
import type { CacheStore } from '../../cache/store.ts';
import type { Step } from '../../inputs/step.ts';
import type { BinaryFacts } from '../../inspect/read-binary.ts';
import type { ToolReport } from '../../inspect/tool-report.ts';
import type { Go } from '../../pin/go.ts';
import { type Failure, type Result, success } from '../../runner/result.ts';
import { bytesText } from '../../runner/units.ts';
import { type FoundTool, findTools } from './find-tools.ts';
import { type InstalledTool, type InstallRequest, installTool } from './install-tool.ts';
import { keyOfTool, restoreTool } from './kept-tools.ts';
import type { ProvidedTools } from './provided-tools.ts';
import { queryTool, type ToolModule, type ToolQuery } from './query-tool.ts';
import { type ToolFolders, toolEnvironment } from './tool-environment.ts';
import { toolGos } from './tool-go.ts';
import type { WantedTool } from './wanted-tool.ts';

const AT_ONCE = 16;

/** In folders that are there: every tool, of an earlier job or built now. */
export async function makeTools(
  step: Step,
  go: Go,
  store: CacheStore,
  folders: ToolFolders,
): Promise<Result<ProvidedTools>> {
  const gos = toolGos(step, go);
  const query: ToolQuery = {
    exec: step.runner.exec,
    go: gos.pinned,
    environment: toolEnvironment(go.environment, gos.pinned.goroot, folders, { GOWORK: 'off' }),
    cwd: folders.work,
  };
  const found = await findTools(step, query);
  if (!found.ok) return found;
  const limit = pLimit(AT_ONCE);
  const restored = await Promise.all(
    found.value.map(({ tool }) =>
      limit(async () => {
        const found = await restoreTool(step.runner, { store, go, folders }, tool);
        return found === null ? null : { ...found, withC: [] };
      }),
    ),
  );
  const request: InstallRequest = { step, go, gos, folders };
  const reports: ToolReport[] = [];
  const kept: KeptTool[] = [];
  const failures: Failure[] = [];
  // One after the other: they share what they compile, and Go is parallel by itself.
  for (const [index, one] of found.value.entries()) {
    const there = restored[index] ?? null;
    const built = there === null ? await install(request, query, one) : success(there);
    if (!built.ok) {
      failures.push(...built.failures);
      continue;
    }
    const made = built.value;
    const report = reportOf(one.tool, made.file, made.facts, there !== null);
    say(step, report);
    reports.push(report);
    const key = keyOfTool(store, go, one.tool);
    if (there === null && made.withC.length === 0 && key !== null)
      kept.push({ key, ...keptFacts(report) });
  }
  return failures.length > 0 ? { ok: false, failures } : success({ reports, kept });
}

async function install(
  request: InstallRequest,
  query: ToolQuery,
  { tool, module }: FoundTool,
): Promise<Result<InstalledTool>> {
  const known = module === null ? await moduleOf(query, tool) : success(module);
  return known.ok ? installTool(request, tool, known.value) : known;
}

/** A tool directive is built in its module, whose go line the pinned Go accepts. */
async function moduleOf(query: ToolQuery, { path, from }: WantedTool): Promise<Result<ToolModule>> {
  if (from.kind === 'module') return queryTool(query, path, from.version);
  return success({ module: '', version: '', goVersion: null });
}

function reportOf(tool: WantedTool, file: string, facts: BinaryFacts, reused: boolean): ToolReport {
  const { buildInfo, bytes, sha256 } = facts;
  const isOf = ({ path }: { readonly path: string }): boolean =>
    tool.path === path || tool.path.startsWith(`${path}/`);
  const modules = [...(buildInfo?.deps ?? []), ...(buildInfo?.main ? [buildInfo.main] : [])];
  const [module] = modules.filter(isOf).sort((a, b) => b.path.length - a.path.length);
  return {
    name: tool.name,
    package: tool.path,
    module: module?.path ?? '',
    version: module?.version ?? '',
    go: (buildInfo?.goVersion ?? '').replace(/^go/, ''),
    path: file,
    ...{ bytes, sha256, reused },
  };
}

function keptFacts({ name, path, bytes, sha256 }: ToolReport): Omit<KeptTool, 'key'> {
  return { name, file: path, bytes, sha256 };
}

function say({ runner }: Step, one: ToolReport): void {
  const how = one.reused ? 'of an earlier job' : 'built';
  runner.log.info(
    `tool ${one.name}: ${one.module}@${one.version} with Go ${one.go}, ${bytesText(one.bytes)}, ${how}`,
  );
}
