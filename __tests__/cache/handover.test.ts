import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type JobRecord, readJobRecord, writeJobRecord } from '../../src/cache/handover.ts';
import { layer, STEP, stepOf } from './sample-step.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gtb-record-'));
});
afterEach(() => rm(folder, { recursive: true }));

const RECORD: JobRecord = {
  version: 2,
  beganAt: 1000,
  goCache: '/tmp/gocache',
  steps: [stepOf({ base: layer('base-1'), noted: ['x'] }), STEP],
};

describe('the job record', () => {
  test('is read as it was written, in a folder that was not there', async () => {
    const file = join(folder, 'job', 'job.json');
    await writeJobRecord(file, RECORD);
    expect(await readJobRecord(file)).toEqual(RECORD);
    expect(await readdir(join(folder, 'job'))).toEqual(['job.json']);
  });

  test('is replaced by the next', async () => {
    const file = join(folder, 'job.json');
    await writeJobRecord(file, RECORD);
    await writeJobRecord(file, { ...RECORD, steps: [STEP] });
    expect((await readJobRecord(file))?.steps).toEqual([STEP]);
  });

  test('what a killed step left half written beside it changes nothing', async () => {
    const file = join(folder, 'job.json');
    await writeJobRecord(file, RECORD);
    await writeFile(`${file}.new`, '{"version":2,"st');
    expect(await readJobRecord(file)).toEqual(RECORD);
    await writeJobRecord(file, { ...RECORD, beganAt: 5 });
    expect((await readJobRecord(file))?.beganAt).toBe(5);
  });

  test.each([
    ['not there', null],
    ['empty', ''],
    ['half', '{"version":2,'],
    ['of another version', JSON.stringify({ ...RECORD, version: 1 })],
  ])('%s: none', async (_what, text) => {
    const file = join(folder, 'job.json');
    if (text !== null) await writeFile(file, text);
    expect(await readJobRecord(file)).toBeNull();
  });
});
