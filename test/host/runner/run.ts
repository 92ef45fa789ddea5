import 'mocha/mocha.js';
import * as vscode from 'vscode';
import { host } from '../support/host';
import { print } from './print';
import { SpecLines } from './specLines';
import { trap } from './trap';
import { Unhandled } from './unhandled';

/**
 * Runs the tests that `load` defines and returns how many things failed.
 * Mocha's build for browsers serves both hosts: it asks neither for files nor for Node.
 */
export async function runMocha(load: () => void): Promise<number> {
  print(`VS Code ${vscode.version}, ${host} host`);
  trap.set();
  const { Mocha: Runner } = globalThis as unknown as { Mocha: typeof Mocha };
  const reporter = SpecLines as unknown as Mocha.ReporterConstructor;
  const mocha = new Runner({ ui: 'bdd', timeout: 60_000, reporter });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  load();
  const unhandled = new Unhandled();
  const failed = await new Promise<number>((resolve) => mocha.run(resolve));
  return failed + unhandled.report() + trap.report();
}
