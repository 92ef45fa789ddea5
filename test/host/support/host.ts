const { process: node } = globalThis as { process?: { versions?: { node?: string } } };

/** In which of VS Code's extension hosts this runs. */
export const host = node?.versions?.node === undefined ? 'web' : 'node';
