import { join } from 'node:path';
import { restoreBinary } from '../../cache/binary/restore-binary.ts';
import { toolKey } from '../../cache/keys.ts';
import type { CacheStore } from '../../cache/store.ts';
import { type BinaryFacts, readBinary } from '../../inspect/read-binary.ts';
import { checkTarget } from '../../inspect/target-check.ts';
import type { Go } from '../../pin/go.ts';
import { removeQuietly } from '../../runner/machine/left-behind.ts';
import type { Log } from '../../runner/ports.ts';
import { failureText } from '../../runner/result.ts';
import { fileName } from './install-tool.ts';
import type { ToolFolders } from './tool-environment.ts';
import type { WantedTool } from './wanted-tool.ts';

/** null: it is never kept. */
export function keyOfTool(store: CacheStore, go: Go, { path, from }: WantedTool): string | null {
  const version = from.kind === 'module' ? from.version : from.pins;
  if (version === null) return null;
  const { goos, goarch } = go.host;
  return toolKey(store, { goVersion: go.version, goos, goarch, path, version });
}

/** Brings a tool that an earlier job has built, if it is what its build info has to say; null where it is built. */
export async function restoreTool(
  { log }: { readonly log: Log },
  { store, go, folders }: { store: CacheStore; go: Go; folders: ToolFolders },
  tool: WantedTool,
): Promise<{ readonly file: string; readonly facts: BinaryFacts } | null> {
  const key = keyOfTool(store, go, tool);
  if (key === null) return null;
  const file = join(folders.bin, fileName(tool));
  const restored = await restoreBinary({ store, key, known: null, file });
  if (!restored.ok) {
    if (restored.isBroken) log.warning(`tools: ${tool.text} is built: ${restored.reason}`);
    return null;
  }
  const facts = await readBinary(file);
  const why = facts.ok
    ? whyOther(facts.value, go, tool)
    : facts.failures.map(failureText).join('; ');
  if (facts.ok && why === null) return { file, facts: facts.value };
  log.warning(`tools: ${tool.text} is built: what is kept of it is another program (${why})`);
  await removeQuietly(file);
  return null;
}

function whyOther(
  facts: BinaryFacts,
  { host }: Go,
  { name, path, from }: WantedTool,
): string | null {
  const { buildInfo } = facts;
  if (buildInfo?.path !== path) return `it is ${buildInfo?.path ?? 'no program of Go'}`;
  const version = buildInfo.main?.version;
  if (from.kind === 'module' && version !== from.version) return `it is ${version}`;
  const right = checkTarget(name, facts, host);
  return right.ok ? null : right.failures.map((one) => one.found).join('; ');
}
