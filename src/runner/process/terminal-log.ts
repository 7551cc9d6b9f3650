import type { Log } from '../ports.ts';

/** What the log needs of process.stdout or process.stderr. */
export interface TextSink {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

export interface TerminalLogOptions {
  readonly stdout: TextSink;
  readonly stderr: TextSink;
  /** NO_COLOR is set (no-color.org). */
  readonly noColour: boolean;
  /** Show debug lines. */
  readonly debug: boolean;
}

const STYLES = { bold: 1, red: 31, yellow: 33, cyan: 36, dim: 2 } as const;
const ERASE_LINE = '\r\u001B[K';

/**
 * Human output to stdout, warnings and errors to stderr. On a terminal a progress line is
 * overwritten by the next line of any kind; elsewhere each is a line of its own.
 */
export function createTerminalLog(options: TerminalLogOptions): Log {
  const { stdout, stderr } = options;
  let progressShown = false;

  const styled = (sink: TextSink, style: keyof typeof STYLES, text: string): string =>
    sink.isTTY === true && !options.noColour ? `\u001B[${STYLES[style]}m${text}\u001B[0m` : text;
  const line = (sink: TextSink, text: string): void => {
    if (progressShown) stdout.write(ERASE_LINE);
    progressShown = false;
    sink.write(`${text}\n`);
  };

  return {
    info: (text) => line(stdout, text),
    notice: (text) => line(stdout, `${styled(stdout, 'cyan', 'note:')} ${text}`),
    warning: (text) => line(stderr, `${styled(stderr, 'yellow', 'warning:')} ${text}`),
    error: (text) => line(stderr, `${styled(stderr, 'red', 'error:')} ${text}`),
    debug: (text) => {
      if (options.debug) line(stderr, styled(stderr, 'dim', text));
    },
    group: (title, lines) => {
      line(stdout, styled(stdout, 'bold', title));
      for (const one of lines) line(stdout, `  ${one}`);
    },
    progress: (text) => {
      if (stdout.isTTY !== true) {
        line(stdout, text);
        return;
      }
      // A line that wraps cannot be erased by one carriage return.
      const width = Math.max(20, (stdout.columns ?? 80) - 1);
      stdout.write(`${progressShown ? ERASE_LINE : ''}${cut(text.replaceAll('\n', ' '), width)}`);
      progressShown = true;
    },
  };
}

function cut(text: string, width: number): string {
  return text.length <= width ? text : `${text.slice(0, width - 1)}…`;
}
