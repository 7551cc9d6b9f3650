/**
 * Writes the inputs of action.yml and docs/inputs.md from src/inputs/definitions/definitions.ts, then
 * setup/action.yml and README's tables from action.yml, docs/troubleshooting.md from src/runner/errors, and
 * docs/report.schema.json.
 * With --check nothing is written, and drift is exit code 1. `--root FOLDER` for another checkout.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { readEntries, renderInputs, renderSetup, replaceBetween } from './action-yml.mjs';

const args = process.argv.slice(2);
const check = args.includes('--check');
const root = args.includes('--root')
  ? path.resolve(args[args.indexOf('--root') + 1] ?? '.')
  : path.dirname(path.dirname(fileURLToPath(import.meta.url)));

const actionYml = await readText('action.yml');
const readme = await readText('README.md');
const inputsPage = await readText('docs/inputs.md');
const codesPage = await readText('docs/troubleshooting.md');
const { INPUTS } = await importTypeScript(path.join(root, 'src/inputs/definitions/definitions.ts'));
const setupYml = await readText('setup/action.yml').catch(() => '');
const { SETUP_DEFAULTS } = await importTypeScript(
  path.join(root, 'src/inputs/definitions/setup-defaults.ts'),
);
const { ERROR_CODES } = await importTypeScript(path.join(root, 'src/runner/errors/error-codes.ts'));
const { INPUT_GROUPS } = await importTypeScript(
  path.join(root, 'src/inputs/definitions/definition.ts'),
);

const newActionYml = replaceBetween(
  actionYml,
  '# begin inputs (written by npm run readme)',
  '# end inputs',
  renderInputs(INPUTS),
);
const newSetupYml = renderSetup(INPUTS, SETUP_DEFAULTS, newActionYml);
let newReadme = readme;
for (const [section, table] of [
  ['inputs', inputsTable(readEntries(newActionYml, 'inputs'))],
  ['outputs', outputsTable(readEntries(newActionYml, 'outputs'))],
]) {
  const begin = `<!-- begin ${section} (written by npm run readme) -->`;
  newReadme = replaceBetween(newReadme, begin, `<!-- end ${section} -->`, `\n${table}\n`);
}

const newInputsPage = replaceBetween(
  inputsPage,
  '<!-- begin inputs (written by npm run readme) -->',
  '<!-- end inputs -->',
  `\n${inputsOfGroups(readEntries(newActionYml, 'inputs'))}\n`,
);

const newCodesPage = replaceBetween(
  codesPage,
  '<!-- begin codes (written by npm run readme) -->',
  '<!-- end codes -->',
  `\n${codeSections(ERROR_CODES)}\n`,
);

const drifted = [
  ['action.yml', actionYml, newActionYml],
  ['setup/action.yml', setupYml, newSetupYml],
  ['README.md', readme, newReadme],
  ['docs/inputs.md', inputsPage, newInputsPage],
  ['docs/troubleshooting.md', codesPage, newCodesPage],
].filter(([, before, after]) => before !== after);
for (const [file, , text] of drifted) {
  if (check)
    console.error(`${file} is not what npm run readme writes: run it and commit the result`);
  else {
    await mkdir(path.dirname(path.join(root, file)), { recursive: true });
    await writeFile(path.join(root, file), text);
  }
}
// Of this checkout alone: it is made from types.
if (!args.includes('--root')) await import('./report-schema.mjs');
if (check && drifted.length > 0) process.exitCode = 1;
else
  console.log(drifted.length === 0 ? 'nothing to change' : drifted.map(([file]) => file).join(' '));

/** A heading of the code alone is the anchor that a message names. */
function codeSections(codes) {
  const sections = Object.entries(codes).map(([code, { title, cause, remedy }]) =>
    [`### ${code}`, '', `**${title}.** ${cause}`, '', `To fix: ${remedy}`].join('\n'),
  );
  return sections.join('\n\n');
}

/** The inputs that most people need. */
function inputsTable(inputs) {
  const common = INPUTS.filter((one) => one.isCommon === true).map((one) => one.name);
  const rows = inputs
    .filter((one) => common.includes(one.name))
    .map((one) => row([`\`${one.name}\``, defaultText(one), one.description]));
  return [row(['Input', 'Default', 'What it says']), '| --- | --- | --- |', ...rows].join('\n');
}

/** Every input that is not hidden, with its example. */
function inputsOfGroups(inputs) {
  const entries = new Map(inputs.map((one) => [one.name, one]));
  const groups = INPUT_GROUPS.map((group) => {
    const shown = INPUTS.filter((one) => one.group === group && one.hidden !== true);
    const sections = shown.map(({ name, example }) => {
      const entry = entries.get(name);
      const fallback = defaultText(entry);
      const said = fallback === '' ? '' : ` Default: ${fallback}.`;
      const yaml = ['```yaml', example, '```'];
      return [`### \`${name}\``, '', `${entry.description}${said}`, '', ...yaml].join('\n');
    });
    return [`## ${group}`, ...sections].join('\n\n');
  });
  return groups.join('\n\n');
}

function defaultText(entry) {
  return entry.default === '' ? '' : `\`${entry.default}\``;
}

function outputsTable(outputs) {
  const rows = outputs.map((one) => row([`\`${one.name}\``, one.description]));
  return [row(['Output', 'What it holds']), '| --- | --- |', ...rows].join('\n');
}

function row(cells) {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

/** Git may check files out with CRLF; what is compared and written has LF. */
async function readText(file) {
  return (await readFile(path.join(root, file), 'utf8')).replaceAll('\r\n', '\n');
}

async function importTypeScript(file) {
  const { outputFiles } = await build({
    entryPoints: [file],
    bundle: true,
    write: false,
    format: 'esm',
    logLevel: 'error',
  });
  return import(
    `data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`
  );
}
