import {
  type MemoryRoom,
  memoryRefusal,
  mountOf,
  readMemoryRoom,
} from '../../../src/runner/memory/memory-room.ts';

const MB = 1e6;
const tmpfs = { type: 'tmpfs', options: ['rw', 'nosuid', 'nodev'] };
const plenty: MemoryRoom = { mount: tmpfs, freeBytes: 8e9, availableBytes: 14e9 };

test.each<[string, Partial<MemoryRoom>, string | null]>([
  ['plenty', {}, null],
  ['nothing mounted', { mount: null }, 'no tmpfs is mounted there'],
  ['a disk', { mount: { type: 'overlay', options: ['rw'] } }, 'no tmpfs is mounted there'],
  ['hardened', { mount: { ...tmpfs, options: ['rw', 'noexec'] } }, 'it is mounted noexec'],
  ['read-only', { mount: { ...tmpfs, options: ['ro'] } }, 'it is mounted read-only'],
  ['just room', { freeBytes: 1800 * MB }, null],
  ['64 MB of Docker', { freeBytes: 64 * MB }, '64.0 MB are free there, 1.80 GB may be needed'],
  ['just memory', { availableBytes: 5800 * MB }, null],
  [
    'too little memory',
    { availableBytes: 5799 * MB },
    '5.80 GB of memory are free; files need 1.80 GB, compilers and others 4.00 GB',
  ],
])('600 MB and two compilers: %s', (_, room, refusal) => {
  expect(memoryRefusal({ ...plenty, ...room }, 600 * MB, 2)).toBe(refusal);
});

test('each compiler wants memory', () => {
  expect(memoryRefusal(plenty, 0, 12)).toBeNull();
  expect(memoryRefusal(plenty, 0, 13)).toContain('compilers and others 15.00 GB');
});

const MOUNTS = `/dev/root / ext4 rw,relatime 0 0
tmpfs /dev tmpfs rw,noexec 0 0
shm /dev/shm tmpfs rw,nosuid,size=65536k 0 0
tmpfs /dev/shmem tmpfs ro 0 0
`;

test.each([
  ['/dev/shm', { type: 'tmpfs', options: ['rw', 'nosuid', 'size=65536k'] }],
  ['/dev/shm/x', { type: 'tmpfs', options: ['rw', 'nosuid', 'size=65536k'] }],
  ['/dev/other', { type: 'tmpfs', options: ['rw', 'noexec'] }],
  ['/home', { type: 'ext4', options: ['rw', 'relatime'] }],
])('the mount of %s', (folder, expected) => {
  expect(mountOf(MOUNTS, folder)).toEqual(expected);
});

test('of two mounts at one place the later one counts', () => {
  expect(mountOf(`${MOUNTS}tmpfs /dev/shm tmpfs ro 0 0\n`, '/dev/shm')?.options).toEqual(['ro']);
});

test('without /proc nothing is known, and nothing thrown', () => {
  expect(mountOf('', '/dev/shm')).toBeNull();
});

test('a folder that is not there has no room', async () => {
  expect((await readMemoryRoom('/no/such/folder')).freeBytes).toBe(0);
});
