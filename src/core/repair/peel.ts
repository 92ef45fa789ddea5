import type { Span } from '../text/span';
import type { Layer } from './layer';
import { ENCODINGS } from './layers/encodings';
import { LINE_LAYERS } from './layers/lineEdges';
import { LAST_TERMINAL_LAYERS, TERMINAL_LAYERS } from './layers/terminal';
import type { MappedText } from './mappedText';

/** Encodings one inside the other that are undone; real ones are two or three. */
export const MAX_ENCODINGS = 6;
/** Rounds of all other layers: mail that was quoted twenty times is the deepest that makes sense. */
const MAX_ROUNDS = 32;

const EDGE_LAYERS = [...TERMINAL_LAYERS, ...LINE_LAYERS];

export interface PeeledLayer {
  readonly layer: Layer;
  /** In the original. */
  readonly spans: readonly Span[];
}

export interface Peeled {
  readonly mapped: MappedText;
  readonly layers: readonly PeeledLayer[];
  /** There was at least one more layer than is undone. */
  readonly isTooDeep: boolean;
}

/** Takes the layers off a text, the outermost first, until none is left or there are too many. */
export function peel(text: MappedText): Peeled {
  const layers: PeeledLayer[] = [];
  let mapped = text;
  const take = (layer: Layer): boolean => {
    const edits = layer.find(mapped.text);
    if (edits.length === 0) return false;
    layers.push({ layer, spans: edits.map(({ span }) => mapped.origin(span)) });
    mapped = mapped.apply(edits);
    return true;
  };
  let encodings = 0;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    if (EDGE_LAYERS.map(take).includes(true)) continue;
    const encoding = ENCODINGS.find((layer) =>
      encodings < MAX_ENCODINGS ? take(layer) : layer.find(mapped.text).length > 0,
    );
    if (encoding && encodings === MAX_ENCODINGS) break;
    if (encoding) encodings++;
    else if (!LAST_TERMINAL_LAYERS.some(take)) return { mapped, layers, isTooDeep: false };
  }
  return { mapped, layers, isTooDeep: true };
}
