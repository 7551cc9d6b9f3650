import * as core from '@actions/core';
import { createHttpGet } from '../http.ts';
import { usableMemory } from '../machine/usable-memory.ts';
import type { Environment, Job, Log, Runner } from '../ports.ts';
import { exec } from './exec.ts';
import { commandData, inert } from './workflow-command.ts';

/**
 * The Runner inside a GitHub Actions step. Importing this file costs some 45 ms (@actions/core
 * brings its HTTP client), so only main and post import it.
 */
export function createActionsRunner(environment: Environment): Runner {
  return {
    environment,
    log: actionsLog,
    exec,
    httpGet: createHttpGet(environment),
    job: createActionsJob(environment),
    clock: { now: () => Date.now() },
    memoryBytes: usableMemory(),
  };
}

const actionsLog: Log = {
  info: (line) => core.info(inert(line)),
  notice: (line) => core.notice(line),
  warning: (line) => core.warning(line),
  error: (line) => core.error(line),
  debug: (line) => core.debug(line),
  group: (title, lines) => {
    core.startGroup(title);
    for (const line of lines) core.info(inert(line));
    core.endGroup();
  },
  progress: (line) => core.info(inert(line)),
};

function createActionsJob(environment: Environment): Job {
  return {
    setOutput: (name, value) => core.setOutput(name, value),
    exportVariable: (name, value) => core.exportVariable(name, value),
    addPath: (folder) => core.addPath(folder),
    saveState: (name, value) => core.saveState(name, value),
    getState: (name) => core.getState(name),
    addProblemMatcher: (file) => core.info(`::add-matcher::${commandData(file)}`),
    writeSummary: async (markdown) => {
      // Without the file (act, an old server) there is no summary, which is no reason to fail.
      if (!environment.GITHUB_STEP_SUMMARY) return;
      await core.summary.addRaw(markdown, true).write();
    },
    setFailed: (message) => core.setFailed(message),
  };
}
