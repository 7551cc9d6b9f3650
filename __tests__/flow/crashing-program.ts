import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Runner } from '../../src/runner/ports.ts';
import { createTerminalRunner } from '../../src/runner/process/terminal-runner.ts';
import { createFakeRunner } from '../fakes/fake-runner.ts';
import { type RealGo, realGo } from '../fakes/real-go.ts';

/** A program that says `fine`, and with an argument panics in line 14 of main.go. */
const MAIN = `package main

import "os"

func main() {
	if len(os.Args) > 1 && os.Args[1] != "--version" {
		explode(os.Args)
	}
	println("fine")
}

//go:noinline
func explode(words []string) {
	println(words[len(words)])
}
`;
export const PANIC_LINE = 14;

export interface Programs {
  readonly folder: string;
  readonly go: RealGo;
  /** Links the program with these flags of go build; the path of a new file. */
  link(flags: readonly string[], goarch?: string): string;
  remove(): Promise<void>;
}

export async function crashingProgram(): Promise<Programs> {
  const go = await realGo();
  const folder = await mkdtemp(path.join(tmpdir(), 'gtb-crash-'));
  const module = path.join(folder, 'module');
  await mkdir(module);
  await writeFile(path.join(module, 'go.mod'), 'module example.com/crash\n\ngo 1.24\n');
  await writeFile(path.join(module, 'main.go'), MAIN);
  let files = 0;
  return {
    ...{ folder, go },
    link(flags, goarch = 'amd64') {
      const file = path.join(folder, `linked-${++files}`);
      const env = { ...go.environment, GOOS: 'linux', GOARCH: goarch } as NodeJS.ProcessEnv;
      execFileSync(go.go, ['build', '-trimpath', ...flags, '-o', file, '.'], { cwd: module, env });
      return file;
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Real commands and a PATH of its own; what is logged is kept. */
export function runnerOn(pathVariable: string): Runner & ReturnType<typeof createFakeRunner> {
  const environment = { PATH: pathVariable, HOME: tmpdir(), TMPDIR: tmpdir() };
  const { exec } = createTerminalRunner(environment);
  return { ...createFakeRunner({ environment }), exec };
}

/** A folder of tools for a PATH: scripts by name. */
export async function toolsFolder(
  folder: string,
  scripts: Readonly<Record<string, string>>,
): Promise<string> {
  await mkdir(folder, { recursive: true });
  for (const [name, text] of Object.entries(scripts)) {
    const file = path.join(folder, name);
    await writeFile(file, `#!/bin/sh\n${text}\n`, { mode: 0o755 });
  }
  return folder;
}
