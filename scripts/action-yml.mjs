/**
 * Reads and writes the parts of action.yml that this project generates: a subset of YAML with folded
 * descriptions and double-quoted defaults, as Biome formats them.
 */

const WIDTH = 96;

/** The `inputs:` section from the table of inputs (src/inputs/definitions/definitions.ts). */
export function renderInputs(definitions) {
  const lines = ['inputs:'];
  for (const one of definitions) {
    const words = one.defaultInWords === undefined ? '' : ` Default: ${one.defaultInWords}.`;
    lines.push(`  ${one.name}:`, '    description: >-', ...fold(one.description + words));
    lines.push('    required: false', `    default: ${JSON.stringify(one.default)}`);
  }
  return lines.join('\n');
}

/** Outputs that a step without a build has. */
const SETUP_OUTPUTS = ['go-version', 'go-root', 'cache-hit', 'cache-state', 'tools', 'report'];

/** setup/action.yml: some inputs with defaults of its own, and the outputs and files of action.yml. */
export function renderSetup(definitions, defaults, actionYml) {
  const inputs = Object.entries(defaults).map(([name, own]) => {
    const one = definitions.find((other) => other.name === name);
    if (one === undefined) throw new Error(`setup has an input that there is not: ${name}`);
    if (own === null) return one;
    const { defaultInWords: _, ...rest } = one;
    return { ...rest, default: own };
  });
  const outputs = readEntries(actionYml, 'outputs').filter(({ name }) =>
    SETUP_OUTPUTS.includes(name),
  );
  const runs = actionYml.slice(actionYml.indexOf('\nruns:')).replaceAll(': dist/', ': ../dist/');
  return `# Written by npm run readme.
name: go-turbo-build/setup
description: >-
  Sets up Go, proven, with its caches and tools. Takes what actions/setup-go takes.
author: go-turbo-build
branding:
  icon: zap
  color: blue

${renderInputs(inputs)}

outputs:
${outputs.flatMap(({ name, description }) => [`  ${name}:`, '    description: >-', ...fold(description)]).join('\n')}
${runs}`;
}

/** The entries of a top-level section, in order: name, description on one line, default. */
export function readEntries(text, section) {
  const entries = [];
  let inside = false;
  for (const line of text.split(/\r?\n/)) {
    const entry = entries.at(-1);
    if (/^\S/.test(line)) inside = line === `${section}:`;
    else if (!inside) continue;
    else if (/^ {2}\S+:$/.test(line))
      entries.push({ name: line.trim().slice(0, -1), description: '', default: '' });
    else if (/^ {6}\S/.test(line)) entry.description = `${entry.description} ${line.trim()}`.trim();
    else if (/^ {4}default: ".*"$/.test(line))
      entry.default = JSON.parse(line.slice('    default: '.length));
  }
  return entries;
}

/** The text with what lies between two markers replaced. */
export function replaceBetween(text, begin, end, content) {
  const from = text.indexOf(begin);
  const to = text.indexOf(end);
  if (from < 0 || to < from) throw new Error(`markers not found: ${begin} … ${end}`);
  return `${text.slice(0, from + begin.length)}\n${content}\n${text.slice(to)}`;
}

function fold(description) {
  const lines = [];
  for (const word of description.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > WIDTH) lines.push(`      ${word}`);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
