import { messageOf } from '../../runner/thrown.ts';
import { TransferError } from '../store.ts';
import {
  type Answer,
  answerBytes,
  DownError,
  type Exchange,
  FinalError,
  type Request,
} from './exchange.ts';

// What the service and the storage behind it say, and the words for what they refuse: always in one
// line, for a person, without an address, which may hold a signature.

/** What the service said, its JSON as it came. */
export interface Said {
  /** What it was asked for, e.g. `the look-up`. */
  readonly what: string;
  readonly status: number;
  /** Fields of the JSON object; none where it is no object. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** Seconds; NaN where it does not say. */
  readonly retryAfter: number;
}

/** Asks the service one thing; rejects with DownError. */
export async function ask(exchange: Exchange, what: string, request: Request): Promise<Said> {
  const headers = { 'content-type': 'application/json', ...request.headers };
  try {
    return await exchange({ ...request, headers }, async (answer) => {
      const fields = fieldsOf(await answerBytes(answer.body));
      const retryAfter = Number(answer.headers['retry-after'] ?? Number.NaN);
      const said = { what, status: answer.status, fields, retryAfter };
      if (said.status >= 500) throw new TransferError(refusalWords(said));
      return said;
    });
  } catch (error) {
    throw new DownError(`${what} failed: ${messageOf(error)}`);
  }
}

function fieldsOf(json: Buffer): Said['fields'] {
  try {
    return Object(JSON.parse(json.toString()));
  } catch {
    return {};
  }
}

/** A text of the answer, under the first of these names that has one; '' where none has. */
export function fieldOf({ fields }: Said, ...names: readonly string[]): string {
  const found = names.map((name) => fields[name]).find((value) => typeof value === 'string');
  return typeof found === 'string' ? found : '';
}

export function isGood({ status }: Said): boolean {
  return status >= 200 && status < 300;
}

/** Why what was said is not what was asked for. */
export function refusal(said: Said): FinalError {
  const words = `${said.what} failed: ${refusalWords(said)}`;
  return new (said.status === 429 ? DownError : FinalError)(words);
}

function refusalWords(said: Said): string {
  const { status, retryAfter } = said;
  const [line = ''] = fieldOf(said, 'msg', 'message').split('\n');
  const message = line.trim().slice(0, 300);
  if (isGood(said)) return message === '' ? 'an answer that is not understood' : message;
  const words = message === '' ? '' : `: ${message}`;
  const isNamed = status === 429 && Number.isFinite(retryAfter);
  const again = isNamed ? `; it takes requests again in ${retryAfter} s` : '';
  return `${kindOf('service', status)} (${status})${words}${again}`;
}

/** What the storage says is XML with a code, as in `<Code>AuthenticationFailed</Code>`. */
export async function storageError(answer: Answer): Promise<TransferError> {
  const { status } = answer;
  const xml = await answerBytes(answer.body).catch(() => '');
  const [, code] = /<Code>([^<]{1,80})</.exec(String(xml)) ?? [];
  const words = `${kindOf('storage', status)} (${[status, code].join(' ').trim()})`;
  return new (status >= 500 ? TransferError : FinalError)(words);
}

function kindOf(who: 'service' | 'storage', status: number): string {
  if (status === 429) return 'rate limited';
  if (status === 401 || status === 403) return 'not allowed';
  return status >= 500 ? `the ${who} is down` : 'refused';
}
