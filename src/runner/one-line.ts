/**
 * A name out of a record that another run wrote, for the log: a line break in it would begin a command
 * to the runner.
 */
export function oneLine(text: string): string {
  return text.replaceAll(/\p{Cc}/gu, '?').slice(0, 200);
}
