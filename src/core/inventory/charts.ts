import { DAY, isoDate } from '../codes/dates';
import { type Html, html } from './markup';

export interface Bar {
  readonly label: string;
  readonly value: number;
  /** What the bar says in words, for those who do not see it. */
  readonly text: string;
}

const WIDTH = 720;
const LABEL_WIDTH = 280;
const ROW = 24;
const BAR_HEIGHT = 14;
/** Room for the number behind the longest bar. */
const NUMBER_WIDTH = 70;

/** Bars with their names and numbers in text, so that nothing is told by length or colour alone. */
export function barChart(title: string, bars: readonly Bar[]): Html {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  const room = WIDTH - LABEL_WIDTH - NUMBER_WIDTH;
  const rows = bars.map(({ label, value, text }, at) => {
    const y = at * ROW;
    const length = Math.max(value > 0 ? 1 : 0, Math.round((value / most) * room));
    return html`<g transform="translate(0 ${y})"><title>${text}</title>
<text class="name" x="${LABEL_WIDTH - 8}" y="16" text-anchor="end">${shortened(label)}</text>
<rect class="bar" x="${LABEL_WIDTH}" y="5" width="${length}" height="${BAR_HEIGHT}" rx="2"/>
<text x="${LABEL_WIDTH + length + 6}" y="16">${value}</text></g>
`;
  });
  return picture(title, bars.length * ROW + 4, rows);
}

export interface Stretch {
  readonly label: string;
  readonly start: number | undefined;
  readonly end: number;
  readonly text: string;
}

/** Room for the day behind the term that ends last. */
const DATE_WIDTH = 80;

/** Terms on a line of time from the first start to the last end, with today across. */
export function timeline(title: string, stretches: readonly Stretch[], today: number): Html {
  const starts = stretches.map(({ start, end }) => start ?? end);
  const first = Math.min(today, ...starts) - DAY;
  const last = Math.max(today, ...stretches.map(({ end }) => end)) + DAY;
  const room = WIDTH - LABEL_WIDTH - DATE_WIDTH;
  const at = (time: number) => LABEL_WIDTH + Math.round(((time - first) / (last - first)) * room);
  const height = stretches.length * ROW + 28;
  const rows = stretches.map(({ label, start, end, text }, index) => {
    const from = at(start ?? end);
    const kind = end + DAY <= today ? 'ended' : 'bar';
    return html`<g transform="translate(0 ${index * ROW + 20})"><title>${text}</title>
<text class="name" x="${LABEL_WIDTH - 8}" y="16" text-anchor="end">${shortened(label)}</text>
<rect class="${kind}" x="${from}" y="5" width="${Math.max(3, at(end) - from)}" height="${BAR_HEIGHT}" rx="2"/>
<text x="${Math.max(from + 3, at(end)) + 6}" y="16">${isoDate(end)}</text></g>
`;
  });
  const now = at(today);
  return picture(title, height, [
    html`<line class="today" x1="${now}" x2="${now}" y1="18" y2="${height - 4}"/>
<text x="${now}" y="13" text-anchor="middle">${isoDate(today)}</text>
`,
    ...rows,
  ]);
}

function picture(title: string, height: number, content: readonly Html[]): Html {
  return html`<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${title}">
${content}</svg>`;
}

const LONGEST_LABEL = 38;

function shortened(label: string): string {
  const letters = [...label];
  return letters.length <= LONGEST_LABEL ? label : `${letters.slice(0, LONGEST_LABEL - 1).join('')}…`;
}
