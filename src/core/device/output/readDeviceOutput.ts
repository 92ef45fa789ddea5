import type { Span } from '../../text/span';
import { PlaceFinder } from '../places';
import { Anchors } from './anchors';
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
  const anchors = new Anchors(text, codes);
  const codeEnds = new PlaceFinder(text, CODE_END, []);
  let code = 0;
  let from = 0;
  let stack: Start | undefined;
  for (let at = anchors.next(0); at >= 0; at = anchors.next(from)) {
    while (code < codes.length && (codes[code]?.end ?? 0) <= at) code++;
    // Behind a code that ends in this line the line begins anew.
    const begin = Math.max(from, codes[code - 1]?.end ?? 0, text.lastIndexOf('\n', at) + 1);
    const line = lineAt(text, begin);
    from = line.next;
    const start = stack ?? startOf(text, line);
    stack = undefined;
    if (start) {
      const output = builderFor(text, start, line);
      if (start.action) {
        const session = readSession(output, start, line, codeEnds);
        from = session.end;
        // The next line that can begin an output is that of the next device.
        if (session.isStack) stack = { ...start, command: undefined };
      } else from = readShow(output, start, line);
      if (!output.isEmpty) outputs.push(output.finish(missingSections(output)));
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
