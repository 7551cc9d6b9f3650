import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ActionGraph, readActionGraph } from '../../../src/compile/progress/action-graph.ts';

/** main imports a, b and errors; a and b import leaf. */
const FILES: Readonly<Record<string, string>> = {
  'go.mod': 'module example.com/m\n\ngo 1.21\n',
  'main.go':
    'package main\n\nimport (\n\t_ "errors"\n\t"unsafe"\n\n\t"example.com/m/a"\n\t"example.com/m/b"\n)\n\nfunc main() { println(a.A()+b.B(), unsafe.Sizeof(0)) }\n',
  'a/a.go': 'package a\n\nimport "example.com/m/leaf"\n\nfunc A() int { return leaf.Leaf() }\n',
  'b/b.go': 'package b\n\nimport "example.com/m/leaf"\n\nfunc B() int { return 2 * leaf.Leaf() }\n',
  'leaf/leaf.go': 'package leaf\n\nfunc Leaf() int { return 1 }\n',
  'other/other.go': 'package other\n',
};

export interface GoRun {
  readonly exitCode: number | null;
  readonly stderr: string;
  readonly graph: ActionGraph;
}

/** A module in a folder of its own with a build cache of its own, cold at first. */
export class SmallModule {
  readonly folder: string;
  private count = 0;

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async create(): Promise<SmallModule> {
    const folder = await mkdtemp(join(tmpdir(), 'gtb-timeline-'));
    const module = new SmallModule(folder);
    for (const [name, text] of Object.entries(FILES)) await module.write(name, text);
    return module;
  }

  async write(name: string, text: string): Promise<void> {
    await mkdir(join(this.folder, 'm', name, '..'), { recursive: true });
    await writeFile(join(this.folder, 'm', name), text);
  }

  start(args: readonly string[], environment: Readonly<Record<string, string>> = {}): ChildProcess {
    return spawn('go', [...args], {
      cwd: join(this.folder, 'm'),
      env: {
        ...process.env,
        GOCACHE: join(this.folder, 'gocache'),
        GOENV: 'off',
        GOFLAGS: '',
        GOWORK: 'off',
        GOTOOLCHAIN: 'local',
        CGO_ENABLED: '0',
        ...environment,
      },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
  }

  async run(
    args: readonly string[],
    environment: Readonly<Record<string, string>> = {},
    onStderr: (chunk: Buffer) => void = () => {},
  ): Promise<GoRun> {
    const file = this.nextGraph();
    this.count++;
    const [command = '', ...rest] = args;
    const child = this.start([command, `-debug-actiongraph=${file}`, ...rest], environment);
    const chunks: Buffer[] = [];
    child.stderr?.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      onStderr(chunk);
    });
    const exitCode = await new Promise<number | null>((resolve, reject) => {
      child.on('error', reject);
      child.on('close', resolve);
    });
    const graph = readActionGraph(await readFile(file, 'utf8'));
    if (!graph.ok) throw new Error(graph.failures[0]?.found);
    return { exitCode, stderr: Buffer.concat(chunks).toString(), graph: graph.value };
  }

  /** The file that the next run writes its graph to. */
  nextGraph(): string {
    return join(this.folder, `graph-${this.count}.json`);
  }

  async remove(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }
}

export const WARM = ['list', '-compiled', '-export', '-deps', '-trimpath', '.'];
export const BUILD = ['build', '-trimpath', '-o', '../out/', '.'];
