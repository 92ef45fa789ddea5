/**
 * Stand-ins for native modules without which VS Code 1.90 does not start: they would need a compiler and Node's headers.
 * One writes the log files; the other ends an extension host whose parent has died, which we do ourselves.
 * @type {Readonly<Record<string, string>>}
 */
export const stubs = {
  'native-watchdog': 'exports.start = exports.exit = () => {};\n',
  '@vscode/spdlog': `const nothing = () => {};
class Logger {}
for (const name of ['trace', 'debug', 'info', 'warn', 'error', 'critical', 'setLevel', 'setPattern', 'clearFormatters', 'flush', 'drop'])
  Logger.prototype[name] = nothing;
exports.Logger = Logger;
exports.setLevel = exports.setFlushOn = nothing;
exports.createRotatingLogger = exports.createAsyncRotatingLogger = async () => new Logger();
`,
};
