/** The rooms of src/, ground floor first: each imports only those before it (docs/architecture.md). */
export const ROOMS = [
  'runner',
  'toolchain',
  'inputs',
  'plan',
  'pin',
  'inspect',
  'cache',
  'reuse',
  'compile',
  'release',
  'report',
  'flow',
  'commands',
];

/** Types count: a room that knows another's types cannot be read without it. */
export default {
  options: {
    includeOnly: '^src/',
    parser: 'swc',
    tsPreCompilationDeps: true,
    moduleSystems: ['es6'],
  },
  forbidden: [
    ...ROOMS.slice(0, -1).map((room, floor) => ({
      name: `${room}-imports-no-higher-room`,
      comment: `what ${room} needs of a higher room is given to it, or moves down`,
      severity: 'error',
      from: { path: `^src/${room}/` },
      to: { path: `^src/(${ROOMS.slice(floor + 1).join('|')})/` },
    })),
    {
      name: 'no-circle',
      comment: 'two files that need each other are one, or a third is missing',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-file-outside-of-the-rooms',
      comment: 'a new file goes where a stranger would look for it',
      severity: 'error',
      from: { path: `^src/(?!(${ROOMS.join('|')})/)[^/]+/` },
      to: {},
    },
  ],
};
