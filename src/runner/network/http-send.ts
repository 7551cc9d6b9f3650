export interface HttpSent {
  readonly status: number;
  readonly text: string;
}

/** One request with a body, and the whole answer; rejects only where none came. */
export type HttpSend = (
  method: 'GET' | 'POST' | 'PATCH',
  url: string,
  body: string,
  headers: Readonly<Record<string, string>>,
) => Promise<HttpSent>;

const PATIENCE_MS = 15_000;

/** HttpSend over @actions/http-client, which knows the proxies of runners; redirects are not followed. */
export const httpSend: HttpSend = async (method, url, body, headers) => {
  const { HttpClient } = await import('@actions/http-client');
  const client = new HttpClient('go-turbo-build', [], {
    allowRedirects: false,
    socketTimeout: PATIENCE_MS,
  });
  try {
    const answer = await client.request(method, url, body, { ...headers });
    return { status: answer.message.statusCode ?? 0, text: await answer.readBody() };
  } finally {
    client.dispose();
  }
};
