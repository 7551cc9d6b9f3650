import { failure, type Result, success } from '../../runner/result.ts';
import { shown } from '../../runner/suggest.ts';
import { parseBytes } from './quantities.ts';

/** What a binary may grow by. */
export type Growth = { readonly percent: number } | { readonly bytes: number };

/** A limit, and what it is of: a binary's name, a target, both as `app/linux/amd64`, or '' for all. */
export interface SizeLimit<T> {
  readonly of: string;
  readonly limit: T;
}

/** Whether sizes are told: in the step itself, after the job's other steps, or not at all. */
export type SizeMode = 'auto' | boolean;

/** `2%`, `500kB`; null where it is neither. */
export function parseGrowth(text: string): Growth | null {
  const [, percent] = /^(\d+(?:\.\d+)?)\s*%$/.exec(text) ?? [];
  if (percent !== undefined) return { percent: Number(percent) };
  const bytes = parseBytes(text);
  return bytes === null ? null : { bytes };
}

/** `20MB`, or a line or part between commas for each: `app=20MB, linux/arm64=25MB`. */
export function parseSizeLimits<T>(
  name: 'size-budget' | 'size-growth',
  value: string,
  read: (text: string) => T | null,
): Result<readonly SizeLimit<T>[]> {
  const limits: SizeLimit<T>[] = [];
  const example = name === 'size-budget' ? '20MB' : '2% or 500kB';
  for (const part of value.split(/[,\n]/)) {
    const text = part.trim();
    if (text === '') continue;
    const [, of = '', size = ''] = /^(?:(.*?)\s*=)?\s*([^=]*)$/.exec(text) ?? [];
    const limit = read(size);
    if (limit === null || /^\d+$/.test(size))
      return wrong(name, text, example, /^\d+$/.test(size) ? `write ${size}MB, with its unit` : '');
    if (limits.some((one) => one.of === of))
      return wrong(name, text, example, `there is another one of ${of || 'all'}: remove one`);
    limits.push({ of, limit });
  }
  return success(limits);
}

function wrong(name: string, text: string, example: string, change: string): Result<never> {
  const expected = `a size as ${example}, for all or as NAME=SIZE, TARGET=SIZE for one`;
  const written = `write ${name}: ${example.replace(/ or .*/, '')}`;
  return failure('GTB1002', `${name} is ${shown(text)}`, expected, change || written);
}

/** The limit of a binary: the one that says most of it. */
export function limitOf<T>(
  limits: readonly SizeLimit<T>[],
  { name, target }: { readonly name: string; readonly target: string },
): T | null {
  for (const said of [`${name}/${target}`, name, target, ''])
    for (const one of limits) if (one.of === said) return one.limit;
  return null;
}

interface SizeInputs {
  readonly build: boolean;
  readonly size: SizeMode;
  readonly sizeBudget: readonly unknown[];
  readonly sizeGrowth: readonly unknown[];
  readonly page: string;
}

/** Whether anything is said of sizes. */
export function asksSizes(inputs: SizeInputs, inRunner: boolean): boolean {
  const { build, size, sizeBudget, sizeGrowth, page } = inputs;
  if (!build) return false;
  if (sizeBudget.length > 0 || sizeGrowth.length > 0) return true;
  return size === true || (size === 'auto' && (inRunner || page !== ''));
}

/** Whether the step itself tells what each binary is made of, whatever it is compared with. */
export function isToldWhole({ size, page }: Pick<SizeInputs, 'size' | 'page'>): boolean {
  return size === true || page !== '';
}
