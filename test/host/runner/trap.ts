import * as vscode from 'vscode';
import { extension } from '../support/extension';
import { host } from '../support/host';
import { print } from './print';

type Anything = Record<string, unknown>;

/** What leaves a Node process, at the lowest place that all ways to it share; `a.b.c` is a member of a module. */
const NODE: Readonly<Record<string, readonly string[]>> = {
  net: ['Socket.prototype.connect', 'Server.prototype.listen'],
  // VS Code asks for the proxy before it opens the socket: that is no longer on the stack of the one who wants it.
  http: ['OutgoingMessage.prototype.end', 'OutgoingMessage.prototype.write', 'OutgoingMessage.prototype.flushHeaders'],
  dgram: ['Socket.prototype.send', 'Socket.prototype.bind', 'Socket.prototype.connect'],
  dns: ['lookup', 'resolve', 'resolve4', 'resolve6', 'reverse', 'promises.lookup', 'promises.resolve'],
  child_process: ['ChildProcess.prototype.spawn', 'spawnSync', 'execSync', 'execFileSync'],
  worker_threads: ['Worker'],
  inspector: ['open'],
};

/** The same for what both hosts have, or only the web worker. */
const GLOBALS = [
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'WebSocketStream',
  'WebTransport',
  'EventSource',
  'importScripts',
  'Worker',
  'BroadcastChannel',
  'eval',
  'indexedDB.open',
  'caches.open',
  'navigator.sendBeacon',
] as const;

export interface Attempt {
  /** As it is called: `net.Socket.prototype.connect`, `fetch`. */
  readonly what: string;
  readonly frames: readonly string[];
}

/**
 * Notes every attempt to reach anything outside this extension host: network, processes, code from elsewhere. The attempt goes on,
 * so that nothing fails because it is watched.
 *
 * VS Code's host reaches its server itself. Such an attempt has frames of VS Code on its stack, and none of others;
 * one that has no frames at all (a timer that calls `fetch`) is not taken for one of those.
 */
export class Trap {
  #attempts: Attempt[] = [];
  #isSet = false;
  #wasActive = false;

  /** To be called before the extension is activated. */
  set(): void {
    if (this.#isSet) return;
    this.#isSet = true;
    this.#wasActive = extension().isActive;
    for (const name of GLOBALS) this.#watch(globalThis as unknown as Anything, name, name);
    if (host !== 'node') return;
    for (const [name, members] of Object.entries(NODE)) {
      for (const member of members) this.#watch(nodeModule(name), member, `${name}.${member}`);
    }
  }

  /** What is attempted meanwhile; it counts as meant. */
  async during(action: () => unknown): Promise<Attempt[]> {
    const before = this.#attempts;
    this.#attempts = [];
    try {
      await action();
      return this.#attempts;
    } finally {
      this.#attempts = before;
    }
  }

  /** Prints what was attempted and returns how many things are wrong. */
  report(): number {
    if (this.#wasActive) print('✖ the extension was active before its attempts to reach outside were watched');
    for (const { what, frames } of this.#attempts) print(`✖ reached outside: ${what}\n${frames.join('\n')}`);
    return this.#attempts.length + Number(this.#wasActive);
  }

  #watch(root: Anything, path: string, what: string): void {
    const parts = path.split('.');
    const name = parts.pop() ?? '';
    const holder = parts.reduce<Anything | undefined>((at, part) => at?.[part] as Anything | undefined, root);
    const real = holder?.[name];
    if (!holder || typeof real !== 'function') return;
    const note = () => this.#note(what);
    const watched: object = new Proxy(real, {
      apply: (target, self, args) => {
        note();
        return Reflect.apply(target, self, args);
      },
      construct: (target, args, newTarget): object => {
        note();
        return Reflect.construct(target, args, newTarget === watched ? target : newTarget);
      },
    });
    Object.defineProperty(holder, name, { value: watched, configurable: true, writable: true });
  }

  #note(what: string): void {
    const limit = Error.stackTraceLimit;
    Error.stackTraceLimit = 100;
    const stack = new Error().stack ?? '';
    Error.stackTraceLimit = limit;
    // The first three are of this file: here, the caller, the Proxy.
    const frames = stack.split('\n').filter((line) => /^\s+at /.test(line));
    const attempt = { what, frames: frames.slice(3).map((line) => line.trim()) };
    if (!isOfVSCode(attempt)) this.#attempts.push(attempt);
  }
}

export const trap = new Trap();

/** Modules of VS Code; 1.90 names those of its web worker relative to one another. */
const WORKBENCH = /(?:^|\/)(?:out|\.\.)\/vs\//;
const NEVER = '\0';

/** VS Code itself and the extensions that are part of it (a language server is a process of its own). */
function isOfVSCode({ frames }: Attempt): boolean {
  const places = frames.map(placeOf).filter((place) => place !== '' && !place.startsWith('node:'));
  const root = vscode.env.appRoot || NEVER; // the web worker has no root
  return places.length > 0 && places.every((place) => WORKBENCH.test(place) || place.includes(root));
}

/** Where a frame is; the web worker makes extensions of text, and names as well where that was done. */
function placeOf(frame: string): string {
  const place = /(?:\(|, |at (?:async )?)([^\s()]*:\d+:\d+)\)?$/.exec(frame)?.[1];
  return place ?? '';
}

/** A module of Node; there is none in the web worker, so that the bundle for it must not ask for one. */
export function nodeModule(name: string): Anything {
  return require(name);
}
