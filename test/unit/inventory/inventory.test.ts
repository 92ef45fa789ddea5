import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import ICAL from 'ical.js';
import { stableAliases } from '../../../src/core/inventory/alias';
import { inventoryCalendar } from '../../../src/core/inventory/calendar';
import { COLUMNS } from '../../../src/core/inventory/columns';
import { inventoryCsv, safeCell } from '../../../src/core/inventory/csv';
import { inventoryJson } from '../../../src/core/inventory/json';
import { inventoryMarkdown } from '../../../src/core/inventory/markdown';
import { html } from '../../../src/core/inventory/markup';
import { inventoryOverview } from '../../../src/core/inventory/overview';
import { inventoryPage } from '../../../src/core/inventory/page';
import { inventoryRows } from '../../../src/core/inventory/rows';
import { totalsOf } from '../../../src/core/inventory/totals';
import { ENGLISH } from '../../../src/core/render/language';
import type { Device } from '../../../src/core/reservation/device';
import { followUps } from '../../../src/core/reservation/followUps';
import { endingTerms, termGroup } from '../../../src/core/reservation/terms';
import { TODAY } from '../../support/analysis';
import { code, ISSUED, tagOf } from '../../support/code';
import { devicesIn, indexOf } from '../../support/evidence';
import { FLEET } from '../../support/fleet';

const fleet = indexOf(FLEET).devices();
const OPTIONS = { today: TODAY };
const { t } = ENGLISH;

/** Text that is a formula, markup, a table cell and more. */
const HOSTILE = `=HYPERLINK("http://x","y") <img src=x onerror=alert(1)> | \`a\` \u202e "q"`;
const hostile = devicesIn({
  'a,b.xml': code({
    udi: 'P:UCCX,S:0123456789ab',
    entitlements: [
      { tag: tagOf('CCX_A'), displayName: HOSTILE.replace(/[<>&]/g, (c) => `&#${c.charCodeAt(0)};`), count: 3 },
      {
        tag: tagOf('CCX_B'),
        displayName: '+1 tab\there',
        licenseType: 'TERM',
        startDate: '2026-Feb-26 UTC',
        endDate: '2026-Nov-20 UTC',
      },
    ],
  }),
});

/** Reads what RFC 4180 allows, and nothing else. */
function readCsv(text: string): string[][] {
  const records: string[][] = [];
  const record = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  let cells: string[] = [];
  while (record.lastIndex < text.length) {
    const at = record.lastIndex;
    const match = record.exec(text);
    assert.ok(match, `not RFC 4180 at ${at}: ${text.slice(at, at + 40)}`);
    cells.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] !== ',') {
      records.push(cells);
      cells = [];
    }
  }
  assert.deepEqual(cells, []);
  return records;
}

describe('rows', () => {
  const rows = inventoryRows(fleet, OPTIONS);

  test('are one for each entitlement, or for the device alone', () => {
    const of = (serial: string) => rows.filter((row) => row.serial === serial).map(({ name, count }) => [name, count]);
    assert.deepEqual(of('5a3b00000002'), [
      ['CCX_FLEX_PREMIUM', 20],
      ['CCX_FLEX_STD', 50],
    ]);
    assert.deepEqual(of('a0001'), [['', undefined]]);
    // What was returned is not reserved any more.
    assert.deepEqual(of('5a3b00000006'), [['', undefined]]);
    // The code that is installed counts, not the one that it replaced.
    assert.deepEqual(of('5a3b00000004'), [['CCX_FLEX_PREMIUM', 25]]);
  });

  test('name the stack by its first member', () => {
    assert.deepEqual(
      rows.filter(({ cluster }) => cluster !== '').map(({ serial, cluster }) => [serial, cluster]),
      [
        ['FCW0000A009', 'FCW0000A009'],
        ['FCW0000A010', 'FCW0000A009'],
      ],
    );
  });

  test('add up', () => {
    const sums = totalsOf(rows);
    assert.equal(sums.devices, 14);
    assert.equal(sums.licenses, 2658);
    assert.equal(sums.ended, 15);
    assert.deepEqual(sums.byProduct[0], { key: 'UCM', name: 'UCM', devices: 5, licenses: 2060 });
    for (const totals of [sums.byProduct, sums.byEntitlement]) {
      assert.equal(
        totals.reduce((sum, { licenses }) => sum + licenses, 0),
        sums.licenses,
      );
    }
    assert.deepEqual(sums.byCluster, [{ key: 'FCW0000A009', name: 'FCW0000A009', devices: 2, licenses: 1 }]);
  });
});

describe('terms', () => {
  const ending = (...days: number[]) =>
    devicesIn(
      code({
        entitlements: days.map((day, at) => ({
          tag: tagOf(`UCM_${at}`),
          licenseType: 'TERM',
          startDate: '2026-Jan-01 UTC',
          endDate: dateOf(TODAY + day * 86_400_000),
        })),
      }),
    );
  const dateOf = (time: number) => {
    const [, day, month, year] = new Date(time).toUTCString().match(/, (\d\d) (\w{3}) (\d{4})/) ?? [];
    return `${year}-${month}-${day} UTC`;
  };

  test('are counted in days from today, the last day included', () => {
    const terms = endingTerms(ending(-1, 0, 1, 30, 31, 90, 91), TODAY, 90);
    assert.deepEqual(
      terms.map(({ days }) => days),
      [-1, 0, 1, 30, 31, 90],
    );
    assert.deepEqual(
      terms.map(({ days }) => termGroup(days, [0, 30, 90])),
      [0, 30, 30, 30, 90, 90],
    );
    assert.equal(termGroup(91, [0, 30, 90]), undefined);
  });
});

describe('CSV', () => {
  test('is RFC 4180, with the columns of all exports', () => {
    const text = inventoryCsv(inventoryRows([...fleet, ...hostile], OPTIONS), t);
    const [head, ...records] = readCsv(text);
    assert.deepEqual(
      head,
      COLUMNS.map((column) => column.title(t)),
    );
    assert.equal(records.length, inventoryRows([...fleet, ...hostile], OPTIONS).length);
    for (const record of records) assert.equal(record.length, COLUMNS.length);
  });

  test('has no cell that a spreadsheet would calculate', () => {
    for (const start of ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']) {
      assert.equal(safeCell(`${start}1+1`), `'${start}1+1`);
    }
    assert.equal(safeCell(-389), -389);
    // Where the comma is the decimal sign, each semicolon begins a cell.
    assert.equal(safeCell('a; =1+1;b;@x'), "a;' =1+1;b;'@x");
    assert.equal(safeCell('a=1'), 'a=1');
    const cells = readCsv(inventoryCsv(inventoryRows(hostile, OPTIONS), t)).flat();
    for (const cell of cells)
      assert.ok(!/^[=+@\t\r]/.test(cell) && (!cell.startsWith('-') || /^-\d+$/.test(cell)), cell);
    assert.ok(cells.some((cell) => cell.startsWith(`'=HYPERLINK("http`)));
    assert.ok(cells.includes(`'+1 tab here`));
  });

  test('of no device is a header', () => {
    assert.equal(readCsv(inventoryCsv([], t)).length, 1);
  });
});

describe('Markdown', () => {
  test('is a table in which nothing from a code is markup', () => {
    const lines = inventoryMarkdown(inventoryRows(hostile, OPTIONS), t).trimEnd().split('\n');
    assert.equal(lines.length, 4);
    for (const line of lines) assert.equal(line.split(/(?<!\\)\|/).length, COLUMNS.length + 2);
    assert.match(lines[2] ?? '', /\\<img src=x onerror=alert\\\(1\\\)\\>/);
  });
});

describe('JSON', () => {
  const json = JSON.parse(JSON.stringify(inventoryJson(fleet, { ...OPTIONS, endingWithinDays: 90 })));

  test('has devices, totals and what ends', () => {
    assert.equal(json.devices.length, 14);
    const device = json.devices.find(({ udi }: { udi: { sn: string } }) => udi.sn === '5a3b00000004');
    assert.deepEqual(device.udi, { pid: 'UCCX', sn: '5a3b00000004', uuid: null });
    assert.deepEqual(
      [device.state, device.next, device.values],
      ['updateAwaitingConfirmation', 'confirm', ['5a3b0c04']],
    );
    assert.deepEqual(
      device.codes.map(({ role, issuedAt }: { role: string; issuedAt: string }) => [role, issuedAt]),
      [
        ['installed', '2026-11-20T13:45:10.500Z'],
        ['superseded', '2025-06-10T08:00:00.000Z'],
      ],
    );
    assert.equal(json.totals.licenses, 2658);
    assert.deepEqual(json.totals.byEntitlement[0], {
      tag: 'regid.2016-07.com.cisco.UCM_Enhanced',
      name: 'UC Manager Enhanced License (12.x)',
      devices: 1,
      licenses: 1200,
    });
    assert.deepEqual(
      json.expiring.map(({ endDate, days }: { endDate: string; days: number }) => [endDate, days]),
      [['2025-10-31', -389]],
    );
  });
});

describe('the calendar', () => {
  const read = (text: string) => {
    assert.ok(text.endsWith('END:VCALENDAR\r\n'));
    for (const line of text.split('\r\n')) {
      assert.ok(Buffer.byteLength(line) <= 75, line);
      assert.doesNotMatch(line, /[\r\n]/);
    }
    const component = new ICAL.Component(ICAL.parse(text));
    return component.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
  };

  test('has a day for each term, as a calendar reader sees it', () => {
    const events = read(inventoryCalendar(fleet, OPTIONS, ENGLISH));
    assert.deepEqual(
      events.map(({ startDate, endDate, summary }) => [startDate.toString(), endDate.toString(), summary]),
      [
        ['2025-10-31', '2025-11-01', 'UCCX 5a3b00000011: end of 15 × CCX Flex Premium Seat 12.5'],
        ['2027-10-31', '2027-11-01', 'UCCX 5a3b00000002: end of 20 × CCX Flex Premium Seat 12.5'],
        ['2027-10-31', '2027-11-01', 'UCCX 5a3b00000002: end of 50 × CCX Flex Standard Seat'],
        ['2028-05-31', '2028-06-01', 'UCCX 5a3b00000004: end of 25 × CCX Flex Premium Seat 12.5'],
      ],
    );
    for (const { startDate } of events) assert.equal(startDate.isDate, true);
    assert.equal(new Set(events.map(({ uid }) => uid)).size, events.length);
  });

  test('is the same whenever it is made for one day', () => {
    const text = inventoryCalendar(fleet, OPTIONS, ENGLISH);
    assert.equal(inventoryCalendar(fleet, { today: TODAY + 3_600_000 }, ENGLISH), text);
    const stamps = [...text.matchAll(/^DTSTAMP:(.+)\r$/gm)].map((match) => match[1]);
    assert.deepEqual([...new Set(stamps)], ['20261124T000000Z']);
  });

  test('moves the day of an entitlement whose term is prolonged', () => {
    const ending = (endDate: string, timestamp: number) =>
      devicesIn(code({ timestamp, entitlements: [{ licenseType: 'TERM', startDate: '2026-Jan-01 UTC', endDate }] }));
    const [before] = read(inventoryCalendar(ending('2027-Jan-31 UTC', ISSUED), OPTIONS, ENGLISH));
    const [after] = read(inventoryCalendar(ending('2028-Jan-31 UTC', ISSUED + 1), OPTIONS, ENGLISH));
    assert.equal(after?.uid, before?.uid);
    assert.notEqual(after?.startDate.toString(), before?.startDate.toString());
  });

  test('keeps commas, semicolons and backslashes of names', () => {
    const [event] = read(
      inventoryCalendar(
        devicesIn(
          code({
            entitlements: [
              {
                displayName: 'a, b; c\\n “ü”',
                licenseType: 'TERM',
                startDate: '2026-Jan-01 UTC',
                endDate: '2027-Jan-31 UTC',
              },
            ],
          }),
        ),
        OPTIONS,
        ENGLISH,
      ),
    );
    assert.match(event?.summary ?? '', /end of 5 × a, b; c\\n “ü”$/);
  });
});

describe('the page', () => {
  const page = inventoryPage([...fleet, ...hostile], OPTIONS, ENGLISH);

  test('loads nothing and runs nothing', () => {
    assert.doesNotMatch(page, /<script|<img|<iframe|<link|<object|<a |javascript:|@import|url\(/i);
    for (const tag of page.match(/<[a-z][^>]*>/gi) ?? [])
      assert.doesNotMatch(tag, /\s(?:on\w+|src|href|style)\s*=/i, tag);
    assert.match(page, /content="default-src 'none'; style-src 'unsafe-inline'"/);
  });

  test('has every element closed, so that nothing from outside was markup', () => {
    const open: string[] = [];
    const empty = new Set(['meta', 'rect', 'line']);
    for (const [, close, name = ''] of page.matchAll(/<(\/?)([a-zA-Z][a-zA-Z0-9]*)[^>]*>/g)) {
      if (empty.has(name)) continue;
      if (close) assert.equal(open.pop(), name);
      else open.push(name);
    }
    assert.deepEqual(open, []);
    assert.match(page, /&lt;img src=x onerror=alert\(1\)&gt;/);
    assert.match(page, /⟨U\+202E⟩/);
    assert.doesNotMatch(page, /\u202e/);
  });

  test('shows sums, bars and all rows, for light, dark and paper', () => {
    assert.match(page, /<strong>2,661<\/strong> licenses reserved/);
    assert.equal(page.match(/<svg /g)?.length, 4);
    assert.equal(page.match(/<tr>/g)?.length, 1 + inventoryRows([...fleet, ...hostile], OPTIONS).length);
    assert.match(page, /prefers-color-scheme: dark/);
    assert.match(page, /@media print/);
    for (const column of COLUMNS) assert.ok(page.includes(`<th scope="col">${column.title(t)}</th>`));
  });

  test('has one main part, and a table that the keyboard can scroll', () => {
    assert.equal(page.match(/<main>/g)?.length, 1);
    assert.match(page, /<div class="wide" role="region" tabindex="0" aria-label="All entitlements">/);
  });

  for (const [surroundings, colours] of Object.entries(coloursOf(page))) {
    test(`can be read ${surroundings}: texts and marks stand out from the ground`, () => {
      const { text = '', soft = '', bar = '', ended = '', back = '' } = colours;
      for (const colour of [text, soft]) assert.ok(contrast(colour, back) >= 4.5, colour);
      for (const colour of [bar, ended]) assert.ok(contrast(colour, back) >= 3, colour);
    });
  }

  test('of no device is a page too', () => {
    assert.match(inventoryPage([], OPTIONS, ENGLISH), /<strong>0<\/strong> devices/);
  });

  test('escapes whatever is put into a template', () => {
    const made = html`<p title="${'"<&\''}">${html`<b>${1}</b>`}${[html`<i>${'<'}</i>`]}</p>`;
    assert.equal(made.toString(), `<p title="&quot;&lt;&amp;&#39;"><b>1</b><i>&lt;</i></p>`);
  });
});

describe('redacted', () => {
  const exports = (devices: readonly Device[], alias = stableAliases()) => {
    const options = { ...OPTIONS, alias };
    const rows = inventoryRows(devices, options);
    return [
      inventoryCsv(rows, t),
      inventoryMarkdown(rows, t),
      JSON.stringify(inventoryJson(devices, { ...options, endingWithinDays: 9999 })),
      inventoryCalendar(devices, options, ENGLISH).replaceAll('\r\n ', ''),
      inventoryPage(devices, options, ENGLISH),
      inventoryOverview(devices, followUps(devices, { today: TODAY, endingWithinDays: 90 }), options, ENGLISH),
    ];
  };

  test('no export tells a serial, UUID, instance, code or file', () => {
    const secrets = fleet.flatMap(({ udi: { sn, uuid }, instances, confirmations, returns, evidence }) => [
      sn,
      uuid,
      ...instances,
      ...[...confirmations, ...returns].map(({ value }) => value),
      ...evidence.map(({ document }) => document),
    ]);
    for (const text of exports(fleet)) {
      const bare = text.replaceAll('\\', '');
      for (const secret of secrets) if (secret !== '') assert.ok(!bare.includes(secret), secret);
    }
  });

  test('the same value has the same alias in all of them', () => {
    const alias = stableAliases();
    assert.deepEqual(exports(fleet, alias), exports(fleet, alias));
    assert.equal(alias('FCW0000A009', 'serial'), alias('fcw0000a009', 'serial'));
    assert.notEqual(alias('FCW0000A009', 'serial'), alias('FCW0000A010', 'serial'));
    assert.equal(alias('', 'serial'), '');
  });

  test('the UID in a calendar is not made from a serial', () => {
    const uids = (text: string) => text.match(/^UID:.*$/gm);
    const plain = inventoryCalendar(fleet, OPTIONS, ENGLISH);
    assert.notDeepEqual(uids(inventoryCalendar(fleet, { ...OPTIONS, alias: stableAliases() }, ENGLISH)), uids(plain));
  });
});

/** The colours of the page by where it is looked at. */
function coloursOf(page: string): Record<string, Readonly<Record<string, string>>> {
  const sets = [...page.matchAll(/:root \{([^}]*)\}/g)].map(([, rules = '']) =>
    Object.fromEntries([...rules.matchAll(/--(\w+): (#\w+)/g)].map(([, name = '', colour = '']) => [name, colour])),
  );
  const [light = {}, dark = {}, paper = {}] = sets;
  return { 'in light': light, 'in dark': dark, 'on paper': paper };
}

/** As WCAG 2 counts it. */
function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const digits =
    colour.length === 4 ? [...colour.slice(1)].map((digit) => digit + digit) : colour.match(/[\da-f]{2}/gi);
  const [red = 0, green = 0, blue = 0] = (digits ?? []).map((pair) => {
    const part = Number.parseInt(pair, 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
