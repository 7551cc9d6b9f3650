/** The paths of the `tool` lines of a go.mod (Go 1.24, https://go.dev/ref/mod#go-mod-file-tool), each once. */
export function toolLines(goMod: string): string[] {
  const found = new Set<string>();
  let inBlock = false;
  for (const line of goMod.split('\n')) {
    const text = line.replace(/\/\/.*$/, '').trim();
    const [first = '', second = ''] = text.split(/\s+/);
    if (inBlock && first === ')') inBlock = false;
    else if (inBlock && first !== '') found.add(unquoted(first));
    else if (/^tool\s*\($/.test(text)) inBlock = true;
    else if (first === 'tool' && second !== '') found.add(unquoted(second));
  }
  return [...found];
}

function unquoted(word: string): string {
  return word.replace(/^["`](.*)["`]$/, '$1');
}
