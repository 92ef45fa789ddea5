import { readFileSync } from 'node:fs';
import { inRoot } from './paths.mjs';

/** The extension's manifest. */
export const manifest = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));

export const extensionId = `${manifest.publisher}.${manifest.name}`;

/** Where `npm run package` puts it. */
export const vsix = inRoot('dist', `${manifest.name}-${manifest.version}.vsix`);
