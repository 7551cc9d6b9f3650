import type { Readable } from 'node:stream';

/** Environment variables as a value: taken once at the entry, passed to all that need them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Lines for the person who reads the job's log or the terminal. */
export interface Log {
  info(line: string): void;
  notice(line: string): void;
  /** Shown at once and kept for the report's `warnings`. */
  warning(line: string): void;
  error(line: string): void;
  debug(line: string): void;
  /** Lines under a title that can be folded where the output can fold. */
  group(title: string, lines: readonly string[]): void;
  /** A line about work under way; a terminal may overwrite the last one. */
  progress(line: string): void;
}

export interface CommandRequest {
  /** Path or name of the tool, found on the PATH of `environment`. */
  readonly tool: string;
  readonly args: readonly string[];
  readonly cwd: string;
  /** The whole environment of the command; nothing is added. */
  readonly environment: Environment;
  readonly onStdout?: (chunk: Buffer) => void;
  readonly onStderr?: (chunk: Buffer) => void;
}

export interface CommandResult {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly seconds: number;
}

/** Runs a command to its end; a command that cannot be started has exit code 127 and says why in `stderr`. */
export type Exec = (request: CommandRequest) => Promise<CommandResult>;

export interface HttpResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Readable;
}

/** GET, redirects followed, HTTPS_PROXY honoured; rejects only where no answer came at all. */
export type HttpGet = (
  url: string,
  headers?: Readonly<Record<string, string>>,
) => Promise<HttpResponse>;

/** What a step can change in its job: outputs, environment of later steps, state for post, summary. */
export interface Job {
  setOutput(name: string, value: string): void;
  exportVariable(name: string, value: string): void;
  addPath(folder: string): void;
  saveState(name: string, value: string): void;
  getState(name: string): string;
  addProblemMatcher(file: string): void;
  writeSummary(markdown: string): Promise<void>;
  setFailed(message: string): void;
}

export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
}

/** All effects of a run that are not files: made once by an entry (main, post, cli). */
export interface Runner {
  readonly environment: Environment;
  readonly log: Log;
  readonly exec: Exec;
  readonly httpGet: HttpGet;
  readonly job: Job;
  readonly clock: Clock;
  /** Bytes of memory that the run may use. */
  readonly memoryBytes: number;
}
