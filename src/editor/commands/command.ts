import type { CommandId } from '../ids';
import type { Services } from '../services';

/** One command: its id in the manifest, and what it does. Errors are shown by the one who runs it. */
export interface Command {
  readonly id: CommandId;
  run(services: Services, ...args: readonly unknown[]): Promise<void> | void;
}
