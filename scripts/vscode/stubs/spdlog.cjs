/** Stands in for `@vscode/spdlog`, which writes VS Code's log files: the real one needs a compiler and Node's headers. */
const { appendFileSync, mkdirSync } = require('node:fs');
const { dirname } = require('node:path');

class Logger {
  /** @param {string} file */
  constructor(file) {
    this.file = file;
    this.raw = false;
    mkdirSync(dirname(file), { recursive: true });
    this.append('');
  }

  clearFormatters() {
    this.raw = true;
  }

  /** @param {string} text */
  append(text) {
    try {
      appendFileSync(this.file, text);
    } catch {
      // Its folder is gone: VS Code is ending.
    }
  }
}

for (const level of ['trace', 'debug', 'info', 'warn', 'error', 'critical']) {
  Logger.prototype[level] = function (text) {
    this.append(this.raw ? text : `${new Date().toISOString()} [${level}] ${text}\n`);
  };
}
for (const name of ['setLevel', 'setPattern', 'flush', 'drop']) Logger.prototype[name] = () => {};

exports.Logger = Logger;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.createRotatingLogger = async (_name, file) => new Logger(file);
exports.createAsyncRotatingLogger = async (_name, file) => new Logger(file);
