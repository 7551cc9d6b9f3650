/**
 * Why a file of an archive must not be written under the folder it is extracted to; undefined: it
 * may. Stricter than any one system: what is refused would leave the folder, or mean another file,
 * on Linux, macOS or Windows.
 */
export function refusal(name: string): string | undefined {
  if (name.startsWith('/') || /^[A-Za-z]:/.test(name)) return 'it is an absolute path';
  if (name.includes('\\')) return 'it has a backslash';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  if (/[\x00-\x1f\x7f\ufffd:]/.test(name)) return 'it has a character that no Go file name has';
  const parts = name.split('/');
  if (parts.includes('..')) return 'it leaves the folder with ".."';
  if (parts.some((part) => part === '' || part === '.')) return 'it has an empty or "." part';
  if (parts.some((part) => /[. ]$/.test(part))) return 'a part of it ends in a dot or a space';
  return undefined;
}

/** The names that mean one file on a system that does not tell upper from lower case; undefined: none. */
export function collision(names: readonly string[]): readonly [string, string] | undefined {
  const seen = new Map<string, string>();
  for (const name of names) {
    const folded = name.toLowerCase();
    const other = seen.get(folded);
    if (other !== undefined) return [other, name];
    seen.set(folded, name);
  }
  return undefined;
}

/**
 * Where a file of a toolchain module goes: `_go.mod` is go.mod (a module zip must hold no nested
 * go.mod; cmd/go/internal/toolchain/select.go puts them back).
 */
export function installedName(name: string): string {
  return name.replace(/(^|\/)_go\.mod$/, '$1go.mod');
}

/** The files that select.go makes executable: a module zip has no modes. */
export function isExecutable(name: string): boolean {
  return /^(bin|pkg\/tool)\//.test(name) || /^lib\/(.*\/)?go_[^/]+_[^/]+_exec$/.test(name);
}
