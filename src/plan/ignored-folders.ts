/**
 * The paths of the `ignore` lines of a go.mod (Go 1.25, https://go.dev/ref/mod#go-mod-file-ignore):
 * `./x` is one folder of the module, `x` every folder of that name.
 */
export function ignoreLines(goMod: string): string[] {
  const found: string[] = [];
  let inBlock = false;
  for (const line of goMod.split('\n')) {
    const [first = '', second = ''] = line
      .replace(/\/\/.*$/, '')
      .trim()
      .split(/\s+/);
    if (inBlock && first === ')') inBlock = false;
    else if (inBlock && first !== '') found.push(unquoted(first));
    else if (first === 'ignore' && second === '(') inBlock = true;
    else if (first === 'ignore' && second !== '') found.push(unquoted(second));
  }
  return found;
}

/** Whether a folder of a module, relative with `/`, is ignored (cmd/go/internal/search ShouldIgnore). */
export function isIgnored(folder: string, lines: readonly string[]): boolean {
  const path = slashed(folder);
  return lines.some((line) =>
    line.startsWith('./') ? path.startsWith(slashed(line.slice(2))) : path.includes(slashed(line)),
  );
}

function unquoted(word: string): string {
  return word.replace(/^["`](.*)["`]$/, '$1');
}

function slashed(path: string): string {
  return `/${path.replace(/^\/|\/$/g, '')}/`;
}
