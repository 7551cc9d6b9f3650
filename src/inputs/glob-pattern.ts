/**
 * A glob of branches, as in filters of workflows: `*` stays within a part of the name, `**` crosses them, `?` is
 * one character (not, as there, zero or one of the one before).
 */
export function branchPattern(glob: string): RegExp {
  return pattern(glob, /(\*\*|\*|\?)/);
}

/** A glob of paths, as @actions/glob has it: a `**` that ends with `/` may also be no folder; `[ab]`, `[!ab]`. */
export function pathPattern(glob: string): RegExp {
  return pattern(glob, /(\*\*\/|\*\*|\*|\?|\[[^\]/]+\])/);
}

function pattern(glob: string, parts: RegExp): RegExp {
  return new RegExp(`^${glob.split(parts).map(partPattern).join('')}$`);
}

const PARTS: Readonly<Record<string, string>> = {
  '**/': '(?:[^/]+/)*',
  '**': '.*',
  '*': '[^/]*',
  '?': '[^/]',
};

function partPattern(part: string, index: number): string {
  if (index % 2 === 0) return part.replaceAll(/[.+^${}()|[\]\\]/g, '\\$&');
  return PARTS[part] ?? part.replace(/^\[!/, '[^').replaceAll('\\', '\\\\');
}
