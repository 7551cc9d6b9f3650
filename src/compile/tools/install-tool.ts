import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Step } from '../../inputs/step.ts';
import { type BinaryFacts, readBinary } from '../../inspect/read-binary.ts';
import type { Go } from '../../pin/go.ts';
import { goCommand } from '../../pin/go-environment.ts';
import type { CommandResult } from '../../runner/ports.ts';
import { failure, type Result, success } from '../../runner/result.ts';
import { packagesWithC } from './packages-with-c.ts';
import type { ToolModule } from './query-tool.ts';
import { type ToolFolders, toolEnvironment } from './tool-environment.ts';
import { neededGo, toolFailure } from './tool-failure.ts';
import type { ToolGo, ToolGos } from './tool-go.ts';
import type { WantedTool } from './wanted-tool.ts';

export interface InstallRequest {
  readonly step: Step;
  readonly go: Go;
  readonly gos: ToolGos;
  readonly folders: ToolFolders;
}

export interface InstalledTool {
  /** The file, in the folder on PATH. */
  readonly file: string;
  readonly facts: BinaryFacts;
  readonly go: ToolGo;
  /** Packages outside of the standard library that have C in them: it fits no other machine. */
  readonly withC: readonly string[];
}

/** Nobody debugs a tool of CI; `go version -m` reads what is left. */
const STRIPPED = '-ldflags=-s -w';

/** Builds a tool by the first Go that its module accepts, and puts it in place. */
export async function installTool(
  request: InstallRequest,
  tool: WantedTool,
  { module, goVersion }: Pick<ToolModule, 'module' | 'goVersion'>,
): Promise<Result<InstalledTool>> {
  const { step, gos } = request;
  let least = goVersion;
  for (;;) {
    const chosen = least === null ? success(gos.pinned) : await gos.atLeast(least, tool.text);
    if (!chosen.ok) return chosen;
    const by = chosen.value;
    if (by !== gos.pinned)
      step.runner.log.info(`tools: ${tool.text} asks for Go ${least}: Go ${by.version} builds it`);
    const built = await build(request, tool, by, module);
    const { exitCode, stderr } = built.result;
    // Go names a module's successor, and installs it all the same.
    const [, deprecated] = /^go: (module \S+ is deprecated.*)$/m.exec(stderr) ?? [];
    if (exitCode === 0 && deprecated !== undefined)
      step.runner.log.warning(`tools: ${tool.text}: ${deprecated}`);
    if (exitCode === 0) return placed(request, tool, by, built.withC);
    const more = neededGo(stderr);
    // Each turn asks for a newer one.
    if (more === null || more === least) {
      showOutput(step, tool, stderr);
      return toolFailure(tool.text, stderr);
    }
    least = more;
  }
}

async function build(
  { step, go, folders }: InstallRequest,
  tool: WantedTool,
  by: ToolGo,
  module: string,
): Promise<{ readonly result: CommandResult; readonly withC: readonly string[] }> {
  const { exec, log } = step.runner;
  const { from, path } = tool;
  const places = from.kind === 'module' ? { GOWORK: 'off', GOBIN: linkFolder(folders) } : {};
  const plain = toolEnvironment(go.environment, by.goroot, folders, places);
  const withC = await packagesWithC({ exec, go: by, environment: plain, folders }, tool, module);
  // As `go install` does it: with C where there is a compiler for it, and nobody says otherwise.
  const { CGO_ENABLED = '' } = step.runner.environment;
  const environment = withC.length === 0 ? plain : { ...go.environment, ...plain, CGO_ENABLED };
  if (withC.length > 0)
    log.info(
      `tools: ${tool.text} has C in it (${withC[0]}): it is built in each job, and not kept`,
    );
  const cwd = from.kind === 'module' ? folders.work : from.folder;
  const args =
    from.kind === 'module'
      ? ['install', STRIPPED, `${path}@${from.version}`]
      : ['build', STRIPPED, '-o', join(linkFolder(folders), fileName(tool)), path];
  const result = await exec({ tool: goCommand(by.goroot), args, cwd, environment });
  return { result, withC };
}

async function placed(
  { folders }: InstallRequest,
  tool: WantedTool,
  by: ToolGo,
  withC: readonly string[],
): Promise<Result<InstalledTool>> {
  const name = fileName(tool);
  const file = join(folders.bin, name);
  try {
    await rename(join(linkFolder(folders), name), file);
  } catch {
    // `go install` says nothing of a package that is no command.
    return toolFailure(tool.text, `package ${tool.path} is not a main package\n`);
  }
  const facts = await readBinary(file);
  if (!facts.ok)
    return failure('GTB1421', `tools: ${tool.text}: ${facts.failures[0]?.found}`, '', '');
  return success({ file, facts: facts.value, go: by, withC });
}

/** Where go commands put what they link: on the same disk as the folder on PATH. */
export function linkFolder({ work }: ToolFolders): string {
  return join(work, 'bin');
}

export function fileName({ name }: Pick<WantedTool, 'name'>): string {
  return process.platform === 'win32' ? `${name}.exe` : name;
}

function showOutput(step: Step, tool: WantedTool, text: string): void {
  step.runner.log.info(`go install of ${tool.text}:`);
  for (const line of text.trimEnd().split('\n')) step.runner.log.info(line);
}
