import { comparable } from '../codes/udi';

/** What in an export tells whose it is. */
export type AliasKind = 'serial' | 'uuid' | 'piid' | 'confirmation' | 'return' | 'request' | 'document';

/** Puts something else in the place of a value; a value that is empty stays so. */
export type Alias = (value: string, kind: AliasKind) => string;

export const PLAIN: Alias = (value) => value;

const PREFIX: Readonly<Record<AliasKind, string>> = {
  serial: 'device',
  uuid: 'uuid',
  piid: 'instance',
  confirmation: 'confirmation',
  return: 'return-code',
  request: 'request',
  document: 'file',
};

/**
 * `device-1`, `instance-3`: the same alias for the same value, in the order in which they are asked for. One set of aliases serves
 * several exports, so that they can be laid side by side.
 */
export function stableAliases(): Alias {
  const known = new Map<string, string>();
  const count = new Map<AliasKind, number>();
  return (value, kind) => {
    if (value === '') return '';
    const key = `${kind} ${significant(value, kind)}`;
    const old = known.get(key);
    if (old !== undefined) return old;
    const number = (count.get(kind) ?? 0) + 1;
    count.set(kind, number);
    const alias = `${PREFIX[kind]}-${number}`;
    known.set(key, alias);
    return alias;
  };
}

function significant(value: string, kind: AliasKind): string {
  switch (kind) {
    case 'serial':
      return comparable('sn', value);
    case 'uuid':
    case 'piid':
      return comparable('uuid', value);
    case 'confirmation':
    case 'return':
    case 'request':
    case 'document':
      return value;
  }
}
