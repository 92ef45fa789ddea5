import type { Span } from '../../text/span';
import { Anchors, NextPlace } from './anchors';
import { OutputBuilder } from './builder';
import { lineAt } from './lines';
import { missingSections } from './missing';
import type { DeviceOutput } from './model';
import { CODE_END, readSession } from './session';
import { readShow } from './show';
import { type Start, startOf } from './starts';
import { factAt } from './values';

/**
 * Reads every stretch of device output in a text: `show license …` of all products, ASA's `show version`, and the sessions
 * in which a reservation is requested, installed or returned. Linear; never fails; what is not known is skipped.
 *
 * @param codes spans of the XML codes of the text, sorted: no output begins inside one
 */
export function readDeviceOutput(text: string, codes: readonly Span[] = []): DeviceOutput[] {
  const outputs: DeviceOutput[] = [];
  const anchors = new Anchors(text);
  const codeEnds = new NextPlace(text, CODE_END);
  let code = 0;
  let from = 0;
  for (let at = anchors.next(0); at >= 0; at = anchors.next(from)) {
    const line = lineAt(text, Math.max(from, text.lastIndexOf('\n', at) + 1));
    from = line.next;
    while (code < codes.length && (codes[code]?.end ?? 0) <= line.start) code++;
    const holder = codes[code];
    if (holder && holder.start < line.start) {
      from = Math.max(from, holder.end);
    } else {
      const start = startOf(text, line);
      if (start) {
        const output = builderFor(text, start, line);
        from = start.action ? readSession(output, start, line, codeEnds) : readShow(output, start, line);
        if (!output.isEmpty) outputs.push(output.finish(missingSections(output)));
      }
    }
    if (from >= text.length) break;
  }
  return outputs;
}

function builderFor(text: string, { source, command, hostname }: Start, line: Span): OutputBuilder {
  const output = new OutputBuilder(text, source, line.start);
  if (command) output.facts.command = factAt(text, command);
  if (hostname) output.facts.hostname = factAt(text, hostname);
  return output;
}
