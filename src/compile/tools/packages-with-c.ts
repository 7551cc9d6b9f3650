import { mkdtemp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { goCommand } from '../../pin/go-environment.ts';
import type { Environment, Exec } from '../../runner/ports.ts';
import { minorOf } from '../../toolchain/version/go-version.ts';
import type { ToolFolders } from './tool-environment.ts';
import type { ToolGo } from './tool-go.ts';
import type { WantedTool } from './wanted-tool.ts';

export interface ListRequest {
  readonly exec: Exec;
  readonly go: ToolGo;
  readonly environment: Environment;
  readonly folders: ToolFolders;
}

const TEMPLATE =
  '{{if and (not .Standard) (or .CgoFiles .SwigFiles .SwigCXXFiles)}}{{.ImportPath}}{{end}}';

/**
 * The packages of a tool that have C in them, those of the standard library aside, which do as well
 * without. Some only fail when the tool runs where they are built without (go-sqlite3). Empty where Go
 * cannot list them: what is wrong the build says.
 */
export async function packagesWithC(
  { exec, go, environment, folders }: ListRequest,
  { path, from }: WantedTool,
  module: string,
): Promise<readonly string[]> {
  const folder =
    from.kind === 'directive'
      ? from.folder
      : await requiring(`${module} ${from.version}`, go, folders);
  // `go list pkg@version` there is not: a module that requires it has the same versions.
  const mod = from.kind === 'module' ? ['-mod=mod'] : [];
  const listed = await exec({
    tool: goCommand(go.goroot),
    args: ['list', '-deps', ...mod, '-f', TEMPLATE, path],
    cwd: folder,
    environment: { ...environment, CGO_ENABLED: '1' },
  });
  return listed.stdout.split('\n').filter((line) => line !== '');
}

async function requiring(module: string, go: ToolGo, { work }: ToolFolders): Promise<string> {
  const folder = await mkdtemp(join(work, 'list-'));
  const lines = ['module tool', '', `go ${minorOf(go.version)}`, '', `require ${module}`, ''];
  await writeFile(join(folder, 'go.mod'), lines.join('\n'));
  return folder;
}
