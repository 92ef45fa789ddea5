import type { CheckOptions } from '../core/analyze';
import { distinctCodes } from '../core/codes/distinct';
import { compareCodes } from '../core/compare/compareCodes';
import { comparisonJson } from '../core/compare/json';
import { bestMatch, isIdentified, verdict } from '../core/match/match';
import { SECRET_KINDS, type SecretKind } from '../core/redact/kinds';
import { redact } from '../core/redact/redact';
import { checkJson, fileJson } from '../core/render/json';
import type { Language } from '../core/render/language';
import { inspect } from '../core/repair/inspect';
import type {
  CheckedText,
  ComparedCodes,
  DecodedText,
  LicenseReservationApi,
  LicenseReservationExports,
  MatchedTexts,
  RedactedText,
  RedactionOptions,
} from './types';

/** What the calls depend on beside their texts; asked for anew by each call. */
export interface ApiContext {
  readonly checkOptions: CheckOptions;
  readonly language: Language;
}

/** What `activate` returns. */
export function exportsFor(context: () => ApiContext): LicenseReservationExports {
  return {
    getAPI(version: number) {
      if (version === 1) return createApi(context);
      throw new Error('License Reservation Codes has its API in version 1 only. Ask for it by getAPI(1).');
    },
  };
}

function createApi(context: () => ApiContext): LicenseReservationApi {
  const read = (text: string) => inspect(textOf(text), context().checkOptions);
  return Object.freeze({
    version: 1,
    decode: (text: string) => plain<DecodedText>(withoutFile(fileJson('', read(text), context().language))),
    check: (text: string) => plain<CheckedText>(withoutFile(checkJson('', read(text), context().language))),
    match(codes: string, other: string) {
      const own = distinctCodes(read(codes).codes);
      const candidates = read(other).artifacts.filter(isIdentified);
      const reason = own.length === 0 ? 'no-code' : candidates.length === 0 ? 'nothing-to-compare-with' : null;
      const checks = reason ? [] : own.flatMap((code) => bestMatch(code, candidates)?.checks ?? []);
      return plain<MatchedTexts>({ verdict: verdict(checks), reason, checks });
    },
    compare(older: string, newer: string) {
      const texts = { older: distinctCodes(read(older).codes), newer: distinctCodes(read(newer).codes) };
      for (const text of ['older', 'newer'] as const) {
        const count = texts[text].length;
        if (count === 1) continue;
        const reason = count === 0 ? 'no-code' : 'several-codes';
        return plain<ComparedCodes>({ reason, text, changes: null, risks: null });
      }
      const [from] = texts.older;
      const [to] = texts.newer;
      const comparison = from && to && compareCodes(from, to, context().checkOptions.today);
      return plain<ComparedCodes>({ reason: null, ...(comparison && comparisonJson(comparison)) });
    },
    redact(text: string, { keep = [] }: RedactionOptions = {}) {
      const { text: redacted, edits, leaks } = redact(textOf(text), read(text), { keep: keep.filter(isKind) });
      return plain<RedactedText>({
        text: leaks.length === 0 ? redacted : null,
        replaced: edits.length,
        leaks: leaks.map(({ kind, span }) => ({ kind, span })),
      });
    },
  });
}

/** The caller may be JavaScript. */
function textOf(text: unknown): string {
  if (typeof text === 'string') return text;
  throw new TypeError('A text is wanted.');
}

function isKind(kind: string): kind is SecretKind {
  return (SECRET_KINDS as readonly string[]).includes(kind);
}

function withoutFile(json: object): object {
  return Object.fromEntries(Object.entries(json).filter(([key]) => key !== 'file'));
}

/** Nothing of ours is handed out, but what JSON makes of it: no class, no tree, nothing that is shared. */
function plain<Result>(value: object): Result {
  return JSON.parse(JSON.stringify({ schema: 1, ...value })) as Result;
}
