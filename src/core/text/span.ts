/** A stretch of text: UTF-16 offsets, half-open `[start, end)`, always into the whole text that was analysed. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export function slice(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** True when `offset` lies inside `span` or at its right edge, so that a cursor behind the last character still counts. */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

export function encloses(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

export function sameSpan(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}
