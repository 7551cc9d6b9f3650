import { Readable } from 'node:stream';
import type {
  CommandRequest,
  CommandResult,
  Environment,
  HttpResponse,
  Log,
  Runner,
} from '../../src/runner/ports.ts';

export interface LoggedLine {
  readonly level: 'info' | 'notice' | 'warning' | 'error' | 'debug' | 'group' | 'progress';
  readonly text: string;
}

/** What a command answers: fields left out are 0 and empty. */
export type ScriptedResult = Partial<CommandResult>;
export type ExecScript = (
  request: CommandRequest,
) => ScriptedResult | undefined | Promise<ScriptedResult | undefined>;

export interface FakeRunnerOptions {
  readonly environment?: Environment;
  /** Undefined as answer: the command cannot be started (127). */
  readonly exec?: ExecScript;
  /** Bodies by URL; a number is a status without a body, any other URL a 404. */
  readonly http?: Readonly<Record<string, Buffer | string | number>>;
  /** Milliseconds since the epoch at the beginning; `advance` moves it. */
  readonly now?: number;
  /** 1 GB unless given: too little to change how Go collects its garbage. */
  readonly memoryBytes?: number;
}

export interface FakeRunner extends Runner {
  /** Group titles and their lines included, oldest first. */
  readonly lines: readonly LoggedLine[];
  readonly commands: readonly CommandRequest[];
  readonly urls: readonly string[];
  readonly outputs: ReadonlyMap<string, string>;
  readonly exported: ReadonlyMap<string, string>;
  readonly state: ReadonlyMap<string, string>;
  readonly paths: readonly string[];
  readonly problemMatchers: readonly string[];
  readonly failures: readonly string[];
  summary(): string;
  /** Texts of one level. */
  said(level: LoggedLine['level']): readonly string[];
  advance(milliseconds: number): void;
}

/** A Runner without effects: it keeps what it is told and answers what it was given. */
export function createFakeRunner(options: FakeRunnerOptions = {}): FakeRunner {
  const lines: LoggedLine[] = [];
  const commands: CommandRequest[] = [];
  const urls: string[] = [];
  const outputs = new Map<string, string>();
  const exported = new Map<string, string>();
  const state = new Map<string, string>();
  const paths: string[] = [];
  const problemMatchers: string[] = [];
  const failures: string[] = [];
  let summary = '';
  let now = options.now ?? 0;

  const at = (level: LoggedLine['level']) => (text: string) => void lines.push({ level, text });
  const log: Log = {
    ...{ info: at('info'), notice: at('notice'), warning: at('warning'), error: at('error') },
    ...{ debug: at('debug'), progress: at('progress') },
    group: (title, inside) => {
      at('group')(title);
      for (const line of inside) at('info')(line);
    },
  };

  return {
    environment: options.environment ?? {},
    memoryBytes: options.memoryBytes ?? 1e9,
    log,
    exec: async (request) => {
      commands.push(request);
      const answer = await options.exec?.(request);
      const stderr = `cannot run ${request.tool}: not scripted`;
      const result = answer ?? { exitCode: 127, stderr };
      if (result.stdout) request.onStdout?.(Buffer.from(result.stdout));
      if (result.stderr) request.onStderr?.(Buffer.from(result.stderr));
      return { exitCode: 0, stdout: '', stderr: '', seconds: 0, ...result };
    },
    httpGet: async (url) => {
      urls.push(url);
      return scriptedResponse(options.http?.[url] ?? 404);
    },
    job: {
      setOutput: (name, value) => void outputs.set(name, value),
      exportVariable: (name, value) => void exported.set(name, value),
      addPath: (folder) => void paths.push(folder),
      saveState: (name, value) => void state.set(name, value),
      getState: (name) => state.get(name) ?? '',
      addProblemMatcher: (file) => void problemMatchers.push(file),
      writeSummary: async (markdown) => {
        summary += markdown;
      },
      setFailed: (message) => void failures.push(message),
    },
    clock: { now: () => now },
    ...{ lines, commands, urls, outputs, exported, state, paths, problemMatchers, failures },
    summary: () => summary,
    said: (level) => lines.filter((line) => line.level === level).map((line) => line.text),
    advance: (milliseconds) => {
      now += milliseconds;
    },
  };
}

function scriptedResponse(scripted: Buffer | string | number): HttpResponse {
  if (typeof scripted === 'number')
    return { status: scripted, headers: {}, body: Readable.from([]) };
  return { status: 200, headers: {}, body: Readable.from([Buffer.from(scripted)]) };
}
