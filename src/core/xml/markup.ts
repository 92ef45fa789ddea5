/** What may stand between elements and between pieces of text without being either. */
export interface MarkupForm {
  readonly kind: 'comment' | 'cdata' | 'instruction';
  readonly open: string;
  readonly close: string;
}

const comment: MarkupForm = { kind: 'comment', open: '<!--', close: '-->' };
const cdata: MarkupForm = { kind: 'cdata', open: '<![CDATA[', close: ']]>' };
const instruction: MarkupForm = { kind: 'instruction', open: '<?', close: '?>' };

/** Which form begins with the `<` at `lt`, if any. */
export function markupAt(source: string, lt: number): MarkupForm | undefined {
  if (source.startsWith(instruction.open, lt)) {
    return instruction;
  }
  if (source.startsWith(comment.open, lt)) {
    return comment;
  }
  return source.startsWith(cdata.open, lt) ? cdata : undefined;
}

/** Finds ends of comments, CDATA sections and instructions in one pass forward over a text. */
export class MarkupEnds {
  readonly #source: string;
  /** Forms with no end left: without this memory, a text full of open markers would be searched to its end for each. */
  readonly #unclosed = new Set<MarkupForm>();

  constructor(source: string) {
    this.#source = source;
  }

  /** The offset behind what begins at `lt`, or -1 when it never ends. */
  after(form: MarkupForm, lt: number): number {
    if (this.#unclosed.has(form)) {
      return -1;
    }
    const close = this.#source.indexOf(form.close, lt + form.open.length);
    if (close < 0) {
      this.#unclosed.add(form);
      return -1;
    }
    return close + form.close.length;
  }
}
