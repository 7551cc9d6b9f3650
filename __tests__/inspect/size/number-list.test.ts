import { NumberList } from '../../../src/inspect/size/number-list.ts';

test('holds what was pushed, in order and sorted, over its first room', () => {
  const list = new NumberList();
  const numbers = Array.from({ length: 3000 }, (_, at) => (at * 7919) % 3001);
  for (const one of numbers) list.push(one);
  expect(list.length).toBe(3000);
  expect([...list.values()]).toEqual(numbers);
  expect(list.at(2999)).toBe(numbers[2999]);
  list.sort();
  expect([...list.values()]).toEqual(numbers.toSorted((left, right) => left - right));
});
