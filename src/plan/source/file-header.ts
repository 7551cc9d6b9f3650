/** The lines of a Go file that decide whether it is built. */
export interface FileHeader {
  /** The `//go:build` line, trimmed; null if there is none. Where there is one, it alone counts. */
  readonly goBuild: string | null;
  /** The `// +build` lines that Go takes for constraints, trimmed. */
  readonly plusBuild: readonly string[];
}

/**
 * Reads the leading comments line by line, as cmd/go does (go/build/build.go parseFileHeader,
 * cmd/go/internal/modindex/build.go): a `// +build` line counts only above a blank line above the
 * first line that is no `//` comment. null where Go refuses the file: two `//go:build` lines.
 */
export function readFileHeader(source: string): FileHeader | null {
  const lines = source.replace(/^\uFEFF/, '').split('\n');
  let goBuild: string | null = null;
  /** Lines above the blank line that was seen last. */
  let above: string[] = [];
  let since: string[] = [];
  let ended = false;
  let inComment = false;
  for (const raw of lines) {
    let line = trimSpace(raw);
    if (line === '' && !ended) {
      above = above.concat(since);
      since = [];
      continue;
    }
    if (!line.startsWith('//')) ended = true;
    if (!inComment && isGoBuild(line)) {
      if (goBuild !== null) return null;
      goBuild = line;
    }
    if (!ended && isPlusBuild(line)) since.push(line);
    while (line !== '' && (inComment || !line.startsWith('//'))) {
      if (!inComment && !line.startsWith('/*')) return { goBuild, plusBuild: above };
      const rest: string = inComment ? line : line.slice(2);
      const end: number = rest.indexOf('*/');
      inComment = end < 0;
      line = end < 0 ? '' : trimSpace(rest.slice(end + 2));
    }
  }
  return { goBuild, plusBuild: above };
}

/** What unicode.IsSpace calls white space: bytes.TrimSpace and strings.Fields go by it. */
const SPACE = '\\t\\n\\v\\f\\r \\x85\\xA0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000';
const ENDS = new RegExp(`^[${SPACE}]+|[${SPACE}]+$`, 'g');
const FIELD = new RegExp(`[^${SPACE}]+`, 'g');
const FIRST = new RegExp(`^[${SPACE}]`);

/** As Go's bytes.TrimSpace; JavaScript's trim takes other characters. */
export function trimSpace(text: string): string {
  return text.replaceAll(ENDS, '');
}

/** As Go's strings.Fields. */
export function fields(text: string): readonly string[] {
  return text.match(FIELD) ?? [];
}

function isGoBuild(line: string): boolean {
  return isWord(line, '//go:build');
}

/** The blank before `+build` may be missing (go/build/constraint splitPlusBuild). */
function isPlusBuild(line: string): boolean {
  return line.startsWith('//') && isWord(trimSpace(line.slice(2)), '+build');
}

/** Whether a trimmed text begins with a word that a blank or the end follows. */
function isWord(text: string, word: string): boolean {
  if (!text.startsWith(word)) return false;
  const rest = text.slice(word.length);
  return rest === '' || FIRST.test(rest);
}
