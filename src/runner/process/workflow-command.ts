/** Escapes text as the data of a workflow command (actions/runner, ActionCommand.cs). */
export function commandData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/**
 * Keeps the runner from obeying a line of text as a workflow command. A compiler's message can
 * begin with whatever a `//line` directive of the compiled source says, e.g. `::set-output …`.
 */
export function inert(text: string): string {
  return text.replace(/^([^\S\r\n]*)(::|##\[)/gm, '$1|$2');
}
