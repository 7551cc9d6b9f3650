import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseRequirements } from '../../../src/inputs/requirements/parse-requirements.ts';
import type { Requirement } from '../../../src/inputs/requirements/requirement.ts';
import { checkFile } from '../../../src/inspect/check/check-file.ts';
import { type CheckResult, checkLine } from '../../../src/inspect/check/check-result.ts';
import { type BinaryFacts, readBinary } from '../../../src/inspect/read-binary.ts';
import { failureText } from '../../../src/runner/result.ts';
import { go } from '../go-binaries.ts';

/** Of the runtime alone: it compiles for every format in seconds. */
const MAIN = 'package main\n\nfunc main() { println("hello") }\n';

/** Ends as its first argument says. */
const STARTS = `package main

import (
	"os"
	"time"
)

func main() {
	word := ""
	if len(os.Args) > 1 {
		word = os.Args[1]
	}
	switch word {
	case "fail":
		os.Exit(3)
	case "hang":
		time.Sleep(time.Minute)
	case "slow":
		time.Sleep(150 * time.Millisecond)
	case "write":
		os.WriteFile("written", nil, 0o600)
	case "secret":
		if os.Getenv("SECRET") != "" || os.Getenv("PATH") == "" {
			os.Exit(4)
		}
	case "memory":
		bytes := make([]byte, 64<<20)
		for i := range bytes {
			bytes[i] = 1
		}
		println(bytes[len(bytes)-1])
	}
}
`;

export interface Fixtures {
  readonly folder: string;
  /** Builds the program for linux/amd64, or for another target; resolves to the file. */
  build(name: string, args?: readonly string[], env?: Record<string, string>): Promise<string>;
  /** Builds a program for this machine that ends as its first argument says. */
  buildStarts(): Promise<string>;
  /** A file with other bytes; resolves to its path. */
  edited(file: string, name: string, edit: (bytes: Buffer) => void): Promise<string>;
  /** Runs git in the module. */
  git(...args: readonly string[]): string;
  remove(): Promise<void>;
}

const LINUX = { GOOS: 'linux', GOARCH: 'amd64' };

export async function makeFixtures(): Promise<Fixtures> {
  const folder = await mkdtemp(join(tmpdir(), 'gtb-check-'));
  const module = join(folder, 'module');
  await mkdir(module);
  await writeFile(join(module, 'go.mod'), 'module example.com/checked\n\ngo 1.21\n');
  await writeFile(join(module, 'main.go'), MAIN);
  await mkdir(join(module, 'starts'));
  await writeFile(join(module, 'starts', 'main.go'), STARTS);
  return {
    folder,
    build: async (name, args = [], env = LINUX) => {
      const file = join(folder, name);
      await go(module, ['build', '-buildvcs=false', '-o', file, ...args, '.'], env);
      return file;
    },
    buildStarts: async () => {
      const file = join(folder, process.platform === 'win32' ? 'starts.exe' : 'starts');
      await go(module, ['build', '-buildvcs=false', '-ldflags=-s -w', '-o', file, './starts']);
      return file;
    },
    edited: async (file, name, edit) => {
      const bytes = await readFile(file);
      edit(bytes);
      const path = join(folder, name);
      await writeFile(path, bytes);
      return path;
    },
    git: (...args) => {
      const user = ['-c', 'user.name=t', '-c', 'user.email=t@example.com'];
      return execFileSync('git', [...user, ...args], { cwd: module, encoding: 'utf8' });
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

export async function factsOf(file: string): Promise<BinaryFacts> {
  const read = await readBinary(file);
  if (!read.ok) throw new Error(read.failures.map(failureText).join());
  return read.value;
}

/** One requirement, as it is written. */
export function required(text: string): Requirement {
  const parsed = parseRequirements(text, 'check');
  const [first, ...more] = parsed.ok ? parsed.value : [];
  if (first === undefined || more.length > 0) throw new Error(`not one requirement: ${text}`);
  return first;
}

/** What one requirement that the file itself answers says of it. */
export function judged(text: string, facts: BinaryFacts): CheckResult {
  const result = checkFile(required(text), facts);
  if (result === null) throw new Error(`${text} is not answered by the file`);
  return result;
}

export function line(text: string, facts: BinaryFacts): string {
  return checkLine(judged(text, facts));
}

/** Offset of the first program header of a type in an ELF file of 64 bits, little-endian. */
function programHeader(bytes: Buffer, type: number): number {
  const first = Number(bytes.readBigUInt64LE(32));
  const size = bytes.readUInt16LE(54);
  for (let index = 0; index < bytes.readUInt16LE(56); index++) {
    const at = first + index * size;
    if (bytes.readUInt32LE(at) === type) return at;
  }
  throw new Error(`no program header of type ${type}`);
}

const PT_GNU_STACK = 0x6474e551;

/** PT_GNU_STACK with the flags read, write and execute. */
export function makeStackExecutable(bytes: Buffer): void {
  bytes.writeUInt32LE(7, programHeader(bytes, PT_GNU_STACK) + 4);
}

/** PT_GNU_STACK becomes PT_NULL. */
export function removeStackHeader(bytes: Buffer): void {
  bytes.writeUInt32LE(0, programHeader(bytes, PT_GNU_STACK));
}

/** As upx and other packers leave a program. */
export function removeBuildInfo(bytes: Buffer): void {
  const magic = Buffer.from('\xff Go buildinf:', 'latin1');
  for (let at = bytes.indexOf(magic); at >= 0; at = bytes.indexOf(magic))
    bytes.fill(0, at, at + 14);
}

/** Clears flags of DllCharacteristics of a PE file. */
export function clearDllCharacteristics(bytes: Buffer, flags: number): void {
  const at = bytes.readUInt32LE(60) + 24 + 70;
  bytes.writeUInt16LE(bytes.readUInt16LE(at) & ~flags, at);
}

/** Sets and clears flags of a Mach-O header of 64 bits, little-endian. */
export function changeMachFlags(bytes: Buffer, set: number, clear: number): void {
  bytes.writeUInt32LE(((bytes.readUInt32LE(24) | set) & ~clear) >>> 0, 24);
}
