import path from 'node:path';
import { writeSources } from './fixtures-app.ts';
import { checksums, goodJob, type JobDone } from './fixtures-job.ts';
import { type Machine, startMachine } from './fixtures-machine.ts';

const BUILD_TIME = 300_000;

/** A program whose standard library alone is so much that object code comes behind all else. */
const sourcesAt = (state: number): Map<string, string> =>
  new Map([
    ['go.mod', 'module example.com/large\n\ngo 1.26.0\n'],
    ['leaf/leaf.go', `package leaf\n\nconst State = "state ${state}"\n`],
    [
      'main.go',
      `package main

import (
	"fmt"

	"example.com/large/leaf"
)

func main() {
	fmt.Println(leaf.State)
}
`,
    ],
  ]);

let machine: Machine;
let clean: JobDone;

async function jobAt(state: number): Promise<JobDone> {
  const source = await writeSources(path.join(machine.folder, 'source'), sourcesAt(state));
  return goodJob(machine, { source, inputs: { reuse: 'false' } });
}

const warnings = ({ main, posts }: JobDone): readonly string[] => [
  ...main.warnings,
  ...(posts[0]?.warnings ?? []),
];

beforeAll(async () => {
  machine = await startMachine('large-base');
  clean = await jobAt(1);
}, BUILD_TIME);
afterAll(() => machine.stop());

describe('a base whose object code comes behind all that a compiler reads', () => {
  test(
    'an edit and its opposite compile what changed, and make the same binary',
    async () => {
      expect(clean.created).toEqual(expect.arrayContaining(['base']));
      const edited = await jobAt(2);
      expect([edited.compiled, warnings(edited), edited.created]).toEqual(['2', [], ['delta']]);
      expect(checksums(edited)).not.toEqual(checksums(clean));
      const back = await jobAt(1);
      expect([back.compiled, warnings(back), back.created]).toEqual(['0', [], []]);
      expect(checksums(back)).toEqual(checksums(clean));
    },
    BUILD_TIME,
  );

  test.each(['truncate', 'flip'] as const)(
    'where that is broken (%s) the build runs again, and makes the same binary and a new base',
    async (damage) => {
      const key = await machine.service.corrupt('gtb1-base-', damage);
      const done = await jobAt(1);
      expect(warnings(done)).toEqual([expect.stringContaining(key)]);
      expect(Number(done.compiled)).toBeGreaterThan(20);
      expect(checksums(done)).toEqual(checksums(clean));
      expect(done.created).toEqual(expect.arrayContaining(['base']));
      const next = await jobAt(1);
      expect([next.compiled, warnings(next), next.created]).toEqual(['0', [], []]);
      expect(checksums(next)).toEqual(checksums(clean));
    },
    BUILD_TIME,
  );
});
