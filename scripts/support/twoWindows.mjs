import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inRoot } from './paths.mjs';
import { Failure } from './run.mjs';

/** @typedef {import('../vscode/workbench.mjs').Workbench} Workbench */

const fleet = inRoot('media', 'sample', 'fleet', 'berlin');
const session = readFileSync(join(fleet, 'uccx-update.log'), 'utf8');

/** A session in which an update was installed and its confirmation code not yet entered; another `digit` is another device. */
const sessionOf = (/** @type {number} */ digit) =>
  session
    .replaceAll('5a3b00000004', `5a3b000000${digit}4`)
    .replaceAll('5a3b0004-0000-4000-8000-000000000004', `5a3b00${digit}4-0000-4000-8000-0000000000${digit}4`)
    .replaceAll('5a3b0c04', `5a3b0c${digit}4`);

const confirm = (/** @type {number} */ digit) => new RegExp(`Confirm: UCCX 5a3b000000${digit}4`);

/** What two windows on one folder need to begin with. */
export const files = {
  'first.log': sessionOf(1),
  'second.log': sessionOf(2),
  'later.txt': 'The code comes by mail.\n',
  '.license-reservation.json': '{\n  "schema": 1,\n  "marks": []\n}\n',
};

/**
 * Two windows on one folder: what is saved in one is seen in the other, and neither destroys what the other has noted.
 * @param {Workbench} one
 */
export async function workSideBySide(one) {
  const other = await one.openWindow();
  for (const window of [one, other]) {
    await window.page.bringToFront();
    await window.openView('License Reservation');
    await window.page.locator('.pane-header[aria-expanded="false"]').filter({ hasText: 'Devices' }).click();
    await seen(window, confirm(1), 'a device of the workspace');
  }
  await saveCode(one, other);
  await mark(one, 1);
  await other.page.bringToFront();
  await other.row(confirm(1)).waitFor({ state: 'detached' });
  await mark(other, 2);
  const marks = await readFile(join(one.folder, '.license-reservation.json'), 'utf8');
  for (const code of ['5a3b0c14', '5a3b0c24'])
    if (!marks.includes(code)) throw new Failure(`One window has removed the mark of the other, ${code}: ${marks}`);
  for (const window of [one, other])
    for (const digit of [1, 2]) await window.row(confirm(digit)).waitFor({ state: 'detached' });
  await hideValues(one, other);
  const errors = await one.errors();
  if (errors.length > 0) throw new Failure(`Errors of the extension: ${errors.join('\n')}`);
  return 'two windows on one folder: a code saved in one is seen in the other, marks of both stay, values are hidden in one only';
}

/**
 * @param {Workbench} one
 * @param {Workbench} other
 */
async function saveCode(one, other) {
  const code = readFileSync(inRoot('media', 'sample', 'AC_cc920.xml'), 'utf8');
  await other.openFile('later.txt');
  await one.page.bringToFront();
  await one.openFile('later.txt');
  await one.goTo(1);
  await one.page.keyboard.insertText(code.trim());
  await one.runCommand('File: Save');
  await seen(one, /UCM cc920.*25 licenses/, 'the code');
  await other.page.bringToFront();
  await seen(other, /UCM cc920.*25 licenses/, 'the code that was saved in the other window');
  await seen(other, /Install: UCM cc920/, 'the device of the code that was saved in the other window');
}

/**
 * @param {Workbench} window
 * @param {number} digit
 */
async function mark(window, digit) {
  await window.page.bringToFront();
  const row = window.row(confirm(digit));
  // A line that moves away from under the pointer shows no actions any more.
  await window.settled();
  await row.hover();
  await row.locator('.action-label[aria-label^="Mark as Entered"]').click();
  await row.waitFor({ state: 'detached' });
}

/**
 * @param {Workbench} one
 * @param {Workbench} other
 */
async function hideValues(one, other) {
  await one.page.bringToFront();
  await one.runCommand('License Reservation: Hide Values for Screen Sharing');
  await seen(one, /UCM SERIAL-\d/, 'the alias of a serial');
  await other.page.bringToFront();
  await seen(other, /UCM cc920/, 'the serial that only the other window hides');
  await one.page.bringToFront();
  await one.reload();
  await one.openView('License Reservation');
  await seen(one, /UCM SERIAL-\d/, 'the alias of a serial after it was loaded again');
}

/**
 * @param {Workbench} window
 * @param {RegExp} text
 * @param {string} what
 */
async function seen(window, text, what) {
  await window
    .row(text)
    .waitFor({ timeout: 20_000 })
    .catch(async () => {
      throw new Failure(`A window does not show ${what}, but: ${(await window.read('sidebar')).join(' | ')}`);
    });
}
