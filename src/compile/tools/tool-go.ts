import type { Step } from '../../inputs/step.ts';
import { bringGo } from '../../pin/bring-go.ts';
import type { Go } from '../../pin/go.ts';
import { type Result, success } from '../../runner/result.ts';
import { compareGoVersions, parseGoVersion } from '../../toolchain/version/go-version.ts';

/** A Go that builds tools. */
export interface ToolGo {
  readonly version: string;
  readonly goroot: string;
}

/** The Gos of a step, each brought once. */
export interface ToolGos {
  readonly pinned: ToolGo;
  /** The pinned Go where it is new enough, else the newest patch of the line that is needed, proven like it. `tool`: for messages. */
  atLeast(needed: string, tool: string): Promise<Result<ToolGo>>;
}

export function toolGos(step: Step, { version, toolchain }: Go): ToolGos {
  const pinned = { version, goroot: toolchain.goroot };
  const brought = new Map<string, Promise<Result<ToolGo>>>();
  const bring = async (range: string, tool: string): Promise<Result<ToolGo>> => {
    const origin = `tools: ${tool}`;
    const made = await bringGo(step, { kind: 'range', range, text: range, origin });
    if (!made.ok) return made;
    return success({ version: made.value.version, goroot: made.value.goroot });
  };
  return {
    pinned,
    async atLeast(needed, tool) {
      if (compareGoVersions(needed, version) <= 0) return success(pinned);
      const range = rangeFrom(needed);
      const known = brought.get(range) ?? bring(range, tool);
      brought.set(range, known);
      return known;
    },
  };
}

/** `1.26.4`: at least that patch of 1.26, as cmd/go itself chooses (toolchain/switch.go, NewerToolchain). */
export function rangeFrom(needed: string): string {
  const parsed = parseGoVersion(needed);
  if (parsed === undefined) return `>=${needed}`;
  const { major, minor, patch, prerelease } = parsed;
  const least = `${major}.${minor}.${patch ?? 0}`;
  const bound =
    prerelease === undefined ? least : `${least}-${prerelease.kind}.${prerelease.number}`;
  return `>=${bound} <${major}.${minor + 1}`;
}
