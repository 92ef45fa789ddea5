import type { XmlProblem } from './element';
import { MAX_PROBLEMS } from './limits';

/**
 * Collects problems under two rules: one per start offset, the first that was found (what follows from it at the same
 * place would only repeat it); and no more than anyone would read, with one problem that says so.
 */
export class ProblemCollector {
  readonly #problems: XmlProblem[] = [];
  readonly #starts = new Set<number>();
  #full = false;

  add(problem: XmlProblem): void {
    const { span } = problem;
    if (this.#full || this.#starts.has(span.start)) {
      return;
    }
    this.#starts.add(span.start);
    this.#full = this.#problems.length === MAX_PROBLEMS;
    this.#problems.push(this.#full ? { code: 'xml.too-many-problems', span, limit: MAX_PROBLEMS } : problem);
  }

  /** In the order of the text. */
  sorted(): readonly XmlProblem[] {
    return this.#problems.sort((a, b) => a.span.start - b.span.start);
  }
}
