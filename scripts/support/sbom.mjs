/**
 * The software bill of materials, CycloneDX: what `npm sbom` says of the lock file, less what is not in the bundles. (With `--omit dev`
 * it leaves out what a tool needs as well.)
 * npm writes it itself, so that nothing has to be installed for it; @cyclonedx/cyclonedx-npm describes the same tree and would bring
 * six packages of its own. What npm takes from the clock, from chance and from the folder's name is replaced: the same
 * release gives the same file.
 */
import { createHash } from 'node:crypto';
import { manifest } from './manifest.mjs';
import { licenceOf } from './notices.mjs';
import { Failure, npm } from './run.mjs';

/**
 * @typedef {{ name: string, version: string, 'bom-ref': string, purl: string, hashes?: { alg: string, content: string }[],
 *   licenses?: unknown[] }} Component
 * @typedef {{ serialNumber: string, metadata: { timestamp?: string, lifecycles: { phase: string }[], component: Component & { type: string, scope?: string } },
 *   components: Component[], dependencies: { ref: string, dependsOn: string[] }[] }} Bom
 */

/**
 * @param {readonly import('./bundled.mjs').Bundled[]} packages what is in the bundles
 * @param {Uint8Array} vsix
 * @returns {Promise<string>}
 */
export async function sbomOf(packages, vsix) {
  const printed = await npm(['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only']);
  const bom = /** @type {Bom} */ (JSON.parse(printed.slice(printed.indexOf('{'), printed.lastIndexOf('}') + 1)));
  const bundled = new Set(packages.map(({ name, version }) => `${name}@${version}`));
  const product = bom.metadata.component;
  const known = bom.components.filter(({ name, version }) => bundled.has(`${name}@${version}`));
  const missing = [...bundled].filter((key) => !known.some(({ name, version }) => `${name}@${version}` === key));
  if (missing.length > 0) throw new Failure(`In a bundle, but not in the lock file: ${missing.join(', ')}.`);

  /** Where the manifest of a package is silent, the first line of its licence says which one it is. */
  const licenseName = async (/** @type {Component} */ { name, version }) => {
    const bundled = packages.find((one) => one.name === name && one.version === version);
    const [first = ''] = bundled ? (await licenceOf(bundled)).split('\n') : [];
    return [{ license: { name: first } }];
  };

  const digest = createHash('sha256').update(vsix).digest('hex');
  bom.serialNumber = `urn:uuid:${uuidOf(digest)}`;
  delete bom.metadata.timestamp;
  bom.metadata.lifecycles = [{ phase: 'build' }];
  product.type = 'application';
  product.name = manifest.name;
  product.hashes = [{ alg: 'SHA-256', content: digest }];
  bom.components = await Promise.all(
    known.map(async (component) => ({ ...component, licenses: component.licenses ?? (await licenseName(component)) })),
  );
  const refs = new Set([product, ...known].map((component) => component['bom-ref']));
  bom.dependencies = bom.dependencies
    .filter(({ ref }) => refs.has(ref))
    .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((other) => refs.has(other)) }));
  return `${JSON.stringify(bom, null, 2)}\n`;
}

/** A UUID of the eighth version, which RFC 9562 leaves to whoever makes it: here the first 122 bits of a digest. */
function uuidOf(/** @type {string} */ digest) {
  const variant = ((Number.parseInt(digest.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return [
    digest.slice(0, 8),
    digest.slice(8, 12),
    `8${digest.slice(13, 16)}`,
    variant + digest.slice(17, 20),
    digest.slice(20, 32),
  ].join('-');
}
