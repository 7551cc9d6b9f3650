/**
 * The quoting of -ldflags, -gcflags and GOFLAGS: fields split by spaces, quotes only around a whole
 * field, nothing unescaped inside (cmd/internal/quoted/quoted.go).
 */

const SPACE = /[ \t\n\r]/;

/** The fields of a flag value, or undefined where a quote is not closed. */
export function splitGoQuoted(value: string): string[] | undefined {
  const fields: string[] = [];
  let rest = value;
  for (;;) {
    rest = rest.replace(/^[ \t\n\r]+/, '');
    if (rest === '') return fields;
    const first = rest.charAt(0);
    if (first === '"' || first === "'") {
      const end = rest.indexOf(first, 1);
      if (end < 0) return undefined;
      fields.push(rest.slice(1, end));
      rest = rest.slice(end + 1);
    } else {
      const end = rest.search(SPACE);
      fields.push(end < 0 ? rest : rest.slice(0, end));
      rest = end < 0 ? '' : rest.slice(end);
    }
  }
}

/** Whether a field can be written at all: not with both kinds of quotes in it (quoted.Join). */
export function canGoQuote(field: string): boolean {
  return !(field.includes('"') && field.includes("'"));
}
