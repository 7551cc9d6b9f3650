import { fields, trimSpace } from './file-header.ts';

export type TagHolds = (tag: string) => boolean;

/** Letters, digits, `_` and `.` (go/build/constraint isValidTag). */
const TAG = /^[\p{L}\p{Nd}_.]+$/u;
const TOKEN = /[ \t]*(?:(\|\||&&|!|\(|\)|[\p{L}\p{Nd}_.]+)|$)/uy;
/** Larger ones are an error (go/build/constraint maxSize). */
const LARGEST = 1000;

/** The value of a `//go:build` line; null where it is malformed (go/build/constraint parseExpr). */
export function goBuildHolds(line: string, holds: TagHolds): boolean | null {
  const text = trimSpace(line.slice('//go:build'.length));
  const pattern = new RegExp(TOKEN);
  let size = 0;
  let malformed = false;
  let token = '';
  const is = (wanted: string): boolean => token === wanted;
  const next = (): void => {
    const found = pattern.exec(text);
    if (found === null) malformed = true;
    token = found?.[1] ?? '';
  };
  const or = (): boolean => {
    let value = and();
    while (is('||')) value = and() || value;
    return value;
  };
  const and = (): boolean => {
    let value = not();
    while (is('&&')) value = not() && value;
    return value;
  };
  const not = (): boolean => {
    if (++size > LARGEST) malformed = true;
    next();
    if (malformed) return false;
    if (!is('!')) return atom();
    next();
    return !atom();
  };
  const atom = (): boolean => {
    if (is('(')) {
      const value = or();
      if (!is(')')) malformed = true;
      next();
      return value;
    }
    // `!!` is malformed, too.
    if (!TAG.test(token)) malformed = true;
    const value = !malformed && holds(token);
    next();
    return value;
  };
  const value = or();
  return malformed || !is('') ? null : value;
}

/** With more `,` and blanks than these Go passes a `// +build` line over. */
const MOST_OPERATORS = 100;

/**
 * The value of a `// +build` line: blanks are or, commas are and, and what is no tag stands for
 * `ignore` (go/build/constraint parsePlusBuildExpr).
 */
export function plusBuildHolds(line: string, holds: TagHolds): boolean {
  const clauses = fields(trimSpace(line.slice(2)).slice('+build'.length)).map((clause) =>
    clause.split(','),
  );
  if (clauses.flat().length - 1 > MOST_OPERATORS) return true;
  if (clauses.length === 0) return holds('ignore');
  return clauses.some((literals) => literals.every((literal) => literalHolds(literal, holds)));
}

function literalHolds(literal: string, holds: TagHolds): boolean {
  if (literal.startsWith('!!') || literal === '!') return holds('ignore');
  const negated = literal.startsWith('!');
  const tag = negated ? literal.slice(1) : literal;
  return holds(TAG.test(tag) ? tag : 'ignore') !== negated;
}
