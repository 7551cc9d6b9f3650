import { execFile } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { metricsText } from '../../src/report/metrics.ts';
import { whenLong } from '../breadth.ts';
import { removeTree } from '../contract/harness/remove-tree.ts';
import { RICH_REPORT } from './sample-report.ts';

// Prometheus' own parser reads what `metrics` writes. It is a Go module, so this is one of the long tests.

const PARSER = `package main

import (
	"fmt"
	"os"

	"github.com/prometheus/common/expfmt"
)

func main() {
	var parser expfmt.TextParser
	families, err := parser.TextToMetricFamilies(os.Stdin)
	if err != nil {
		panic(err)
	}
	for name, family := range families {
		fmt.Println(name, family.GetType(), len(family.GetMetric()))
	}
}
`;
const MODULE =
  'module example.com/parse\n\ngo 1.22\n\nrequire github.com/prometheus/common v0.62.0\n';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'gtb-expfmt-'));
  await writeFile(path.join(folder, 'main.go'), PARSER);
  await writeFile(path.join(folder, 'go.mod'), MODULE);
});
afterAll(() => removeTree(folder));

function go(args: readonly string[], stdin: string): Promise<string> {
  return new Promise((done, fail) => {
    const child = execFile('go', args, { cwd: folder }, (error, stdout, stderr) =>
      error === null ? done(stdout) : fail(new Error(stderr)),
    );
    child.stdin?.end(stdin);
  });
}

whenLong(
  "Prometheus' parser reads every sample",
  async () => {
    await go(['mod', 'tidy'], '');
    const text = await metricsText(RICH_REPORT);
    const lines = (await go(['run', '.'], text)).trim().split('\n').sort();
    const names = [...text.matchAll(/^# TYPE (\S+) gauge$/gm)].map(([, name]) => name).sort();
    expect(lines.map((line) => line.split(' ')[0])).toEqual(names);
    expect(lines.every((line) => line.includes(' GAUGE '))).toBe(true);
    await expect(go(['run', '.'], 'x{a="')).rejects.toThrow();
  },
  300_000,
);
