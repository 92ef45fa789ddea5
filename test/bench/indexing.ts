import { recognise } from '../../src/core/analyze';
import { evidenceOf } from '../../src/core/reservation/evidenceOf';
import { mayHoldEvidence } from '../../src/core/reservation/markers';
import { ReservationIndex } from '../../src/core/reservation/reservationIndex';
import { growthExponent } from './measure';
import { aim, duration, section } from './page';
import { numbered } from './texts';

const COUNTS = [100, 1_000, 10_000, 50_000];
const ROUNDS = 3;
const AIM = 1.1;

/** What the workspace index does with files once they are read, without VS Code and without a disk. */
export function indexing(): void {
  const points = COUNTS.map((count) => {
    const times: number[] = [];
    const updates: number[] = [];
    let memory = Number.NaN;
    for (let round = 0; round < ROUNDS; round++) {
      const before = heap();
      const index = new ReservationIndex();
      const start = performance.now();
      for (let at = 0; at < count; at++) put(index, at, numbered(at));
      const devices = index.devices().length;
      times.push(performance.now() - start);
      if (devices !== count) throw new Error(`${devices} devices of ${count} codes`);
      memory = (heap() - before) / count;
      for (let update = 0; update < 20; update++) {
        const began = performance.now();
        put(index, update, numbered(count + update));
        index.devices();
        updates.push(performance.now() - began);
      }
    }
    return { size: count, time: median(times), update: median(updates), memory };
  });
  section(
    'The index in memory: reading and joining codes of one file each, without VS Code and without a disk',
    ['codes', 'time', 'for each code', 'memory for each code', 'one file changes'],
    ...points.map(({ size, time, update, memory }) => [
      String(size),
      duration(time),
      duration(time / size),
      `${(memory / 1000).toFixed(1)} kB`,
      duration(update),
    ]),
  );
  aim('The index grows with the number of codes like', growthExponent(points), AIM, '(exponent)', () => {
    const [first, last] = [points[0], points.at(-1)];
    return `a code of ${last?.size} takes ${duration((last?.time ?? 0) / (last?.size ?? 1))}, one of ${first?.size} ${duration((first?.time ?? 0) / (first?.size ?? 1))}`;
  });
  const updates = points.map(({ size, update }) => ({ size, time: update }));
  aim(
    'A changed file grows with the number of codes like',
    growthExponent(updates),
    AIM,
    '(exponent)',
    () => 'all devices are sorted again',
  );
}

function put(index: ReservationIndex, at: number, text: string): void {
  const uri = `file:///codes/AC_${at}.xml`;
  const analysis = mayHoldEvidence(text) ? recognise(text) : undefined;
  if (!analysis) throw new Error('a code that is not recognised');
  index.setDocument(uri, evidenceOf(uri, analysis));
}

function heap(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}
