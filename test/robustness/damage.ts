import { utf8ToBytes } from '@noble/hashes/utils.js';
import { base64 } from '@scure/base';

/** Damage that adds or maps characters and loses none: each can be undone. */
export interface Damage {
  readonly name: string;
  apply(text: string): string;
}

/** How a margin breaks lines. */
export const WRAPS: Readonly<Record<string, (lines: readonly string[]) => string>> = {
  LF: (lines) => lines.join('\n'),
  CRLF: (lines) => lines.join('\r\n'),
  CR: (lines) => lines.join('\r'),
  indentation: (lines) => lines.join('\n    '),
  tab: (lines) => lines.join('\n\t'),
  'trailing space': (lines) => lines.join(' \n'),
  'space CR': (lines) => lines.join(' \r'),
  '> ': (lines) => lines.map((line) => `> ${line}`).join('\n'),
  '>': (lines) => lines.map((line) => `>${line}`).join('\n'),
  '> > ': (lines) => lines.map((line) => `> > ${line}`).join('\r\n'),
  '\\': (lines) => lines.join('\\\n'),
  $: (lines) => lines.join('$\n'),
  '| |': (lines) => lines.map((line) => `| ${line} |`).join('\n'),
};

/** Every line of a text, broken at a margin. */
export function linesOfWidth(text: string, columns: number): string[] {
  return text.split(LINE_END).flatMap((line) => chunks(line, columns));
}

const LINE_END = /\r\n|\n|\r/;

function chunks(line: string, columns: number): string[] {
  const pieces: string[] = [];
  for (let at = 0; at === 0 || at < line.length; at += columns) pieces.push(line.slice(at, at + columns));
  return pieces;
}

export function wrap(text: string, columns: number, variant: string): string {
  return WRAPS[variant]?.(linesOfWidth(text, columns)) ?? text;
}

/** Something in each line, where a text has several, or in the middle of it. */
function eachLine(text: string, change: (line: string, index: number) => string): string {
  return text.split(LINE_END).map(change).join('\n');
}

function insert(text: string, every: number, part: (index: number) => string): string {
  let result = '';
  for (let at = 0; at < text.length; at += every) result += (at === 0 ? '' : part(at)) + text.slice(at, at + every);
  return result;
}

const escapeHtml = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** Lone surrogates, which only a fuzzer makes, have no encoding. */
const encodePercent = (text: string) => encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));

const encodeBase64 = (text: string) => base64.encode(utf8ToBytes(text));

/** Each layer that the repair knows, as something that happens to a text. */
export const LAYERS: readonly Damage[] = [
  { name: 'prompt and command', apply: (text) => `admin:license smart reservation install "${text}"` },
  { name: 'curly quotes', apply: (text) => `“${text}”` },
  { name: 'guillemets', apply: (text) => `«${text}»` },
  { name: 'mail quoting', apply: (text) => wrap(text, 72, '> ') },
  { name: 'mail quoting, one line', apply: (text) => eachLine(text, (line) => `> ${line}`) },
  { name: 'nested mail quoting', apply: (text) => wrap(text, 70, '> > ') },
  { name: 'bullet', apply: (text) => `- ${text}` },
  { name: 'number', apply: (text) => `1. ${text}` },
  { name: 'table row', apply: (text) => eachLine(text, (line) => `| ${line} |`) },
  {
    name: 'log timestamps',
    apply: (text) =>
      eachLine(wrap(text, 100, 'LF'), (line, at) => `[12:34:${String(at % 60).padStart(2, '0')}] ${line}`),
  },
  { name: 'HTML escaping', apply: escapeHtml },
  { name: 'HTML escaping twice', apply: (text) => escapeHtml(escapeHtml(text)) },
  { name: 'numeric references', apply: (text) => text.replace(/[<>&"]/g, (sign) => `&#${sign.charCodeAt(0)};`) },
  { name: 'percent-encoding', apply: encodePercent },
  { name: 'percent-encoding twice', apply: (text) => encodePercent(encodePercent(text)) },
  { name: 'form encoding', apply: (text) => encodePercent(text).replace(/%20/g, '+') },
  { name: 'base64', apply: encodeBase64 },
  { name: 'base64 in lines', apply: (text) => wrap(encodeBase64(text), 76, 'CRLF') },
  { name: 'base64 twice', apply: (text) => encodeBase64(encodeBase64(text)) },
  { name: 'JSON string', apply: (text) => `"${JSON.stringify(text).slice(1, -1)}"` },
  {
    name: 'JSON with \\u003c',
    apply: (text) =>
      JSON.stringify(text).slice(1, -1).replace(/</g, '\\u003c').replace(/>/g, '\\u003e').replace(/&/g, '\\u0026'),
  },
  { name: 'ANSI colours', apply: (text) => insert(text, 97, (at) => (at % 2 === 0 ? '\x1b[0m' : '\x1b[1;32m')) },
  { name: 'rubbed-out characters', apply: (text) => insert(text, 113, () => 'x\b \b') },
  {
    name: '--More--',
    apply: (text) =>
      insert(wrap(text, 80, 'LF'), 81 * 7, () => ' --More-- \b\b\b\b\b\b\b\b\b\b          \b\b\b\b\b\b\b\b\b\b'),
  },
  {
    name: '--More-- line',
    apply: (text) =>
      eachLine(wrap(text, 80, 'LF'), (line, at) => (at > 0 && at % 5 === 0 ? `--More--\n${line}` : line)),
  },
  {
    name: '<--- More --->',
    apply: (text) =>
      eachLine(wrap(text, 80, 'LF'), (line, at) => (at > 0 && at % 5 === 0 ? `<--- More --->\n${line}` : line)),
  },
  { name: '$ at the margin', apply: (text) => wrap(text, 80, '$') },
  { name: 'echoed, wrapped with space CR', apply: (text) => wrap(text, 80, 'space CR') },
  { name: 'UTF-16', apply: (text) => [...`\ufeff${text}`].map((character) => `${character}\0`).join('') },
  { name: 'BOM', apply: (text) => `\ufeff${text}` },
  { name: 'no-break spaces', apply: (text) => text.replace(/ /g, '\u00a0') },
  { name: 'zero-width spaces', apply: (text) => insert(text, 61, () => '\u200b') },
  { name: 'soft hyphens', apply: (text) => insert(text, 79, () => '\u00ad') },
  { name: 'typographic dashes', apply: (text) => text.replace(/(?<=[0-9a-f]{4})-(?=[0-9a-f]{4})/g, '\u2013') },
  { name: 'CR only', apply: (text) => wrap(text, 80, 'CR') },
  { name: 'hard wrap', apply: (text) => wrap(text, 80, 'LF') },
  { name: 'hard wrap, CRLF', apply: (text) => wrap(text, 78, 'CRLF') },
  { name: 'hard wrap, indented', apply: (text) => wrap(text, 76, 'indentation') },
  { name: 'continuation character', apply: (text) => wrap(text, 90, '\\') },
  {
    name: 'quoted-printable',
    apply: (text) =>
      eachLine(text.replace(/=/g, '=3D'), (line) => (line.match(/(?:=[0-9A-F]{2}|[^=]){1,73}/g) ?? []).join('=\n')),
  },
  { name: 'pasted twice', apply: (text) => text + text },
  {
    name: 'element names in capitals',
    apply: (text) => text.replace(/(?<=<\/?)[a-z](?=[A-Za-z]+>)/g, (letter) => letter.toUpperCase()),
  },
  {
    name: 'console message',
    apply: (text) =>
      eachLine(wrap(text, 80, 'LF'), (line, at) =>
        at === 6 ? `%SYS-5-CONFIG_I: Configured from console by console\n${line}` : line,
      ),
  },
];
