import type { OutputLine } from './client-output.ts';

/** What the cache client's own words (@actions/cache 6, lib/cache.js) say about a call. */
export interface ClientVerdict {
  /** Why it gave up, in one line; undefined where it did not say so (a miss, or all went well). */
  readonly reason: string | undefined;
  /** The key that the service answered with, known before the bytes are moved. */
  readonly matchedKey: string | undefined;
  /** The service refused to reserve the key: it is there already, or about to be. */
  readonly keyTaken: boolean;
  /** The service gave no answer, after the client's retries: asking again would only cost time. */
  readonly serviceDown: boolean;
}

const HIT = /^Cache hit for(?: restore-key)?: (.*)$/;
const SKIPPED = /^Cache (?:restore|save) skipped: /;
const GAVE_UP = /^Failed to (?:restore|save): /;
const RESERVE_FAILED = /^Failed to reserve cache: (?:Error: )?/;
const NOT_RESERVED = /^Failed to save: Unable to reserve cache with key /;
const WRITE_DENIED = 'cache write denied:';
const NO_ANSWER =
  /Unable to make request|Failed to make request after|^(?:getCacheEntry|reserveCache) failed:/;

export function readVerdict(lines: readonly OutputLine[]): ClientVerdict {
  const texts = lines.map((line) => line.text);
  const matchedKey = firstMatch(texts, HIT);
  const complaint =
    lines.findLast((line) => isProblem(line) && GAVE_UP.test(line.text)) ??
    lines.findLast(isProblem) ??
    lines.findLast((line) => GAVE_UP.test(line.text) || SKIPPED.test(line.text));
  // The error that the reservation really met is only in a debug line.
  const reserveError = texts.find((text) => RESERVE_FAILED.test(text))?.replace(RESERVE_FAILED, '');
  const given = complaint?.text.replace(GAVE_UP, '');
  const notReserved = texts.some((text) => NOT_RESERVED.test(text));
  const whole = notReserved ? (reserveError ?? given) : given;
  const serviceDown = whole !== undefined && matchedKey === undefined && NO_ANSWER.test(whole);
  return {
    reason: whole === undefined ? undefined : [oneLine(whole), ...archiverLine(texts)].join('; '),
    matchedKey,
    // The level does not tell: it hangs on a class's name, which a bundler changes.
    keyTaken: notReserved && !serviceDown && !whole?.includes(WRITE_DENIED),
    serviceDown,
  };
}

/** Whether the client says that all bytes are here, before they are unpacked. */
export function isMoved(line: OutputLine): boolean {
  return /^Cache Size: ~/.test(line.text);
}

function isProblem(line: OutputLine): boolean {
  return line.level === 'warning' || line.level === 'error';
}

function firstMatch(texts: readonly string[], pattern: RegExp): string | undefined {
  for (const text of texts) {
    const match = pattern.exec(text);
    if (match !== null) return match[1];
  }
  return undefined;
}

/** What tar or its compressor said first; the client itself gives only their exit code. */
function archiverLine(texts: readonly string[]): readonly string[] {
  const said = texts.find((text) => /^\S*(?:tar|zstd|gzip)\S*(?: ?:) /.test(text));
  return said === undefined ? [] : [oneLine(said)];
}

/** The client's network errors go on with advice about firewalls on further lines. */
function oneLine(text: string): string {
  return (text.split('\n')[0] ?? '').trim();
}
