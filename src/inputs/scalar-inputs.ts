import { failure, type Result, success } from '../runner/result.ts';
import { nearest, shown } from '../runner/suggest.ts';
import type { InputName } from './definitions/definitions.ts';

/** `true` or `false`, nothing else: a misspelt boolean must not turn something off in silence. */
export function parseBoolean(name: InputName, value: string): Result<boolean> {
  if (value === 'true') return success(true);
  if (value === 'false') return success(false);
  const meant = value.toLowerCase();
  const change = ['true', 'yes', 'on', '1', 'y'].includes(meant)
    ? 'write true'
    : ['false', 'no', 'off', '0', 'n'].includes(meant)
      ? 'write false'
      : 'write true or false';
  return failure('GTB1001', `${name} is ${shown(value)}`, 'true or false', change);
}

/** `auto`, `true` or `false`. */
export function parseAutoOrBoolean(
  name: 'warm' | 'test-cache' | 'size',
  value: string,
): Result<'auto' | boolean> {
  if (value === 'auto') return success(value);
  const parsed = parseBoolean(name, value);
  if (parsed.ok) return parsed;
  const change = parsed.failures[0]?.change.replace('true or false', 'auto, true or false') ?? '';
  return failure('GTB1001', `${name} is ${shown(value)}`, 'auto, true or false', change);
}

export function parseChoice<T extends string>(
  name: InputName,
  value: string,
  choices: readonly T[],
): Result<T> {
  const found = choices.find((choice) => choice === value);
  if (found !== undefined) return success(found);
  const meant = nearest(value, choices);
  return failure(
    'GTB1001',
    `${name} is ${shown(value)}`,
    choices.join(', '),
    meant === undefined ? `write one of these` : `did you mean ${meant}?`,
  );
}

/** A whole number from 1 to 1024; `usableCpus` where nothing was given. */
export function parseParallelism(value: string, usableCpus: number): Result<number> {
  if (value === '') return success(usableCpus);
  const number = /^[0-9]{1,4}$/.test(value) ? Number(value) : 0;
  if (number >= 1 && number <= 1024) return success(number);
  return failure(
    'GTB1002',
    `parallelism is ${shown(value)}`,
    'a whole number from 1 to 1024',
    `leave it out for the usable CPUs (here ${usableCpus})`,
  );
}

/** Part of cache keys, so letters, digits, `.`, `_` and `-` only, at most 64 of them. */
export function parseCacheName(value: string): Result<string> {
  if (/^[A-Za-z0-9._-]{0,64}$/.test(value)) return success(value);
  const fitting = value.replace(/[^A-Za-z0-9._-]+/g, '-').slice(0, 64);
  return failure(
    'GTB1003',
    `cache-name is ${shown(value)} (${value.length} characters)`,
    'at most 64 letters, digits, dots, underscores and hyphens',
    `write ${fitting}`,
  );
}

/** `h1:` and the base64 of a SHA-256 (golang.org/x/mod/sumdb/dirhash, Hash1), or '' for none. */
export function parseGoChecksum(value: string): Result<string> {
  if (value === '') return success('');
  const base64 = value.startsWith('h1:') ? value.slice(3) : '';
  if (/^[A-Za-z0-9+/]{43}=$/.test(base64) && Buffer.from(base64, 'base64').length === 32)
    return success(value);
  return failure(
    'GTB1011',
    `go-checksum is ${shown(value)}`,
    'h1: and the base64 of 32 bytes (44 characters), as in go.sum',
    /^[0-9a-f]{64}$/i.test(value)
      ? 'this is a SHA-256 in hex, as go.dev/dl shows it of another archive: take the h1 line of golang.org/toolchain that the checksum database has'
      : 'copy the h1 hash of golang.org/toolchain@v0.0.1-goVERSION.GOOS-GOARCH from the checksum database',
  );
}

/** Hidden input; '' (the command line) is a job that went well. */
export function parseJobStatus(value: string): Result<string> {
  if (value === '') return success('success');
  return parseChoice('job-status', value, ['success', 'failure', 'cancelled']);
}

/** Hidden input: JSON of the matrix, or ''. */
export function parseMatrix(value: string): Result<string> {
  try {
    if (value !== '') JSON.parse(value);
    return success(value);
  } catch {
    return failure(
      'GTB1004',
      `matrix is ${shown(value)}`,
      'JSON, which action.yml fills in',
      'leave matrix out; to name a part of the caches, use cache-name',
    );
  }
}
