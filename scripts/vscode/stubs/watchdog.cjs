/** Stands in for `native-watchdog`, which ends an extension host whose parent has died: `server.mjs` ends the whole group. */
exports.start = () => {};
exports.exit = () => {};
