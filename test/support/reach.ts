import { createRequire } from 'node:module';
import { join } from 'node:path';

/** By its path at run time: esbuild cannot be bundled into the tests that it builds. */
const esbuild = createRequire(join(process.cwd(), 'package.json'))('esbuild') as typeof import('esbuild');

/** Names by which a program gets at something outside itself, with why a bundle of ours must not know them. */
const GLOBALS: Readonly<Record<string, string>> = {
  fetch: 'network',
  XMLHttpRequest: 'network',
  WebSocket: 'network',
  WebSocketStream: 'network',
  WebTransport: 'network',
  EventSource: 'network',
  RTCPeerConnection: 'network',
  Image: 'network: a picture is loaded from its address',
  navigator: 'network: sendBeacon',
  caches: 'network',
  document: 'network: an element is loaded from its address',
  location: 'network: going to another address',
  open: 'network: opening an address',
  importScripts: 'code from elsewhere',
  Worker: 'code from elsewhere',
  SharedWorker: 'code from elsewhere',
  WebAssembly: 'code that no one can read',
  eval: 'code made of text',
  Function: 'code made of text',
  GeneratorFunction: 'code made of text',
  BroadcastChannel: 'other windows',
  indexedDB: 'state that is kept',
  localStorage: 'state that is kept',
  sessionStorage: 'state that is kept',
  process: 'processes: binding, dlopen, getBuiltinModule',
  Deno: 'processes',
  Bun: 'processes',
  // By these each of the others can be had under a name that is made of text.
  globalThis: 'every global name',
  global: 'every global name',
  self: 'every global name',
  window: 'every global name',
};

/** Members that do the same, whatever they are taken from. */
const MEMBERS: Readonly<Record<string, string>> = {
  sendBeacon: 'network',
  openExternal: 'network: opening an address',
  asExternalUri: 'network',
  createTerminal: 'processes',
  executeTask: 'processes',
  ProcessExecution: 'processes',
  ShellExecution: 'processes',
  createWebviewPanel: 'network: a page',
  registerWebviewViewProvider: 'network: a page',
  createTelemetryLogger: 'network',
  getSession: 'network: accounts',
  importScripts: 'code from elsewhere',
  getBuiltinModule: 'modules under a name that is made of text',
  createRequire: 'modules under a name that is made of text',
  mainModule: 'modules under a name that is made of text',
  binding: 'processes',
  dlopen: 'code that no one can read',
};

/** Whose first argument may be code as text. */
const TIMERS = ['setTimeout', 'setInterval', 'setImmediate'];

export interface Reach {
  /** The modules that are required, once each, sorted. */
  readonly modules: readonly string[];
  /** Names that reach outside, with why that matters. */
  readonly names: readonly string[];
}

/** Before a name that the parser has found to be a reference; no text holds it. */
const MARK = '__reference_to_';

/**
 * What a program refers to outside itself. It is parsed: a word in a text, a property and a variable of its own are none.
 * @param allowed names that this program may refer to
 */
export function reachOf(program: string, allowed: readonly string[] = []): Reach {
  const code = program.replace(/^#!.*/, '');
  const marked = [...Object.keys(GLOBALS), ...TIMERS, 'require'];
  const plain = esbuild.transformSync(code, { define: Object.fromEntries(marked.map((name) => [name, MARK + name])) });
  const found = new Map<string, string>();
  for (const [name, why] of Object.entries(GLOBALS)) {
    if (new RegExp(`${MARK}${name}\\b`).test(plain.code)) found.set(name, why);
  }
  const members = esbuild.transformSync(code, {
    mangleProps: new RegExp(`^(?:${Object.keys(MEMBERS).join('|')})$`),
    mangleQuoted: true,
    mangleCache: {},
  });
  for (const name of Object.keys(members.mangleCache ?? {})) found.set(`.${name}`, MEMBERS[name] ?? '');
  for (const name of TIMERS) {
    if (new RegExp(`${MARK}${name}\\(\\s*["'\`]`).test(plain.code)) found.set(`${name}('…')`, 'code made of text');
  }
  // Every function has a constructor that makes code of text; that of an array or an object is harmless.
  if (/\bconstructor["']?\]?\s*(?:\?\.)?\(\s*["'`][^)]/.test(plain.code))
    found.set('.constructor(…)', 'code made of text');
  if (hasDynamicImport(code)) found.set('import(…)', 'code from elsewhere');
  const required = [...plain.code.matchAll(new RegExp(`${MARK}require\\b(?:\\("([^"]*)"\\))?`, 'g'))].map(
    ([, name]) => name,
  );
  if (required.includes(undefined)) found.set('require', 'modules under a name that is made of text');
  return {
    modules: [...new Set(required.filter((name) => name !== undefined))].sort(),
    names: [...found].filter(([name]) => !allowed.includes(name)).map(([name, why]) => `${name}: ${why}`),
  };
}

/** A dynamic import is another program for an engine that has none; everything else stays the same. */
function hasDynamicImport(code: string): boolean {
  const [as, without] = [true, false].map(
    (has) => esbuild.transformSync(code, { supported: { 'dynamic-import': has } }).code,
  );
  return as !== without;
}
