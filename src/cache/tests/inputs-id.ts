import { createHash, type Hash } from 'node:crypto';
import { join } from 'node:path';
import type { Environment } from '../../runner/ports.ts';
import type { Asked } from './test-log.ts';
import type { FileFacts, Look } from './times/look.ts';

export interface TestedPackage {
  /** Whether cmd/go looks at a path again: only at those in the package's module (search.InDir). */
  readonly isInside: (path: string) => boolean;
}

/** What cmd/go makes of a log, whose files and variables are as `look` and `environment` say. */
export interface Asking extends TestedPackage {
  readonly look: Look;
  readonly environment: Environment;
  /** runtime.Version() of the go command, which is in each of its hashes (cache/hash.go hashSalt). */
  readonly goVersion: string;
}

/**
 * The ID under which cmd/go 1.11 to 1.26 looks for the result of a test with this log (test.go
 * computeTestInputsID, testAndInputKey). Another Go, another time zone than UTC or another
 * environment make another ID, under which there is nothing.
 */
export function resultAction(test: string, asked: readonly Asked[], asking: Asking): string {
  const { goVersion, environment, look, isInside } = asking;
  const lines: (string | Buffer)[] = [];
  const variable = (name: string): string => {
    const value = environment[name];
    const hash = salted(goVersion);
    hash.update(value === undefined ? '\0' : `\x01${value}`);
    return `env ${name} ${hash.digest('hex')}\n`;
  };
  lines.push(variable('GODEBUG'));
  for (const one of asked) {
    if (one.kind === 'variable') lines.push(variable(one.name));
    else if (one.kind === 'chdir' || isInside(one.path)) {
      const hash = salted(goVersion);
      if (one.bytes !== undefined) hashNothing(hash, one.bytes, one.kind !== 'open');
      else if (one.kind === 'open') hashOpen(hash, one.path, look);
      else hashStat(hash, one.path, look);
      lines.push(`${one.kind} `, one.bytes ?? one.path, ` ${hash.digest('hex')}\n`);
    }
  }
  const inputs = salted(goVersion)
    .update(Buffer.concat(lines.map(bytesOf)))
    .digest('hex');
  return subkey(test, `inputs:${inputs}`);
}

/** Where cmd/go keeps the cover profile of a result (test.go coverProfileAndInputKey without -coverpkg). */
export function profileAction(result: string): string {
  return subkey(result, 'coverprofile');
}

function salted(goVersion: string): Hash {
  return createHash('sha256').update(goVersion);
}

/** cmd/go/internal/cache/hash.go Subkey. */
function subkey(parent: string, text: string): string {
  const hash = createHash('sha256').update('subkey:').update(Buffer.from(parent, 'hex'));
  return hash.update(text).digest('hex');
}

function bytesOf(text: string | Buffer): Buffer {
  return typeof text === 'string' ? Buffer.from(text) : text;
}

function hashNothing(hash: Hash, path: Buffer, isStat: boolean): void {
  for (const call of isStat ? ['stat', 'lstat'] : ['stat'])
    hash.update(`err ${call} `).update(path).update(': no such file or directory\n');
}

function hashOpen(hash: Hash, path: string, look: Look): void {
  const found = look.stat(path);
  if (typeof found === 'string') {
    hash.update(`err stat ${path}: ${found}\n`);
    return;
  }
  hash.update(statLine(found));
  if (found.kind !== 'folder') return;
  for (const { name } of look.entries(path) ?? []) {
    const entry = look.lstat(join(path, name));
    hash.update(`file ${name} `);
    hash.update(typeof entry === 'string' ? `err ${entry}\n` : statLine(entry));
  }
}

function hashStat(hash: Hash, path: string, look: Look): void {
  const found = look.stat(path);
  hash.update(typeof found === 'string' ? `err stat ${path}: ${found}\n` : statLine(found));
  const own = look.lstat(path);
  hash.update(typeof own === 'string' ? `err lstat ${path}: ${own}\n` : statLine(own));
}

function statLine({ size, goMode, mtimeNs, kind }: FileFacts): string {
  return `stat ${size} ${goMode.toString(16)} ${goTime(mtimeNs)} ${kind === 'folder'}\n`;
}

/** `%v` of a time in UTC: `2006-01-02 15:04:05.999999999 -0700 MST` (time/format.go Time.String). */
export function goTime(ns: bigint): string {
  const whole = ns / 1_000_000_000n;
  const [date = '', time = ''] = new Date(Number(whole) * 1000).toISOString().split('T');
  const fraction = (ns % 1_000_000_000n).toString().padStart(9, '0').replace(/0+$/, '');
  return `${date} ${time.slice(0, 8)}${fraction === '' ? '' : `.${fraction}`} +0000 UTC`;
}
