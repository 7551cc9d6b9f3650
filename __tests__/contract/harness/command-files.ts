import { randomUUID } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** The files through which a step talks to its job, read after it has ended. */
export interface CommandFiles {
  /** GITHUB_OUTPUT, GITHUB_ENV, GITHUB_PATH, GITHUB_STATE, GITHUB_STEP_SUMMARY. */
  readonly environment: Readonly<Record<string, string>>;
  read(): Promise<StepWords>;
}

export interface StepWords {
  readonly outputs: Readonly<Record<string, string>>;
  readonly env: Readonly<Record<string, string>>;
  readonly state: Readonly<Record<string, string>>;
  /** As written: the last line is to be the first folder on PATH. */
  readonly paths: readonly string[];
  readonly summary: string;
}

const NAMES = ['OUTPUT', 'ENV', 'PATH', 'STATE', 'STEP_SUMMARY'] as const;

/** New empty files for one step in the runner's own folder, as actions/runner makes them. */
export async function makeCommandFiles(temp: string): Promise<CommandFiles> {
  const folder = path.join(temp, '_runner_file_commands');
  await mkdir(folder, { recursive: true });
  const step = randomUUID();
  const file = (name: string): string => path.join(folder, `${name.toLowerCase()}_${step}`);
  for (const name of NAMES) await writeFile(file(name), '');
  const text = (name: (typeof NAMES)[number]): Promise<string> => readFile(file(name), 'utf8');
  return {
    environment: Object.fromEntries(NAMES.map((name) => [`GITHUB_${name}`, file(name)])),
    read: async () => ({
      outputs: parseAssignments(await text('OUTPUT')),
      env: parseAssignments(await text('ENV')),
      state: parseAssignments(await text('STATE')),
      paths: (await text('PATH')).split(/\r?\n/).filter((line) => line !== ''),
      summary: await text('STEP_SUMMARY'),
    }),
  };
}

/** `NAME=value` lines and `NAME<<DELIMITER` blocks (docs.github.com, "Workflow commands"). */
export function parseAssignments(text: string): Record<string, string> {
  const values: Record<string, string> = {};
  const lines = text.split(/\r?\n/);
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (line === '') continue;
    const block = /^([^=]+?)<<(.+)$/.exec(line);
    if (block !== null) {
      const [, name = '', delimiter = ''] = block;
      const end = lines.indexOf(delimiter, at + 1);
      if (end < 0) throw new Error(`no closing ${delimiter} for ${name}`);
      values[name] = lines.slice(at + 1, end).join('\n');
      at = end;
      continue;
    }
    const equals = line.indexOf('=');
    if (equals < 1) throw new Error(`not an assignment: ${line}`);
    values[line.slice(0, equals)] = line.slice(equals + 1);
  }
  return values;
}
