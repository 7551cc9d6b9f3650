const TITLE = `# Benchmarks

Written by \`npm run bench -- --markdown docs/benchmarks.md\`; each section names its command.
`;

/** The file with the section of that name replaced, or added at the end. */
export function replaceSection(file: string, name: string, text: string): string {
  const begin = `<!-- begin ${name} -->`;
  const end = `<!-- end ${name} -->`;
  const section = `${begin}\n\n${text.trim()}\n\n${end}`;
  const from = file.indexOf(begin);
  const to = file.indexOf(end, from);
  if (from >= 0 && to > from)
    return `${file.slice(0, from)}${section}${file.slice(to + end.length)}`;
  return `${(file.trim() === '' ? TITLE : file).trim()}\n\n${section}\n`;
}
