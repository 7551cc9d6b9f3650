import { StringDecoder } from 'node:string_decoder';

/** What a piece of go's stderr under `-v` holds. */
export interface SplitOutput {
  /** Import paths whose compile has just begun, in order. */
  readonly started: readonly string[];
  /** All other lines, whole and in order: what go prints without -v. */
  readonly rest: string;
}

export interface ProgressSplitter {
  push(chunk: Buffer): SplitOutput;
  /** What is left when the command has ended, with or without a last newline. */
  end(): SplitOutput;
}

/**
 * Separates the lines of `-v` from go's messages. Under -v, go build and go list print a package's
 * import path alone on a line of stderr, once, when its compile begins: after it has missed the
 * cache and, with cgo, after its C code (cmd/go/internal/work/exec.go, Builder.build). go writes a
 * compiler's messages in one piece, so a line is one or the other. Only a path of the build counts,
 * and only the first time: anything else is a message.
 */
export function createProgressSplitter(known: ReadonlySet<string>): ProgressSplitter {
  const decoder = new StringDecoder('utf8');
  const seen = new Set<string>();
  let partial = '';
  const split = (text: string, final: boolean): SplitOutput => {
    const lines = (partial + text).split('\n');
    partial = final ? '' : (lines.pop() ?? '');
    const started: string[] = [];
    const rest: string[] = [];
    for (const line of lines) {
      const path = line.endsWith('\r') ? line.slice(0, -1) : line;
      if (known.has(path) && !seen.has(path)) {
        seen.add(path);
        started.push(path);
      } else {
        rest.push(line);
      }
    }
    // The last of the final lines has no newline of its own.
    const newline = !final && rest.length > 0 ? '\n' : '';
    return { started, rest: rest.join('\n') + newline };
  };
  return {
    push: (chunk) => split(decoder.write(chunk), false),
    end: () => split(decoder.end(), true),
  };
}

/** The same for the whole stderr of a command that has ended. */
export function splitProgress(stderr: string, known: ReadonlySet<string>): SplitOutput {
  const splitter = createProgressSplitter(known);
  const first = splitter.push(Buffer.from(stderr));
  const last = splitter.end();
  return { started: [...first.started, ...last.started], rest: first.rest + last.rest };
}
