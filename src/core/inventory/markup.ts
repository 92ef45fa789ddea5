import { visible } from '../render/visible';

/** HTML in which nothing that comes from outside is markup. Only {@link html} makes it. */
export class Html {
  readonly #text: string;

  constructor(parts: readonly string[], values: readonly Value[]) {
    this.#text = parts.reduce((text, part, at) => text + written(values[at - 1] ?? '') + part);
  }

  toString(): string {
    return this.#text;
  }
}

type Value = Html | string | number | readonly Html[];

/** A template of our own; what is put into it is escaped, unless it was made by this function. */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Html {
  return new Html(parts, values);
}

function written(value: Value): string {
  if (value instanceof Html) return value.toString();
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? escaped(value) : value.map(String).join('');
}

const ENTITY: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const LONGEST = 300;

function escaped(text: string): string {
  return visible(text, LONGEST).replace(/[&<>"']/g, (character) => ENTITY[character] ?? character);
}
