import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { GO, newFolder, writeFiles } from '../contract/cli-machine.ts';
import { networkEnvironment, TOOLS } from '../contract/fixtures-machine.ts';
import { actionNode, PROJECT, runChild } from '../contract/harness/child.ts';
import { jobEnvironment, jobFolders } from '../contract/harness/job-environment.ts';
import { removeTree } from '../contract/harness/remove-tree.ts';
import type { ErrorCase } from './error-case.ts';

/** The main step with these variables; what it writes, with the line breaks of its annotations. */
async function main(env: Readonly<Record<string, string>>): Promise<string> {
  const root = await newFolder('errors');
  try {
    const all = { ...networkEnvironment(), ...env };
    const options = { root, source: root, toolCache: TOOLS, env: all };
    const { workspace, temp, home } = jobFolders(options);
    for (const folder of [temp, home]) await mkdir(folder, { recursive: true });
    await writeFiles(workspace, { 'go.mod': `module example.com/app\n\ngo ${GO}\n` });
    const file = path.join(PROJECT, 'dist', 'main.mjs');
    const done = await runChild(actionNode(), [file], workspace, jobEnvironment(options));
    return `exit code ${done.exitCode}\n${done.stdout}`.replaceAll('%0A', '\n');
  } finally {
    await removeTree(root);
  }
}

export const ACTION_CASES: readonly ErrorCase[] = [
  {
    code: 'GTB1001',
    name: 'an input of the action: an annotation that fails the step',
    says: 'exit code 1\n::error::cgo is "yes"\n  expected: true or false\n',
    run: () => main({ INPUT_CGO: 'yes' }),
  },
  {
    code: 'GTB1702',
    name: 'a job summary on a full disk: the step goes well',
    says: '::warning::the report: ENOSPC',
    run: async () => {
      const set = { 'INPUT_GO-VERSION': GO, INPUT_BUILD: 'false', INPUT_WARM: 'false' };
      const text = await main({ ...set, GITHUB_STEP_SUMMARY: '/dev/full' });
      return text.startsWith('exit code 0\n') ? text : `it failed: ${text}`;
    },
  },
];
