import { html } from './markup';

/** Light and dark as the reader has it; on paper black on white, the table on pages of its own width. */
export const STYLE = html`
:root { color-scheme: light dark; --text: #1c2733; --soft: #5b6b7a; --back: #fff; --line: #d4dbe2; --bar: #2a6f97; --ended: #b3541e; }
@media (prefers-color-scheme: dark) {
  :root { --text: #e4e9ee; --soft: #9fb0bf; --back: #14191f; --line: #34414d; --bar: #6bb3d9; --ended: #e39a6b; }
}
body { font: 15px/1.5 system-ui, sans-serif; color: var(--text); background: var(--back); max-width: 76rem; margin: 0 auto; padding: 1.5rem; }
h1 { font-size: 1.6rem; margin: 0 0 .3rem; }
h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; }
.sums { display: flex; flex-wrap: wrap; gap: .8rem 2rem; list-style: none; padding: 0; }
.sums strong { font-size: 1.5rem; }
svg { width: 100%; max-width: 760px; height: auto; font-size: 12px; }
svg text { fill: var(--text); }
svg .name { fill: var(--soft); }
.bar { fill: var(--bar); }
.ended { fill: var(--ended); }
.today { stroke: var(--soft); stroke-dasharray: 3 3; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; font-size: 13px; }
th, td { text-align: left; vertical-align: top; padding: .3rem .6rem; border-bottom: 1px solid var(--line); }
th { position: sticky; top: 0; background: var(--back); white-space: nowrap; }
@media screen { td { white-space: nowrap; } }
td.number { text-align: right; font-variant-numeric: tabular-nums; }
@media print {
  :root { --text: #000; --soft: #333; --back: #fff; --line: #999; --bar: #333; --ended: #888; }
  body { max-width: none; padding: 0; font-size: 10px; }
  table { font-size: 7px; }
  thead { display: table-header-group; }
  tr, section svg { break-inside: avoid; }
  .wide { overflow: visible; }
}
@page { size: landscape; margin: 12mm; }
`;
