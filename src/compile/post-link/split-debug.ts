import { mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Step } from '../../inputs/step.ts';
import { targetText } from '../../inputs/target.ts';
import type { BuiltBinary } from '../../inspect/built-binary.ts';
import { readLoadedProgram } from '../../inspect/loaded-bytes.ts';
import type { Go } from '../../pin/go.ts';
import { type Failure, failure, type Result, success } from '../../runner/result.ts';
import { toolError } from '../../runner/tool-error.ts';
import { objcopyPackages, objcopyTools, sidecarCommands } from './sidecar.ts';

/**
 * Moves the debug information of a linked binary to `NAME.debug` in a folder of its own. The stripped
 * binary is taken only if everything that is loaded of it is as the linker wrote it.
 */
export async function splitDebug(
  step: Pick<Step, 'runner'>,
  go: Pick<Go, 'host'>,
  built: BuiltBinary,
  folder: string,
): Promise<Result<BuiltBinary>> {
  const { planned, file } = built;
  const linked = await readLoadedProgram(file);
  if (!linked.hasDebugInformation) return noDebugInformation(planned.name);
  await mkdir(folder, { recursive: true });
  // The name that the debug file will have: it stands in the binary's link to it.
  const name = `${basename(planned.path)}.debug`;
  const stripped = join(folder, 'stripped');
  const said: string[] = [];
  for (const tool of objcopyTools(planned.target, go.host)) {
    const error = await run(step, tool, folder, sidecarCommands(file, name, stripped));
    if (error !== null) {
      said.push(`${tool}: ${error}`);
      continue;
    }
    const after = await readLoadedProgram(stripped);
    if (after.sha256 === linked.sha256 && !after.hasDebugInformation && !after.hasSymbolTable) {
      const debugFile = join(folder, name);
      return success({ ...built, file: stripped, linkedFile: file, debugFile });
    }
    said.push(`${tool}: the stripped binary is not the linked one without its debug information`);
  }
  return failure(
    'GTB1408',
    `debug: sidecar for ${planned.name} (${targetText(planned.target)}): no objcopy can do it\n  ${said.join('\n  ')}`,
    `one that reads binaries for ${targetText(planned.target)}: ${objcopyTools(planned.target, go.host).join(', ')}`,
    `install ${objcopyPackages(planned.target, go.host)}, or set debug: full or none`,
  );
}

/** null where all went well, else what the tool said. */
async function run(
  { runner }: Pick<Step, 'runner'>,
  tool: string,
  cwd: string,
  commands: readonly (readonly string[])[],
): Promise<string | null> {
  for (const args of commands) {
    const result = await runner.exec({ tool, args, cwd, environment: runner.environment });
    if (result.exitCode !== 0) return toolError(result);
  }
  return null;
}

function noDebugInformation(name: string): { ok: false; failures: readonly Failure[] } {
  return failure(
    'GTB1409',
    `debug: sidecar, and ${name} was linked without debug information`,
    'a binary linked with DWARF',
    'remove -s, -w and -dwarf=false from ldflags, gcflags and GOFLAGS (go env GOFLAGS), or set debug: none',
  );
}
