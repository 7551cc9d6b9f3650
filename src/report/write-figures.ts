import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Step } from '../inputs/step.ts';
import { codedText } from '../runner/result.ts';
import { messageOf } from '../runner/thrown.ts';
import type { RunReport } from './run-report.ts';

/** Writes the files that were asked for, for Prometheus and Perfetto. One that fails is a warning. */
export async function writeFigures({ inputs, runner }: Step, report: RunReport): Promise<void> {
  const { metrics, trace } = inputs;
  const { timeline } = report;
  const write = async (file: string, text: () => Promise<string> | string): Promise<void> => {
    if (file === '') return;
    try {
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, await text());
    } catch (error) {
      const found = `${file}: ${messageOf(error)}`;
      runner.log.warning(codedText({ code: 'GTB1702', found, expected: '', change: '' }));
    }
  };
  await write(metrics, async () => {
    const { metricsText } = await import('./metrics.ts');
    return metricsText(report);
  });
  if (timeline !== null)
    await write(trace, async () => {
      const { traceJson } = await import('../compile/timeline/trace.ts');
      return traceJson(timeline);
    });
  else if (trace !== '')
    runner.log.info('trace: nothing was compiled or linked, and no trace is written');
}
