import path from 'node:path';
import { goodJob, logOf } from './fixtures-job.ts';
import { appSources, writeSources } from './fixtures-app.ts';
import { type Machine, startMachine } from './fixtures-machine.ts';

let machine: Machine;
beforeAll(async () => { machine = await startMachine('jobs'); });
afterAll(() => machine.stop());
test('x', async () => {
  const source = await writeSources(path.join(machine.folder, 'app'), appSources());
  const one = await goodJob(machine, { source });
  console.log(logOf(one), JSON.stringify(one.requests, null, 1), one.main.outputs, one.main.summary, one.main.seconds, one.posts[0]?.seconds);
  const two = await goodJob(machine, { source });
  console.log(logOf(two), JSON.stringify(two.requests, null, 1), two.main.outputs, two.main.seconds, two.posts[0]?.seconds);
}, 300_000);
