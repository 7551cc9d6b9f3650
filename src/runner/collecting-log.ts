import type { Log } from './ports.ts';

export interface CollectingLog {
  readonly log: Log;
  /** The warnings so far, oldest first. */
  warnings(): readonly string[];
}

/** Passes everything on to `inner` and keeps the warnings for the report. */
export function collectingLog(inner: Log): CollectingLog {
  const kept: string[] = [];
  return {
    log: {
      info: (line) => inner.info(line),
      notice: (line) => inner.notice(line),
      warning: (line) => {
        kept.push(line);
        inner.warning(line);
      },
      error: (line) => inner.error(line),
      debug: (line) => inner.debug(line),
      group: (title, lines) => inner.group(title, lines),
      progress: (line) => inner.progress(line),
    },
    warnings: () => [...kept],
  };
}
