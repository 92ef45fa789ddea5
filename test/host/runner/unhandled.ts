import { extension } from '../support/extension';
import { print } from './print';

interface Host {
  process?: { on?(event: 'unhandledRejection', listener: (reason: unknown) => void): void };
  onunhandledrejection?: ((event: { reason: unknown }) => void) | null;
}

/** Listens for rejections in the extension that nobody handles: a user sees nothing of them, so that only a test can. */
export class Unhandled {
  private readonly found: string[] = [];

  constructor() {
    const host = globalThis as unknown as Host;
    if (host.process?.on) host.process.on('unhandledRejection', (reason) => this.add(reason));
    else host.onunhandledrejection = ({ reason }) => this.add(reason);
  }

  /** Prints them and returns how many there were. */
  report(): number {
    for (const text of this.found) print(`✖ unhandled rejection: ${text}`);
    return this.found.length;
  }

  private add(reason: unknown): void {
    if (!(reason instanceof Error)) return;
    const inExtension = `${extension().extensionUri.path}/dist/`;
    const frames = (reason.stack ?? '').split('\n').filter((line) => line.includes(inExtension));
    if (frames.length > 0) this.found.push([reason.message, ...frames].join('\n'));
  }
}
