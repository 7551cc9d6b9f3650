import { existsSync, readFileSync } from 'node:fs';
import contributor from './jest.config.mjs';

// .ci/run: what passed whole in the contributor's suite is not run twice (scripts/jest-outcome.mjs).
const record = process.env.GTB_PASSED ?? '';
const passed = existsSync(record) ? JSON.parse(readFileSync(record, 'utf8')).files : [];

// Minutes that .ci/run has not; npm run test:long has them, each night. Of what these try, others here try the kind:
// damage, kills and full disks (faults), settings of the job (action-job-settings), misses (action-misses).
const long = [
  ...['action-damage', 'action-growth', 'action-large-base', 'action-size-targets'],
  ...['action-spoilers', 'action-without-effect', 'cli-build-checks', 'cli-damage'],
  ...['cli-job-settings', 'cli-linked-checkout', 'cli-miss-lanes', 'cli-patterns'],
  ...['cli-patterns-reuse', 'cli-post-link', 'cli-projects', 'cli-second-build'],
  ...['cli-sharing', 'cli-storage', 'killed-step', 'strange-homes'],
].map((name) => `/contract/${name}\\.slow\\.`);

/** `npm run test:all`: every test file, with GTB_LONG=1; else all but the longest. */
export default {
  ...contributor,
  testSequencer: '<rootDir>/scripts/jest-longest-first.mjs',
  testPathIgnorePatterns: [
    '/node_modules/',
    ...(process.env.GTB_LONG === '1' ? [] : long),
    ...passed.map((file) => `<rootDir>/${file.replaceAll('.', '\\.')}$`),
  ],
};
