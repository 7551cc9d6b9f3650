import type { Step } from '../../inputs/step.ts';
import { executableName } from '../../inputs/tools/executable-name.ts';
import { sameName } from '../../inputs/tools/parse-tools.ts';
import { isExactVersion, moves } from '../../inputs/tools/tool-version.ts';
import type { Failure, Result } from '../../runner/result.ts';
import { success } from '../../runner/result.ts';
import { directiveTools } from './directive-tools.ts';
import { queryTool, type ToolModule, type ToolQuery } from './query-tool.ts';
import type { WantedTool } from './wanted-tool.ts';

/** A tool at its exact version; what a look-up of it said, where there was one. */
export interface FoundTool {
  readonly tool: WantedTool;
  readonly module: ToolModule | null;
}

/** Every tool of the step at an exact version. What moves is looked up, said, and warned about. */
export async function findTools(
  step: Step,
  query: ToolQuery,
): Promise<Result<readonly FoundTool[]>> {
  const { tools, workingDirectory } = step.inputs;
  const failures: Failure[] = [];
  const lists = await Promise.all(
    tools.map(async (asked): Promise<Result<readonly FoundTool[]>> => {
      if (asked.kind === 'package') return exactTool(step, query, asked.path, asked.query);
      const gowork = step.runner.environment.GOWORK ?? '';
      const found = await directiveTools(asked.file, workingDirectory, gowork);
      return found.ok ? success(found.value.map((tool) => ({ tool, module: null }))) : found;
    }),
  );
  const found: FoundTool[] = [];
  for (const list of lists) {
    if (list.ok) found.push(...list.value);
    else failures.push(...list.failures);
  }
  const seen = new Map<string, WantedTool>();
  for (const { tool } of found) {
    const other = seen.get(tool.name.toLowerCase());
    if (other !== undefined) failures.push(...sameName(tool.name, other.text, tool.text).failures);
    seen.set(tool.name.toLowerCase(), tool);
  }
  return failures.length > 0 ? { ok: false, failures } : success(found);
}

async function exactTool(
  { runner }: Step,
  query: ToolQuery,
  path: string,
  asked: string,
): Promise<Result<readonly FoundTool[]>> {
  const text = `${path}@${asked}`;
  const made = (version: string): WantedTool => ({
    ...{ name: executableName(path), path, text },
    from: { kind: 'module', version },
  });
  if (isExactVersion(asked)) return success([{ tool: made(asked), module: null }]);
  const resolved = await queryTool(query, path, asked);
  if (!resolved.ok) return resolved;
  const { version } = resolved.value;
  if (moves(asked))
    runner.log.warning(
      `tools: ${text} is ${version} today and may be another one tomorrow: write ${path}@${version}`,
    );
  else runner.log.info(`tools: ${text} is ${version}`);
  return success([{ tool: made(version), module: resolved.value }]);
}
