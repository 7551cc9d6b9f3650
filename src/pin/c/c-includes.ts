/** What a C file, or the preamble of a Go file, includes. */
export interface CIncludes {
  /** As they are written, without quotes or angle brackets. */
  readonly names: readonly string[];
  /** Whether the name of one is made by a macro. */
  readonly unknown: boolean;
}

/** `%include` is SWIG's own. */
const INCLUDE =
  /(?:#|%:?|\?\?=)(?:[ \t]|\/\*.*?\*\/)*(include_next|include|import|embed)\b[ \t]*([^\n]*)/g;
const INCBIN = /\.incbin[^"'\n]*["']([^"'\n]+)/g;

/** Reads them from the text; lines that comments or conditions leave out count, too. */
export function cIncludes(text: string): CIncludes {
  const names = new Set<string>();
  let unknown = false;
  const whole = text.replaceAll(/\\\r?\n/g, '');
  for (const [, word = '', rest = ''] of whole.matchAll(INCLUDE)) {
    const [, quoted, angled] = /^(?:"([^"]+)"|<([^>]+)>)/.exec(rest) ?? [];
    const name = quoted ?? angled;
    if (name !== undefined) names.add(name);
    // The two others are C only in that form.
    else if (word.startsWith('include')) unknown = true;
  }
  for (const [, name = ''] of whole.matchAll(INCBIN)) names.add(name.replaceAll('\\', ''));
  return { names: [...names], unknown };
}
