/** Cells are Markdown; a pipe ends a cell even in code. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(withoutPipes).join(' | ')} |`;
  return [line(head), `|${head.map(() => ' --- |').join('')}`, ...rows.map(line), ''].join('\n');
}

/** Backslashes before a pipe would take each other and leave it bare. */
function withoutPipes(cell: string): string {
  return cell.replaceAll(/(\\*)\|/g, '$1$1\\|').replace(/\\+$/, '$&$&');
}

export function code(text: string): string {
  return `\`${oneLine(text).replaceAll('`', '')}\``;
}

/** Text in a cell or list item: one line, no HTML, link or picture of its own. In code GitHub shows `&lt;` as it is. */
export function escaped(text: string): string {
  return oneLine(text).replaceAll('<', '&lt;').replaceAll('](', ']\\(').replaceAll('![', '!\\[');
}

/** Behind a fold: what is looked at when the glance has not said enough. */
export function folded(title: string, lines: readonly string[]): string[] {
  return [`<details><summary>${escaped(title)}</summary>\n`, ...lines, '</details>\n'];
}

/** GitHub drops a summary of more than 1 MiB as a whole (docs, "Adding a job summary"): ours leaves room for others. */
export const MOST_SUMMARY_BYTES = 900_000;

/** Blocks in their order, as many as fit; what is left out is said. */
export function joinedWithin(blocks: readonly string[], most: number): string {
  const kept: string[] = [];
  const note =
    '\nMore did not fit into the job summary: output `report` names the file that has all of it.\n';
  let bytes = Buffer.byteLength(note);
  for (const block of blocks) {
    bytes += Buffer.byteLength(block) + 1;
    if (bytes > most) return [...kept, note].join('\n');
    kept.push(block);
  }
  return kept.join('\n');
}

/** A carriage return alone ends a line of Markdown, too. */
function oneLine(text: string): string {
  return text.replaceAll(/\s*[\r\n]\s*/g, ' ');
}
