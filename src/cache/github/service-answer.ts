import {
  bodyOf,
  type Exchange,
  type Patience,
  persistent,
  type Request,
  within,
} from './exchange.ts';
import { type Refused, refused } from './service.ts';

/** What the service said, its JSON as it came. */
export interface Said {
  readonly state: 'said';
  readonly status: number;
  /** Fields of the JSON object; none where it is no object. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** `retry-after`, seconds. */
  readonly retryAfter: number | null;
}

const LONGEST_ANSWER = 1e6;

/** Asks the service one thing, with its retries and its deadline. */
export async function ask(
  exchange: Exchange,
  patience: Patience,
  request: Request,
): Promise<Said | Refused> {
  const attempt = async () => {
    const answer = await exchange(request);
    const text = (await bodyOf(answer, LONGEST_ANSWER)).toString('utf8');
    return { status: answer.status, headers: answer.headers, text };
  };
  try {
    const { status, headers, text } = await within(
      patience.answer,
      persistent(attempt, patience.retries, performance.now() + patience.answer),
    );
    const retryAfter = Number(headers['retry-after'] ?? Number.NaN);
    return {
      ...{ state: 'said', status, fields: fieldsOf(text) },
      retryAfter: Number.isFinite(retryAfter) ? retryAfter : null,
    };
  } catch (error) {
    return refused(error instanceof Error ? error.message : String(error), true);
  }
}

function fieldsOf(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** A text of the answer, under the first of these names that has one; '' where none has. */
export function textOf({ fields }: Said, ...names: readonly string[]): string {
  const found = names.map((name) => fields[name]).find((value) => typeof value === 'string');
  return typeof found === 'string' ? found : '';
}

/**
 * A refusal in words that tell its kinds apart: rate limited, not allowed, the service's own trouble,
 * an answer that is not understood.
 */
export function refusal(said: Said): Refused {
  const { status, retryAfter } = said;
  const message = oneLine(textOf(said, 'msg', 'message'));
  const words = message === '' ? '' : `: ${message}`;
  if (status === 429) {
    const again = retryAfter === null ? '' : `; it takes requests again in ${retryAfter} s`;
    return refused(`rate limited (429)${words}${again}`, true);
  }
  if (/^cache (?:read|write) denied:|denied:/.test(message)) return refused(message);
  if (status === 401 || status === 403) return refused(`not allowed (${status})${words}`);
  if (status >= 500) return refused(`the service is down (${status})${words}`, true);
  if (status >= 200 && status < 300)
    return refused(message === '' ? 'an answer that is not understood' : message);
  return refused(`refused (${status})${words}`);
}

function oneLine(text: string): string {
  return (text.split('\n')[0] ?? '').trim().slice(0, 300);
}
