/**
 * Lines of a gitignore file that name exactly these paths (relative to the repository with `/`; a
 * folder ends in `/`), as git reads them: `git help gitignore`. A path outside, and one that no line can
 * hold, is left out.
 */
export function excludeLines(paths: readonly string[]): string {
  return paths
    .filter((path) => path !== '' && path !== '/' && !/^(?:\.\.(?:\/|$)|\/|[A-Za-z]:)/.test(path))
    .filter((path) => !/[\r\n]/.test(path))
    .map((path) => `/${path.replaceAll(/[\\*?[\]]/g, '\\$&').replaceAll(/ (?= *$)/g, '\\ ')}\n`)
    .join('');
}

/**
 * A file of patterns without the line by which earlier versions hid a whole folder for good; null
 * where it has none that is certainly theirs. They appended `/FOLDER/`: it stands at the end, with
 * nothing after it but lines of the same form (of other folders).
 */
export function withoutOldLine(text: string, folder: string): string | null {
  const lines = text.split('\n');
  if (lines.at(-1) !== '') return null;
  for (let index = lines.length - 2; index >= 0; index--) {
    const line = lines[index] ?? '';
    if (line === `/${folder}/`)
      return [...lines.slice(0, index), ...lines.slice(index + 1)].join('\n');
    if (!/^\/[^*?[\]\\!]+\/$/.test(line)) return null;
  }
  return null;
}
