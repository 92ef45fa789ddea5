import { print } from './print';

/** A line per test, then what went wrong, and as the last line `N passed, N failed`. */
export class SpecLines {
  constructor(runner: Mocha.Runner) {
    const failed: { title: string; error: unknown }[] = [];
    let passed = 0;
    let skipped = 0;
    let depth = 0;
    const indented = (line: string): void => print('  '.repeat(depth) + line);

    runner.on('suite', (suite) => {
      if (suite.root) return;
      indented(suite.title);
      depth += 1;
    });
    runner.on('suite end', (suite) => {
      if (!suite.root) depth -= 1;
    });
    runner.on('pass', (test) => {
      passed += 1;
      indented(`✔ ${test.title}${test.speed === 'fast' ? '' : ` (${test.duration} ms)`}`);
    });
    runner.on('pending', (test) => {
      skipped += 1;
      indented(`- ${test.title}`);
    });
    runner.on('fail', (test, error) => {
      failed.push({ title: test.fullTitle(), error });
      indented(`✖ ${test.title}`);
    });
    runner.once('end', () => {
      for (const { title, error } of failed) {
        print(`✖ ${title}`);
        print(described(error).replaceAll(/^/gm, '    '));
      }
      if (skipped > 0) print(`${skipped} skipped`);
      print(`${passed} passed, ${failed.length} failed`);
    });
  }
}

/** The message and where it comes from. */
function described(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const frames = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line) && !line.includes('node:internal'))
    .map((line) => line.trim());
  return [error.message, ...frames.slice(0, 8)].join('\n');
}
