import type { OutputLine } from './client-output.ts';

/** A request that a call of the cache client makes, by the client's own words (@actions/cache 6, lib/cache.js). */
export interface AskedRequest {
  /** null: the call begins with it. */
  readonly begins: RegExp | null;
  /** From then on the call moves bytes, and may take its time. */
  readonly answered: RegExp;
}

export const LOOK_UP: AskedRequest = {
  begins: null,
  answered: /^Cache hit for(?: restore-key)?: /,
};

export const RESERVATION: AskedRequest = {
  begins: /^Reserving Cache$/,
  answered: /^(?:Attempting to upload cache located at: |Saving Cache \(ID: )/,
};

export interface Deadline {
  /** To be told every line of the client's. */
  note(line: OutputLine): void;
  /** What `calling` came to; undefined, with a line that says so, where its request got no answer in time. */
  race<T>(calling: Promise<T>, lines: OutputLine[]): Promise<T | undefined>;
}

/** Gives up on a request after `milliseconds`: the client itself retries for 35 s. */
export function createDeadline(milliseconds: number, request: AskedRequest): Deadline {
  let timer: NodeJS.Timeout | undefined;
  let onLate: () => void = () => undefined;
  const late = new Promise<'late'>((resolve) => {
    onLate = () => resolve('late');
  });
  const start = (): void => {
    timer ??= setTimeout(onLate, milliseconds);
  };
  return {
    note({ text }) {
      if (request.begins?.test(text)) start();
      if (request.answered.test(text)) clearTimeout(timer);
    },
    async race(calling, lines) {
      if (request.begins === null) start();
      try {
        const first = await Promise.race([calling, late]);
        if (first !== 'late') return first;
        const text = `Failed to make request after ${milliseconds / 1000} s: no answer`;
        lines.push({ level: 'error', text });
        return undefined;
      } finally {
        clearTimeout(timer);
      }
    },
  };
}
