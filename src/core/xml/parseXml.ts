import type { Span } from '../text/span';
import { wellFormed, type XmlResult } from './element';
import { checkReferences } from './entities';
import { readWellFormed } from './fastPath';
import { MAX_FRAGMENT_LENGTH } from './limits';
import { ProblemCollector } from './problems';
import { recover } from './recover';

/**
 * Reads one stretch of a text, `<specificPLR>…` for example, as XML. Never throws; a tree comes back for broken text
 * as well, with what is wrong beside it. All offsets are those of the whole text.
 *
 * Well-formed text is read by fast-xml-parser, anything else by a scanner of our own; both give the same elements.
 */
export function parseXml(text: string, fragment: Span): XmlResult {
  if (fragment.end - fragment.start > MAX_FRAGMENT_LENGTH) {
    return tooLarge(text, fragment);
  }
  const source = text.slice(fragment.start, fragment.end);
  const root = hasDeclaration(source) ? undefined : readWellFormed(source, fragment.start);
  if (root && !source.includes('&')) {
    return wellFormed(root);
  }
  const problems = new ProblemCollector();
  const roots = root ? [root] : recover(source, fragment.start, problems);
  if (source.includes('&')) {
    checkReferences(text, roots, problems);
  }
  return { root: roots[0], extraRoots: roots.slice(1), problems: problems.sorted() };
}

const none: readonly never[] = Object.freeze([]);

/**
 * Whether any `<!` begins something else than a comment or CDATA section. The library must not see these: it reads
 * DOCTYPE and entities whatever its options. Looking inside comments too is deliberate: it needs no agreement with the
 * library on what is a comment, and a fragment that the scanner reads for nothing costs nothing.
 */
function hasDeclaration(source: string): boolean {
  for (let at = source.indexOf('<!'); at >= 0; at = source.indexOf('<!', at + 2)) {
    if (!source.startsWith('--', at + 2) && !source.startsWith('[CDATA[', at + 2)) {
      return true;
    }
  }
  return false;
}

/** Only the beginning is marked: a squiggle under hundreds of pages helps nobody. */
function tooLarge(text: string, fragment: Span): XmlResult {
  const shown = text.slice(fragment.start, fragment.start + 80);
  const span = { start: fragment.start, end: fragment.start + (shown.indexOf('>') + 1 || shown.length) };
  return {
    root: undefined,
    extraRoots: none,
    problems: [{ code: 'xml.too-large', span, limit: MAX_FRAGMENT_LENGTH }],
  };
}
