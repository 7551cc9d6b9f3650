import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What __tests__/needs.ts puts behind the name of a test that it skips. */
const MARK = /^(.*?) \[skipped: (.*?)\](.*)$/s;

/**
 * A jest reporter. Names at the end the tests that were skipped for want of a tool; with
 * GTB_PASSED=FILE it writes which test files passed whole, and with how many tests.
 */
export default class Outcome {
  onRunComplete(_contexts, { testResults }) {
    const skipped = new Map();
    const passed = { files: [], tests: 0 };
    for (const { testFilePath, testResults: tests, testExecError } of testResults) {
      const file = path.relative(process.cwd(), testFilePath).replaceAll('\\', '/');
      const marked = tests.map((one) => MARK.exec(one.fullName)).filter((one) => one !== null);
      for (const [, before, reason, after] of marked)
        skipped.set(reason, [...(skipped.get(reason) ?? []), `${file}: ${before}${after}`]);
      const isWhole = marked.length === 0 && tests.every((one) => one.status !== 'failed');
      if (!isWhole || testExecError) continue;
      passed.files.push(file);
      passed.tests += tests.filter((one) => one.status === 'passed').length;
    }
    for (const [reason, names] of skipped) {
      console.log(`\nSkipped, as ${reason}:`);
      for (const name of names) console.log(`  ${name}`);
    }
    const record = process.env.GTB_PASSED ?? '';
    if (record !== '' && !existsSync(record)) writeFileSync(record, JSON.stringify(passed));
  }
}
