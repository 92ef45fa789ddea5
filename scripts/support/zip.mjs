import { fromBuffer } from 'yauzl';

/**
 * The entries of a zip file, in the order in which they stand in it.
 * @param {Buffer} zip
 * @returns {Promise<{ name: string, time: Date, mode: number }[]>}
 */
export function entriesIn(zip) {
  return new Promise((resolve, reject) => {
    fromBuffer(zip, { lazyEntries: true }, (error, file) => {
      if (error) return reject(error);
      /** @type {{ name: string, time: Date, mode: number }[]} */
      const entries = [];
      file.on('entry', (entry) => {
        const mode = (entry.externalFileAttributes >>> 16) & 0o777;
        entries.push({ name: entry.fileName, time: entry.getLastModDate(), mode });
        file.readEntry();
      });
      file.once('end', () => resolve(entries));
      file.once('error', reject);
      file.readEntry();
    });
  });
}
