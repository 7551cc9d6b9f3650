import { withCode } from './result.ts';

/**
 * What was thrown, told by its form: errors of node:fs and node:zlib are not `instanceof Error`
 * where the code runs in a context of its own (jest).
 */
export function messageOf(thrown: unknown): string {
  const message = member(thrown, 'message');
  return typeof message === 'string' && message !== '' ? message : String(thrown);
}

/** What nobody thought of, as a message. */
export function bugText(thrown: unknown): string {
  return withCode(`${messageOf(thrown)} (a bug of go-turbo-build: please report it)`, 'GTB1903');
}

/** `ENOENT`, `ENOSPC`, …; '' where there is none. */
export function codeOf(thrown: unknown): string {
  const code = member(thrown, 'code');
  return typeof code === 'string' ? code : '';
}

function member(thrown: unknown, name: 'message' | 'code'): unknown {
  return typeof thrown === 'object' && thrown !== null && name in thrown
    ? (thrown as Record<string, unknown>)[name]
    : undefined;
}
