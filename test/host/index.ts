import { loadTests } from 'host-tests';
import { runMocha } from './runner/run';

/** What VS Code calls in the extension host, on the desktop, in Node and in the web worker. */
export async function run(): Promise<void> {
  const failures = await runMocha(loadTests);
  if (failures > 0) throw new Error(`${failures} failed`);
}
