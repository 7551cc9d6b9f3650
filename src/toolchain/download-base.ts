import { failure, type Result, success } from '../runner/result.ts';
import { withoutSecret } from './goproxy.ts';

/** A mirror of https://go.dev/dl, without a slash at its end; null where none is given. */
export function parseDownloadBase(value: string, origin: string): Result<string | null> {
  if (value === '') return success(null);
  const isUrl = URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
  if (isUrl && !/[?#]/.test(value)) return success(value.replace(/\/+$/, ''));
  return failure(
    'GTB1043',
    `${origin} is ${JSON.stringify(withoutSecret(value))}`,
    'the http:// or https:// address of a mirror of https://go.dev/dl, without ? and #',
    `correct ${origin}, or leave it out: Go comes from GOPROXY then`,
  );
}
