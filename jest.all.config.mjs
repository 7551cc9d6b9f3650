import { existsSync, readFileSync } from 'node:fs';
import contributor from './jest.config.mjs';

// .ci/run: what passed whole in the contributor's suite is not run twice (scripts/jest-outcome.mjs).
const record = process.env.GTB_PASSED ?? '';
const passed = existsSync(record) ? JSON.parse(readFileSync(record, 'utf8')).files : [];

/** `npm run test:all`: every test file. */
export default {
  ...contributor,
  testSequencer: '<rootDir>/scripts/jest-longest-first.mjs',
  testPathIgnorePatterns: [
    '/node_modules/',
    ...passed.map((file) => `<rootDir>/${file.replaceAll('.', '\\.')}$`),
  ],
};
