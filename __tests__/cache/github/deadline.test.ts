import { setTimeout as wait } from 'node:timers/promises';
import type { OutputLine } from '../../../src/cache/github/client-output.ts';
import { createDeadline, LOOK_UP, RESERVATION } from '../../../src/cache/github/deadline.ts';

const NEVER = new Promise<never>(() => undefined);
const line = (text: string): OutputLine => ({ level: 'debug', text });

describe('createDeadline', () => {
  test('a look-up that has no answer is given up, and that is said', async () => {
    const lines: OutputLine[] = [];
    expect(await createDeadline(20, LOOK_UP).race(NEVER, lines)).toBeUndefined();
    expect(lines).toEqual([
      { level: 'error', text: 'Failed to make request after 0.02 s: no answer' },
    ]);
  });

  test.each(['Cache hit for: key-1', 'Cache hit for restore-key: key-2'])(
    'after "%s" the download may take its time',
    async (answered) => {
      const deadline = createDeadline(20, LOOK_UP);
      const raced = deadline.race(wait(80, 'done'), []);
      deadline.note(line(answered));
      expect(await raced).toBe('done');
    },
  );

  test('packing may take its time, the reservation after it may not', async () => {
    const deadline = createDeadline(20, RESERVATION);
    const lines: OutputLine[] = [];
    const raced = deadline.race(NEVER, lines);
    await wait(60);
    expect(lines).toEqual([]);
    deadline.note(line('Reserving Cache'));
    expect(await raced).toBeUndefined();
    expect(lines).toHaveLength(1);
  });

  test.each(['Attempting to upload cache located at: /tmp/x', 'Saving Cache (ID: 7)'])(
    'after "%s" the upload may take its time',
    async (answered) => {
      const deadline = createDeadline(20, RESERVATION);
      const raced = deadline.race(wait(80, 'done'), []);
      deadline.note(line('Reserving Cache'));
      deadline.note(line(answered));
      expect(await raced).toBe('done');
    },
  );

  test('what the call throws is thrown', async () => {
    const failed = Promise.reject(new Error('no'));
    await expect(createDeadline(20, LOOK_UP).race(failed, [])).rejects.toThrow('no');
  });
});
