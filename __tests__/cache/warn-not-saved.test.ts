import { saidBefore, warnNotSaved } from '../../src/cache/warn-not-saved.ts';
import { createFakeRunner } from '../fakes/fake-runner.ts';
import { stepOf } from './sample-step.ts';

test('one warning for one cause; what else fails for it is a line of the log', () => {
  const runner = createFakeRunner();
  const context = { runner, said: new Set<string>() };
  warnNotSaved(context, 'the base cache', 'no network');
  warnNotSaved(context, 'the record of this place', 'no network');
  warnNotSaved(context, 'the modules cache', 'a file changed');
  expect(runner.lines.map(({ level, text }) => `${level}: ${text}`)).toEqual([
    'warning: the base cache is not saved: no network\n  GTB1801: docs/troubleshooting.md#gtb1801',
    'info: the record of this place is not saved: no network',
    'warning: the modules cache is not saved: a file changed\n  GTB1801: docs/troubleshooting.md#gtb1801',
  ]);
});

test('a look-up and a reservation that are refused alike have one cause', () => {
  const runner = createFakeRunner();
  const context = { runner, said: new Set<string>() };
  const refused = (what: string) => `GitHub cache: the ${what} failed: not allowed (403)`;
  warnNotSaved(context, 'the base cache', refused('look-up'));
  warnNotSaved(context, 'the record', refused('reservation'));
  warnNotSaved(context, 'the modules cache', refused('upload'));
  expect(runner.lines.map(({ level }) => level)).toEqual(['warning', 'info', 'info']);
});

test('a store that was not even asked is said once in a job; one that did not answer, by main and by post', () => {
  const runner = createFakeRunner();
  const [bare, down] = ['there is no service here', 'GitHub cache: the look-up failed: down'];
  const steps = [bare, down, ''].map((unavailable) => stepOf({ unavailable }));
  const said = saidBefore({ version: 2, beganAt: 0, goCache: '', steps });
  warnNotSaved({ runner, said }, 'the base cache', bare);
  warnNotSaved({ runner, said }, 'the base cache', down);
  expect(runner.lines.map(({ level }) => level)).toEqual(['info', 'warning']);
});
