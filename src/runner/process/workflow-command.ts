/** Escapes text as the data of a workflow command (actions/runner, ActionCommand.cs). */
export function commandData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** Characters that .NET passes over where it compares by culture; a line ends before them or after. */
const UNSEEN =
  '(?:(?![\\r\\n\\u0085\\u2028\\u2029])[\\p{C}\\p{M}\\p{Default_Ignorable_Code_Point}])*';
const SPACE =
  '(?:(?![\\r\\n\\u0085\\u2028\\u2029])[\\p{C}\\p{M}\\p{Z}\\p{Default_Ignorable_Code_Point}])*';
/** `::name::data`, after white space. */
const AT_THE_BEGINNING = new RegExp(`(?<=^|\\u0085)(${SPACE})(?=:${UNSEEN}:)`, 'gmu');
/** `##[name]data`, wherever it stands in a line. */
const ANYWHERE = new RegExp(`(#${UNSEEN}#${UNSEEN})(?=\\[)`, 'gu');

/**
 * Keeps the runner from obeying a line of text as a workflow command (actions/runner, ActionCommand.cs: TryParseV2,
 * then TryParse). A compiler's message can hold whatever a name or a `//line` directive of the compiled source
 * says, e.g. `::set-output …`.
 */
export function inert(text: string): string {
  return text.replace(AT_THE_BEGINNING, '$1|').replace(ANYWHERE, '$1|');
}
