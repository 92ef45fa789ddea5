import * as vscode from 'vscode';
import { type Alias, stableAliases } from '../../core/inventory/alias';
import { inventoryCalendar } from '../../core/inventory/calendar';
import { inventoryCsv } from '../../core/inventory/csv';
import { inventoryJson } from '../../core/inventory/json';
import { inventoryMarkdown } from '../../core/inventory/markdown';
import { inventoryPage } from '../../core/inventory/page';
import { inventoryRows } from '../../core/inventory/rows';
import type { Device } from '../../core/reservation/device';
import { deviceCount } from '../../core/reservation/words';
import { COMMAND } from '../ids';
import { editorLanguage, t } from '../language';
import { done, HumanError } from '../report';
import { readSettings } from '../settings';
import { nameOf } from '../textFiles';
import type { Command } from './command';

interface Format {
  readonly extension: string;
  readonly label: string;
  readonly detail: string;
  readonly write: (devices: readonly Device[], alias: Alias) => string;
}

function formats(): readonly Format[] {
  const language = editorLanguage();
  const today = Date.now();
  const days = readSettings().endingWithinDays;
  return [
    {
      extension: 'csv',
      label: t('Table (CSV)'),
      detail: t('One line for each entitlement of each device'),
      write: (devices, alias) => inventoryCsv(inventoryRows(devices, { today, alias }), t),
    },
    {
      extension: 'md',
      label: 'Markdown',
      detail: t('The same table for a page or a ticket'),
      write: (devices, alias) => inventoryMarkdown(inventoryRows(devices, { today, alias }), t),
    },
    {
      extension: 'html',
      label: t('Page (HTML)'),
      detail: t('One file with charts and the table, to print and to carry along'),
      write: (devices, alias) => inventoryPage(devices, { today, alias }, language),
    },
    {
      extension: 'ics',
      label: t('Calendar (iCalendar)'),
      detail: t('The days on which terms end'),
      write: (devices, alias) => inventoryCalendar(devices, { today, alias }, language),
    },
    {
      extension: 'json',
      label: 'JSON',
      detail: t('For a script; the same as on the command line'),
      write: (devices, alias) =>
        `${JSON.stringify({ schema: 1, ...inventoryJson(devices, { today, alias, endingWithinDays: days }) }, null, 2)}\n`,
    },
  ];
}

/** Writes what is known of all devices to a file. */
export const exportInventory: Command = {
  id: COMMAND.exportInventory,
  async run({ index, devicesView }) {
    await index.start();
    const devices = devicesView.devices();
    if (devices.length === 0) throw new HumanError(t('No device is known in this workspace.'));
    const format = await vscode.window.showQuickPick(formats(), {
      placeHolder: t('Export {0} as what?', deviceCount(devices.length, editorLanguage())),
      matchOnDetail: true,
    });
    if (!format) return;
    const alias = await pickAlias();
    if (!alias) return;
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    const uri = await vscode.window.showSaveDialog({
      ...(folder ? { defaultUri: vscode.Uri.joinPath(folder, `licenses.${format.extension}`) } : {}),
      saveLabel: t('Export'),
    });
    if (!uri) return;
    const name = nameOf(uri);
    try {
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(format.write(devices, alias)));
    } catch {
      throw new HumanError(t('{0} cannot be written.', name));
    }
    done(t('{0} written: {1}', name, deviceCount(devices.length, editorLanguage())));
  },
};

/** With the names of devices, or with aliases in their place. */
async function pickAlias(): Promise<Alias | undefined> {
  const picked = await vscode.window.showQuickPick(
    [
      { label: t('With serials and instances'), alias: withPaths },
      {
        label: t('Redacted'),
        description: t('device-1, instance-1 … in place of serials, instances and codes'),
        alias: stableAliases(),
      },
    ],
    { placeHolder: t('With what in it?') },
  );
  return picked?.alias;
}

/** Documents by their path in the workspace; everything else as it is. */
const withPaths: Alias = (value, kind) =>
  kind === 'document' && value !== '' ? vscode.workspace.asRelativePath(vscode.Uri.parse(value)) : value;
