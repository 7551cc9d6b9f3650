import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gateCommand, makeGate } from '../../src/compile/gate.ts';
import type { Log } from '../../src/runner/ports.ts';
import { watchChildren } from '../../src/runner/process/children.ts';
import { endOnSignals, surviveRejections } from '../../src/runner/process/end-process.ts';
import { exec } from '../../src/runner/process/exec.ts';

// Entry of the process that children.test.ts starts and kills: runs what its argument says for ever.

const environment = { ...process.env };
endOnSignals(watchChildren(environment), () => process.stdout.write('cleaned up\n'));
const cwd = mkdtempSync(join(tmpdir(), 'gtb-children-'));
const sh = (script: string) =>
  exec({
    tool: 'sh',
    args: ['-c', script],
    ...{ cwd, environment },
    onStdout: (text) => process.stdout.write(text),
  });

const [what = ''] = process.argv.slice(2);
if (what === 'reject') {
  const log = (line: string): boolean => process.stdout.write(`warning: ${line}\n`);
  surviveRejections({ ...console, warning: log, debug: () => {} } as unknown as Log);
  Promise.reject(new Error('EBUSY: a file that nobody waits for'));
  await sh('echo ready');
} else if (what === 'gate') {
  // As cmd/go starts a tool: nobody ever opens the gate.
  const gate = await makeGate({ exec, environment, folder: join(cwd, 'gate') });
  const command = gate?.flags[0]?.replace('-toolexec=', '') ?? gateCommand('none');
  await sh(`echo ready; ${command} /x/compile -V=full; true`);
} else {
  await sh(what);
}
process.stdout.write('ended\n');
