import { p256 } from '@noble/curves/nist.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { base64 } from '@scure/base';
import { KNOWN_TAGS } from '../../src/core/codes/knownTags';
import { code, type EntitlementParts } from '../support/code';
import { seededRandom } from '../support/mutations';

/**
 * Codes as License Central writes them, of any size, for measurements only. Signatures are real ones of P-256 by a throw-away
 * key over something else than what the real ones sign, which is not public.
 */
export interface GeneratorOptions {
  readonly seed: number;
  readonly product: 'UCM' | 'UCCX';
  readonly entitlements: number;
  /** Tags of the known-tag table, or made up ones. A product has no more known ones than the table, so they repeat. */
  readonly tags: 'known' | 'unknown';
}

const KINDS: Readonly<Record<GeneratorOptions['product'], readonly string[]>> = {
  UCM: ['Basic', 'Essential', 'Enhanced', 'Premium', 'Telepresence', 'Attendant', 'Messaging', 'Recording', 'Presence'],
  UCCX: ['Premium', 'Standard', 'Outbound', 'Recording', 'Quality', 'Workforce', 'Supervisor', 'Callback', 'Chat'],
};

export function generateCode({ seed, product, entitlements, tags }: GeneratorOptions): string {
  const random = seededRandom(seed);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  const hex = (digits: number) => Array.from({ length: digits }, () => Math.floor(random() * 16).toString(16)).join('');
  const uuid = () => `${hex(8)}-${hex(4)}-4${hex(3)}-${pick(['8', '9', 'a', 'b'])}${hex(3)}-${hex(12)}`;
  const device = uuid();
  const issued = Date.UTC(2020 + Math.floor(random() * 6), Math.floor(random() * 12), 1 + Math.floor(random() * 28));
  const signature = base64.encode(
    p256.sign(utf8ToBytes(`${seed}`), new Uint8Array(32).fill(1 + (seed % 200)), { format: 'der' }),
  );
  const known = KNOWN_TAGS.filter(
    ({ tag, tagDescription }) => tagDescription && tag.includes(product === 'UCM' ? '.UCM_' : '.CCX_'),
  );
  const made = (index: number): EntitlementParts => {
    const kind = KINDS[product][index % 9] ?? '';
    const level = Math.floor(index / 9) === 0 ? '' : ` Level ${Math.floor(index / 9)}`;
    const name = `${kind}${level.replace(/ /g, '')}`;
    return product === 'UCM'
      ? {
          tag: `regid.2016-07.com.cisco.UCM_${name},12.0_${uuid()}`,
          displayName: `UC Manager ${kind}${level} License (12.x)`,
          tagDescription: `UC Manager ${kind}${level} License`,
        }
      : {
          tag: `regid.2019-06.com.cisco.CCX_FLEX_${name.toUpperCase()},12.5_${uuid()}`,
          displayName: `CCX Flex ${kind}${level} Seat 12.5`,
          tagDescription: `CCX Flex ${kind}${level} License`,
        };
  };
  const taken = (index: number): EntitlementParts => {
    const { tag, displayName = '', tagDescription = '' } = pick([known[index % known.length] ?? known[0]]) ?? {};
    return { ...(tag ? { tag } : {}), displayName, tagDescription };
  };
  return code({
    version: pick(['C', 'D']),
    piid: uuid(),
    timestamp: issued + Math.floor(random() * 86_400_000),
    signature,
    udi: product === 'UCM' ? `P:UCM,S:${device.slice(-5)},U:${device}` : `P:UCCX,S:${hex(12)}`,
    entitlements: Array.from({ length: entitlements }, (_, index) => ({
      ...(tags === 'known' ? taken(index) : made(index)),
      count: pick([1, 2, 5, 10, 25, 100, 250, 1200]),
      ...(random() < (product === 'UCM' ? 0.2 : 0.8) ? term(issued, random) : {}),
    })),
  });
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function term(issued: number, random: () => number): EntitlementParts {
  const write = (time: number) => {
    const date = new Date(time);
    return `${date.getUTCFullYear()}-${MONTHS[date.getUTCMonth()]}-${String(date.getUTCDate()).padStart(2, '0')} UTC`;
  };
  const start = issued - Math.floor(random() * 20) * 86_400_000;
  const days = [360, 365, 1095, 1826][Math.floor(random() * 4)] ?? 365;
  return { licenseType: 'TERM', startDate: write(start), endDate: write(start + days * 86_400_000) };
}

/** Codes of all kinds and sizes, the same in each run. */
export function* codesOfAllKinds(count: number, seed = 1): Generator<string> {
  const random = seededRandom(seed);
  for (let index = 0; index < count; index++) {
    const product = random() < 0.5 ? 'UCM' : 'UCCX';
    const size = random();
    yield generateCode({
      seed: seed * 100_003 + index,
      product,
      entitlements: 1 + Math.floor(size * size * 40),
      tags: random() < 0.5 ? 'known' : 'unknown',
    });
  }
}
