import type { Artifact } from '../core/codes/model';
import { readDeviceOutput } from '../core/device/output/readDeviceOutput';
import { visible } from '../core/render/visible';
import { findShortCodes } from '../core/shortCodes/findShortCodes';
import { decodeSlp } from '../core/slp/decodeSlp';
import { findSlpFragments } from '../core/slp/findSlpFragments';
import { encloses, type Span } from '../core/text/span';

/** What is recognised besides authorization codes, bare UDIs and commands. So far only the command line shows it. */
export type OtherArtifact = { readonly kind: string; readonly span: Span };

/**
 * Short codes, import and usage files, and what devices print.
 *
 * @param known what the text was found to hold already; codes in it keep their parts to themselves
 */
export function otherArtifacts(text: string, known: readonly Artifact[]): OtherArtifact[] {
  const codes = known.filter(({ kind }) => kind === 'authorizationCode').map(({ span }) => span);
  const files = findSlpFragments(text).map((fragment) => decodeSlp(text, fragment).file);
  const taken = [...codes, ...files.map(({ span }) => span)].sort((a, b) => a.start - b.start);
  return [...files, ...findShortCodes(text, taken), ...readDeviceOutput(text, codes)];
}

/** The artifacts of both kinds in the order of the text; a line with a UDI inside an output is a part of the output. */
export function allArtifacts(text: string, known: readonly Artifact[]): (Artifact | OtherArtifact)[] {
  const others = otherArtifacts(text, known);
  const outputs = others.filter(({ kind }) => kind === 'deviceOutput').map(({ span }) => span);
  const kept = known.filter(
    ({ kind, span }) => kind !== 'deviceOutput' || !outputs.some((output) => encloses(output, span)),
  );
  return [...kept, ...others].sort((a, b) => a.span.start - b.span.start);
}

/** Places and trees stay out of the JSON of an artifact; its own place is `span`. */
const LEFT_OUT = new Set(['span', 'element', 'root', 'raw', 'reservationsAt', 'canonical']);

/** The facts of an artifact without their places: `{ value, span }` becomes its value, what is not there `null`. */
export function otherJson(artifact: OtherArtifact): object {
  return { kind: artifact.kind, span: artifact.span, ...(bare(artifact) as object) };
}

function bare(value: unknown): unknown {
  if (value === undefined || typeof value === 'function') return null;
  if (typeof value === 'bigint') return value.toString();
  if (Array.isArray(value)) return value.map(bare);
  if (typeof value !== 'object' || value === null) return value;
  if ('span' in value && 'value' in value && !('kind' in value)) return bare(value.value);
  const entries = Object.entries(value).filter(([key]) => !LEFT_OUT.has(key));
  return Object.fromEntries(entries.map(([key, inner]) => [key, bare(inner)]));
}

/** One line of `decode` for an artifact that has no report of its own. */
export function otherLine(artifact: OtherArtifact): string {
  const facts = bare(artifact) as Readonly<Record<string, unknown>>;
  const label = LABELS[artifact.kind] ?? artifact.kind;
  const udi = facts['udi'] as { readonly pid?: unknown; readonly sn?: unknown } | null | undefined;
  const words = ['value', 'command', 'source', 'registration', 'authorization', 'confirmationCode', 'returnCode'];
  const said = [udi?.pid, udi?.sn, ...words.map((key) => facts[key])];
  const shown = said.filter((fact) => typeof fact === 'string' && fact !== '');
  return `${label.padEnd(19)}${visible(shown.join('   '), 200)}`.trimEnd();
}

const LABELS: Readonly<Record<string, string>> = {
  requestCode: 'REQUEST CODE',
  returnCode: 'RETURN CODE',
  confirmationCode: 'CONFIRMATION CODE',
  universalCode: 'UNIVERSAL CODE',
  tagMention: 'TAG',
  deviceOutput: 'DEVICE OUTPUT',
  importFile: 'IMPORT FILE',
  usageReport: 'USAGE REPORT',
  authorizationRequest: 'AUTHORIZATION REQUEST',
};
