import { INPUT_GROUPS, type InputDefinition } from '../../inputs/definitions/definition.ts';
import { INPUTS } from '../../inputs/definitions/definitions.ts';

const WIDTH = 96;
const COLUMN = 34;

const INTRODUCTION = `go-turbo-build: pins Go, restores and warms the caches, builds lean static binaries.

Usage: node dist/cli.mjs [flags]

  node dist/cli.mjs --working-directory examples/hello
  node dist/cli.mjs check bin/app --require static,trimpath    (check --help)
  node dist/cli.mjs --packages ./cmd/app --targets linux/amd64,linux/arm64 --json report.json
  node dist/cli.mjs quota OWNER/NAME     what lies in its cache, and what of it to drop
  node dist/cli.mjs compilers --help     what gc, gccgo and TinyGo cost on a project
  node dist/cli.mjs variants --help      what each lever of a lean build is worth on a project
  node dist/cli.mjs why MODULE           why it is there, what goes without it  (why --help)
`;

const CONCLUSION = `
Lists take commas, spaces or newlines, and may be given several times; so may --stamp and
--build-flags. A boolean is --name, --name=false or --no-name; so are --reuse and --warm, which
take another word, too.

Exit codes: 0 done, 1 failed, 2 wrong usage.`;

/** The text of `--help`, at most 96 columns wide, made from the table of inputs. */
export function helpText(): string {
  const groups = INPUT_GROUPS.map((group) => {
    const inputs = INPUTS.filter((one: InputDefinition) => one.group === group && !one.hidden);
    return [`\n${group}`, ...inputs.flatMap((one) => entry(flagText(one), describe(one)))];
  });
  const other = [
    '\nThis command',
    ...entry(
      '--explain',
      'Show the flags of the profile, where each comes from and the go command, and build nothing.',
    ),
    ...entry('--json FILE', 'Write all figures of the run to FILE as JSON.'),
    ...entry('--help, -h', 'Show this text.'),
    ...entry('--version', 'Show the version of go-turbo-build.'),
  ];
  return [INTRODUCTION.trimEnd(), ...groups.flat(), ...other, CONCLUSION].join('\n');
}

function flagText(one: InputDefinition): string {
  if (one.kind === 'boolean' && one.default === 'true') return `--no-${one.name}`;
  return one.placeholder === '' ? `--${one.name}` : `--${one.name} ${one.placeholder}`;
}

function describe(one: InputDefinition): string {
  const fallback = one.defaultInWords ?? (one.kind === 'boolean' ? '' : one.default);
  const text = fallback === '' ? one.description : `${one.description} Default: ${fallback}`;
  return text.replaceAll('`', '');
}

/** One flag with its description beside it, and below it from the second line on. */
function entry(flag: string, description: string): string[] {
  const lines = wrap(description, WIDTH - COLUMN);
  const first = `  ${flag}`;
  if (first.length > COLUMN - 2) return [first, ...lines.map((line) => ' '.repeat(COLUMN) + line)];
  return lines.map((line, index) => (index === 0 ? first : '').padEnd(COLUMN) + line);
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
