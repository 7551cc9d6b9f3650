import { createReadStream } from 'node:fs';
import { mkdir, stat, writeFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Link } from './link.ts';
import { listen } from './listen.ts';

export interface ModuleProxy {
  /** For GOPROXY. */
  readonly url: string;
  /** Bytes that went down so far. */
  bytes(): number;
  /** What had to be fetched while a job waited, since `forget`: it spoils that job's seconds. */
  late(): readonly string[];
  forget(): void;
  stop(): void;
}

/**
 * A module proxy behind the same link, so that module downloads cost every strategy the same in
 * every run. `modules` is a GOMODCACHE: its cache/download has the layout of the protocol
 * (go.dev/ref/mod, "Module cache"). What is not there is fetched from `upstream` once.
 */
export async function startModuleProxy(
  modules: string,
  upstream: string,
  link: Link,
): Promise<ModuleProxy> {
  let sent = 0;
  let late: string[] = [];

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    await link.roundTrip();
    const asked = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const file = path.join(modules, 'cache', 'download', ...asked.split('/'));
    if (!(await isFile(file))) {
      late.push(asked);
      const problem = await fetchFile(`${upstream}${asked}`, file);
      if (problem !== undefined) return void response.writeHead(problem).end();
    }
    response.writeHead(200, { 'content-length': (await stat(file)).size });
    const count = link.down().on('data', (chunk: Buffer) => {
      sent += chunk.length;
    });
    await pipeline(createReadStream(file), count, response);
  };

  const { url, stop } = await listen(answer);
  return {
    url,
    stop,
    bytes: () => sent,
    late: () => late,
    forget: () => {
      late = [];
    },
  };
}

/** The first proxy of a GOPROXY list: `direct` and `off` serve no files. */
export function firstProxy(goproxy: string): string | undefined {
  return goproxy
    .split(/[,|]/)
    .find((one) => /^https?:/.test(one))
    ?.replace(/\/$/, '');
}

async function isFile(file: string): Promise<boolean> {
  return stat(file).then(
    (found) => found.isFile(),
    () => false,
  );
}

/** The HTTP status where there is no such file. */
async function fetchFile(url: string, file: string): Promise<number | undefined> {
  const response = await fetch(url);
  if (!response.ok) return response.status;
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, Buffer.from(await response.arrayBuffer()));
  return undefined;
}
