import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const INCLUDE = /^[ \t]*#[ \t]*include[ \t]+"([^"\n]+)"/gm;

/**
 * Files that the assembly of a package includes from outside its folder, absolute. cmd/asm opens a
 * name relative to the package's folder first (cmd/asm/internal/lex/input.go), also in a file that
 * is included itself. What is not there comes from GOROOT.
 */
export async function assemblyIncludes(
  folder: string,
  assembly: readonly string[],
): Promise<string[]> {
  const seen = new Set<string>();
  const outside: string[] = [];
  const waiting = assembly.map((name) => join(folder, name));
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    const text = await readFile(file, 'utf8').catch(() => null);
    if (text === null) continue;
    if (!assembly.some((name) => join(folder, name) === file)) outside.push(file);
    for (const [, name = ''] of text.matchAll(INCLUDE)) waiting.push(join(folder, name));
  }
  return outside;
}
