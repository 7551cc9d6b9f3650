import { Worker } from 'node:worker_threads';
import { bundledFile } from '../../../runner/process/bundled-file.ts';
import { createTurn } from '../../../runner/turn.ts';
import { FILES_A_TURN, setFiles, type Timed, type Untimed } from './set-files.ts';

/** Sets times of files while others are still looked at. */
export interface Setting {
  add(path: string, time: number): void;
  /** To be called once: all that were added, in their order. */
  end(): Promise<FilesSet>;
}

export interface FilesSet {
  readonly paths: readonly string[];
  /** What setFiles says of them. */
  readonly timed: Timed;
}

/** From so many on a thread is faster, which takes some 30 ms to start. */
const MANY = 2000;
const BATCH = 500;
const THREAD = bundledFile('times.mjs') ?? new URL('../../../times.ts', import.meta.url);

export function createSetting(file = THREAD): Setting {
  const paths: string[] = [];
  const times: number[] = [];
  let thread: SettingThread | null = null;
  let sent = 0;
  const from = (begin: number): Untimed => ({
    paths: paths.slice(begin),
    times: times.slice(begin),
  });
  return {
    add(path, time) {
      paths.push(path);
      times.push(time);
      if (paths.length - sent < (thread === null ? MANY : BATCH)) return;
      thread ??= startThread(file);
      thread.send(from(sent));
      sent = paths.length;
    },
    async end() {
      const rest = await setHere(from(sent));
      if (thread === null) return { paths, timed: rest };
      const there = await thread.end();
      // Some systems have no memory for a thread.
      const timed = there === null ? await setHere(from(0)) : joined([...there, rest]);
      return { paths, timed };
    },
  };
}

async function setHere({ paths, times }: Untimed): Promise<Timed> {
  const turn = createTurn();
  const done: Timed[] = [];
  for (let at = 0; at < paths.length; at += FILES_A_TURN) {
    await turn();
    const end = at + FILES_A_TURN;
    done.push(setFiles({ paths: paths.slice(at, end), times: times.slice(at, end) }));
  }
  return joined(done);
}

function joined(parts: readonly Timed[]): Timed {
  const all = new BigInt64Array(parts.reduce((sum, one) => sum + one.length, 0));
  let at = 0;
  for (const one of parts) {
    all.set(one, at);
    at += one.length;
  }
  return all;
}

interface SettingThread {
  send(files: Untimed): void;
  /** Of each batch; null where the thread failed. */
  end(): Promise<readonly Timed[] | null>;
}

function startThread(file: URL): SettingThread {
  let worker: Worker;
  try {
    worker = new Worker(file);
  } catch {
    return { send: () => {}, end: async () => null };
  }
  // What fails before the end must not keep the process.
  worker.unref();
  const done: Timed[] = [];
  let asked = 0;
  worker.on('message', (timed: Timed) => done.push(timed));
  const failed = new Promise<null>((resolve) => {
    for (const event of ['error', 'exit']) worker.once(event, () => resolve(null));
  });
  return {
    send(files) {
      asked++;
      worker.postMessage(files);
    },
    async end() {
      worker.ref();
      const answered = new Promise<readonly Timed[]>((resolve) => {
        const look = (): void => {
          if (done.length === asked) resolve(done);
        };
        worker.on('message', look);
        look();
      });
      const all = await Promise.race([answered, failed]);
      await worker.terminate();
      return all;
    },
  };
}
