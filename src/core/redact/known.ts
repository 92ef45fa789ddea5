import type { Analysis } from '../analyze';
import type { Field } from '../codes/field';
import type { Inspection } from '../repair/inspect';
import type { Span } from '../text/span';
import { withoutEdges } from './edges';
import { kindOf, type SecretKind } from './kinds';

/** Told by what was read, not by the look of the text. `span` is absent where only the value is certain, not its place. */
export interface Known {
  readonly kind: SecretKind;
  readonly value: string;
  readonly span: Span | undefined;
}

/**
 * What the artifacts of a text say of devices, accounts and people: every value that the readers have under a name that says so,
 * however deep. What is a code by its own form is left to {@link sweep}.
 */
export function knownIn(inspection: Analysis | Inspection): Known[] {
  const { text } = inspection;
  const known: Known[] = [];
  const add = (kind: SecretKind, span: Span, value = text.slice(span.start, span.end)) =>
    known.push({ kind, value, span });
  for (const artifact of inspection.artifacts) {
    switch (artifact.kind) {
      case 'authorizationCode':
      case 'deviceOutput':
        walk(artifact, '', text, true, known);
        break;
      case 'importFile':
      case 'usageReport':
      case 'authorizationRequest':
        walk(artifact, '', text, false, known);
        break;
      case 'cliCommand': {
        const { start, end } = artifact.argument;
        const code = /install$|return.authorization/.test(artifact.action) && CODE.exec(text.slice(start, end));
        if (code) add('universalCode', { start: start + code.index, end: start + code.index + code[0].length });
      }
    }
  }
  for (const { steps, span } of 'repairs' in inspection ? inspection.repairs : []) {
    const inner = steps.find(({ code }) => code === 'layer.base64')?.spans;
    const start = Math.min(span.start, inner?.[0]?.start ?? 0);
    if (inner) add('encoded', { start, end: Math.max(span.end, inner.at(-1)?.end ?? 0) });
  }
  return known;
}

/** An authorization code that is no XML, with or without quotes around it. */
const CODE = /(?<=^["'“„«‘`]?)[\w-]{8,512}(?=["'”“»’`]?$)/;

/** Trees of elements, the JSON as it was parsed, and what would have to be computed. */
const LEFT_OUT: ReadonlySet<string> = new Set(
  'span root element entitlementsElement entitlements data canonical fingerprint unknown'.split(' '),
);

function walk(value: unknown, name: string, text: string, isPlaced: boolean, known: Known[]): void {
  if (Array.isArray(value)) for (const item of value) walk(item, name, text, isPlaced, known);
  else if (typeof value === 'object' && value !== null) {
    const { value: written, span, element } = value as Partial<Field<unknown>>;
    const kind = kindOf(name);
    if (kind && typeof written === 'string' && span) {
      const place = element || isPlaced ? placeOf(text, span, element) : undefined;
      known.push({ kind, value: element ? written : beforeTag(written), span: place });
    } else {
      for (const inner of Object.keys(value)) {
        if (LEFT_OUT.has(inner)) continue;
        walk(
          (value as Readonly<Record<string, unknown>>)[inner],
          inner === 'value' ? name : inner,
          text,
          isPlaced,
          known,
        );
      }
    }
  }
}

/** An element that lost its end reaches over others, and so does the part of a UDI in it. */
function placeOf(text: string, { start, end }: Span, element: Field['element'] | undefined): Span | undefined {
  if (element && (!element.closed || element.children.length > 0)) return undefined;
  return withoutEdges(text, { start, end: element ? end : start + beforeTag(text.slice(start, end)).length });
}

function beforeTag(value: string): string {
  return value.replace(/<[\s\S]*/, '');
}
