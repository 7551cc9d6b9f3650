import { parseBytes } from '../../inputs/requirements/quantities.ts';
import { parseGrowth } from '../../inputs/requirements/size-inputs.ts';
import type { Limits } from '../../report/size-limits.ts';
import { unknownFlag } from './unknown-flag.ts';

export type SizeArguments =
  | { readonly kind: 'help' }
  | { readonly kind: 'usage-error'; readonly messages: readonly string[] }
  | {
      readonly kind: 'size';
      readonly file: string;
      /** What it became; null: one file alone. */
      readonly other: string | null;
      /** Where the JSON goes; null: nowhere. */
      readonly json: string | null;
      /** Where the HTML page goes; null: nowhere. */
      readonly page: string | null;
      readonly limits: Limits;
    };

const FLAGS = ['json', 'page', 'budget', 'growth'] as const;

/** Reads the arguments after `size`; every mistake is listed. */
export function parseSizeArguments(argv: readonly string[]): SizeArguments {
  const files: string[] = [];
  const messages: string[] = [];
  const values: Partial<Record<(typeof FLAGS)[number], string>> = {};
  const rest = [...argv];
  for (let argument = rest.shift(); argument !== undefined; argument = rest.shift()) {
    if (argument === '--help' || argument === '-h') return { kind: 'help' };
    if (argument === '--') {
      files.push(...rest.splice(0));
      continue;
    }
    if (!argument.startsWith('-') || argument === '-') {
      files.push(argument);
      continue;
    }
    const [, name = '', attached] = /^--?([^=]*)(?:=([\s\S]*))?$/.exec(argument) ?? [];
    const flag = FLAGS.find((one) => one === name);
    if (flag === undefined) {
      messages.push(unknownFlag(argument, FLAGS, 'size --help lists the flags'));
      continue;
    }
    const value = attached ?? rest.shift() ?? '';
    if (value === '') messages.push(`--${flag} needs a value; write --${flag}=${EXAMPLES[flag]}`);
    else values[flag] = value;
  }
  const [file, other = null, ...more] = files;
  if (file === undefined) messages.push('no file is named; write size BINARY [OTHER]');
  if (more.length > 0)
    messages.push(`${files.length} files are named; size takes one, or two to compare`);
  const budget = values.budget === undefined ? null : parseBytes(values.budget);
  if (values.budget !== undefined && budget === null)
    messages.push(`--budget is "${values.budget}", no size; write --budget=${EXAMPLES.budget}`);
  const growth = values.growth === undefined ? null : parseGrowth(values.growth);
  if (values.growth !== undefined && growth === null)
    messages.push(
      `--growth is "${values.growth}", neither a percentage nor a size; write --growth=2% or --growth=500kB`,
    );
  if (values.growth !== undefined && other === null)
    messages.push('--growth compares two files; write size BEFORE AFTER --growth=2%');
  if (file === undefined || messages.length > 0) return { kind: 'usage-error', messages };
  const { json = null, page = null } = values;
  return { kind: 'size', file, other, json, page, limits: { budget, growth } };
}

const EXAMPLES = { json: 'FILE', page: 'FILE', budget: '20MB', growth: '2%' };

export const SIZE_HELP = `What the bytes of a Go program are for; needs no Go and no sources, and runs nothing.

Usage: node dist/cli.mjs size A [B] [--json FILE] [--page FILE] [--budget SIZE] [--growth SIZE]

  node dist/cli.mjs size bin/app
  node dist/cli.mjs size bin/app-before bin/app --json size.json --page size.html

A                           A program or library of Go 1.20 to 1.27: ELF, Mach-O, PE or wasm, stripped or not.
B                           Another one: the difference from A to B is shown by cause.
--json FILE                 Writes all figures. docs/size.md tells its fields.
--page FILE                 Writes one HTML file with a treemap and the difference. docs/page.md.
--budget SIZE               Fails where the last file is larger, as 20MB.
--growth SIZE               Fails where B is larger than A by more: 2% or 500kB; names the three largest causes.

Exit codes: 0 done, 1 a file cannot be read or is too large, 2 wrong usage.`;
