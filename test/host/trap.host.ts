import { nodeModule, trap } from './runner/trap';
import { ok } from './support/assert';
import { host } from './support/host';

type Call = (...args: readonly unknown[]) => unknown;
type Class = new (...args: readonly unknown[]) => unknown;

/** Port 9 throws away what it gets, and nobody listens there. */
const NOWHERE = '127.0.0.1:9';

/** Each way out: what calls it, and the name under which it is noted. */
const NODE: readonly (readonly [what: string, noted: string, attempt: () => unknown])[] = [
  ['a socket', 'net.Socket.prototype.connect', () => quiet(called('net', 'connect')(9, '127.0.0.1'))],
  ['TLS', 'net.Socket.prototype.connect', () => quiet(called('tls', 'connect')(9, '127.0.0.1'))],
  ['HTTP', 'http.OutgoingMessage.prototype.end', () => quiet(called('http', 'get')(`http://${NOWHERE}/`))],
  ['HTTPS', 'http.OutgoingMessage.prototype.end', () => quiet(called('https', 'get')(`https://${NOWHERE}/`))],
  ['HTTP/2', 'net.Socket.prototype.connect', () => quiet(called('http2', 'connect')(`http://${NOWHERE}/`))],
  [
    'a server',
    'net.Server.prototype.listen',
    () => quiet(called('net', 'createServer')()).listen(0, '127.0.0.1').close(),
  ],
  ['a datagram', 'dgram.Socket.prototype.bind', () => quiet(called('dgram', 'createSocket')('udp4')).bind(0).close()],
  ['a name', 'dns.lookup', () => called('dns', 'lookup')('127.0.0.1', () => {})],
  [
    'a process',
    'child_process.ChildProcess.prototype.spawn',
    () => quiet(called('child_process', 'spawn')('no-such-program')),
  ],
  ['a shell', 'child_process.ChildProcess.prototype.spawn', () => quiet(called('child_process', 'exec')('exit'))],
  ['a process waited for', 'child_process.spawnSync', () => called('child_process', 'spawnSync')('no-such-program')],
  [
    'a thread',
    'worker_threads.Worker',
    () => new (nodeModule('worker_threads')['Worker'] as Class)('', { eval: true }),
  ],
];

const WEB: typeof NODE = [
  ['XMLHttpRequest', 'XMLHttpRequest', () => new (named('XMLHttpRequest') as Class)()],
  ['a web socket', 'WebSocket', () => new (named('WebSocket') as Class)(`ws://${NOWHERE}/`)],
  ['events of a server', 'EventSource', () => new (named('EventSource') as Class)(`http://${NOWHERE}/`)],
  ['a script', 'importScripts', () => (named('importScripts') as Call)(`http://${NOWHERE}/`)],
];

const BOTH: typeof NODE = [
  ['fetch', 'fetch', () => (named('fetch') as Call)(`http://${NOWHERE}/`)],
  [
    'a timer that fetches',
    'fetch',
    () =>
      new Promise((resolve) => {
        setTimeout(named('fetch') as Call, 0, `http://${NOWHERE}/`);
        setTimeout(resolve, 0);
      }),
  ],
  ['eval', 'eval', () => (named('eval') as Call)('1')],
];

describe('reaching outside', () => {
  for (const [what, noted, attempt] of [...BOTH, ...(host === 'node' ? NODE : WEB)]) {
    it(`is noticed: ${what}`, async () => {
      const attempts = await trap.during(async () => {
        try {
          await (attempt() as Promise<unknown> | undefined);
        } catch {
          // That it leads nowhere is not the point.
        }
      });
      ok(
        attempts.some((one) => one.what === noted),
        `${noted} is not among ${JSON.stringify(attempts)}`,
      );
    });
  }
});

function named(name: string): unknown {
  return (globalThis as unknown as Record<string, unknown>)[name];
}

function called(module: string, name: string): Call {
  return nodeModule(module)[name] as Call;
}

interface Emitter {
  on(event: 'error', listener: () => void): void;
  bind(port: number): Emitter;
  listen(port: number, host: string): Emitter;
  close(): void;
}

/** That nobody answers is no error of the run. */
function quiet(emitter: unknown): Emitter {
  (emitter as Emitter).on('error', () => {});
  return emitter as Emitter;
}
