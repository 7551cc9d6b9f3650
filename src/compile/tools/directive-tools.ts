import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { executableName } from '../../inputs/tools/executable-name.ts';
import type { FoundModules } from '../../plan/find-modules.ts';
import { findModules } from '../../plan/find-modules.ts';
import { modulePath } from '../../plan/module-files.ts';
import { toolLines } from '../../plan/tool-lines.ts';
import { failure, type Result, success } from '../../runner/result.ts';
import type { WantedTool } from './wanted-tool.ts';

/** The tool directives of a go.mod (Go 1.24, https://go.dev/ref/mod#go-mod-file-tool), built as its module is. */
export async function directiveTools(
  file: string,
  workingDirectory: string,
  gowork: string,
): Promise<Result<readonly WantedTool[]>> {
  const path = resolve(workingDirectory, file);
  const folder = dirname(path);
  const paths = toolLines(await readFile(path, 'utf8').catch(() => ''));
  if (paths.length === 0)
    return failure(
      'GTB1046',
      `tools: ${path} has no tool directive`,
      'a line such as "tool golang.org/x/tools/cmd/stringer"',
      'add one with "go get -tool PACKAGE@VERSION", or write PACKAGE@VERSION into tools',
    );
  const modules = await findModules(folder, gowork, folder);
  return success(
    paths.map((tool) => ({
      name: executableName(tool),
      path: tool,
      text: `${tool} (${file})`,
      from: { kind: 'directive' as const, folder, pins: pinsOf(modules, tool) },
    })),
  );
}

/** What decides the source of a tool; null where a part of it lies in the checkout, which nobody has digested. */
function pinsOf({ pins, pinDigest }: FoundModules, tool: string): string | null {
  const texts = [...pins].filter(([file]) => /(go\.mod|\.work)$/.test(file));
  const isLocal = texts.some(([, text]) =>
    /=>\s*["`]?(?:\.{0,2}[\\/]|\.{1,2}["`\s]|[A-Za-z]:)/.test(text),
  );
  const isOwn = texts.some(([, text]) => {
    const own = modulePath(text);
    return own !== '' && (tool === own || tool.startsWith(`${own}/`));
  });
  const isVendored = [...pins.keys()].some((file) => file.endsWith(join('vendor', 'modules.txt')));
  return isLocal || isOwn || isVendored ? null : pinDigest;
}
