import * as vscode from 'vscode';
import { code, entitlementsOf } from '../../support/code';
import { print } from '../runner/print';
import { ok } from '../support/assert';
import { extension } from '../support/extension';
import { until } from '../support/until';

/**
 * Measures what the user waits for, in the real editor. Each figure is printed as a line of JSON, which `npm run bench` puts into
 * docs/performance.md. Nothing here fails for being slow.
 */

/** The pause behind the last key before anything is analysed, milliseconds; it is not part of the figures. */
const TYPING_PAUSE = 150;

/** So long VS Code itself waits before it tells an extension of new problems, milliseconds; not part of the figures either. */
const EVENT_PAUSE = 50;

describe('benchmark', function () {
  this.timeout(900_000);

  it('activation', async () => {
    const figures: Record<string, number | null> = {};
    const others = ['vscode.merge-conflict', 'vscode.emmet', 'vscode.json-language-features'];
    for (const id of [extension().id, ...others]) {
      const found = vscode.extensions.getExtension(id);
      // One that runs already cannot be measured any more.
      figures[id] = found && !found.isActive ? await timed(() => found.activate()) : null;
    }
    report('activation', figures);
  });

  for (const [name, content] of [
    ['2 kB', code({ entitlements: entitlementsOf(5) })],
    ['1 MB', Array.from({ length: 420 }, (_, index) => codeOf(index)).join('\n')],
  ] as const) {
    it(`keystroke to diagnostics, ${name}`, async () => {
      const document = await vscode.workspace.openTextDocument({ language: 'xml', content });
      await vscode.window.showTextDocument(document);
      const at = document.positionAt(document.getText().indexOf('<count>') + '<count>'.length);
      const times: number[] = [];
      for (let round = 0; round < 40; round++) {
        // Now a letter in a count, which is a problem, and now it is gone: something changes each time.
        const published = diagnosticsOf(document.uri);
        const start = performance.now();
        const edit = new vscode.WorkspaceEdit();
        if (round % 2 === 0) edit.insert(document.uri, at, 'x');
        else edit.delete(document.uri, new vscode.Range(at, at.translate(0, 1)));
        await vscode.workspace.applyEdit(edit);
        await published;
        times.push(performance.now() - start - TYPING_PAUSE - EVENT_PAUSE);
      }
      report(`keystroke ${name}`, percentiles(times));
      const hovers: number[] = [];
      for (let round = 0; round < 40; round++) {
        hovers.push(await timed(() => vscode.commands.executeCommand('vscode.executeHoverProvider', document.uri, at)));
      }
      report(`hover ${name}`, percentiles(hovers));
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    });
  }

  for (const count of [100, 1_000, 10_000]) {
    it(`workspace of ${count} codes`, async () => {
      const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
      ok(folder);
      const uris: vscode.Uri[] = [];
      for (let index = 0; index < count; index++) {
        uris.push(vscode.Uri.joinPath(folder, String(count), String(index % 100), `AC_${index}.xml`));
      }
      await inParallel(uris, async (uri, index) => {
        await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(codeOf(index)));
        // The runner takes a long silence for a stop.
        if (index % 1_000 === 999) print(`${index + 1} files written`);
      });
      const reading: number[] = [];
      const indexing: number[] = [];
      for (let round = 0; round < 3; round++) {
        reading.push(await timed(readOnly));
        indexing.push(await timed(() => vscode.commands.executeCommand('licenseReservation.refreshDevices')));
        print(`round ${round + 1} of 3`);
      }
      const [first] = uris;
      ok(first);
      const updates: number[] = [];
      for (let round = 0; round < 5; round++) {
        const serial = `beef${round}`;
        await vscode.workspace.fs.writeFile(first, new TextEncoder().encode(code({ udi: `P:UCM,S:${serial}` })));
        const start = performance.now();
        // The watcher of the editor may lose an event under load; then there is nothing to measure.
        const isKnown = await until('the change is known', async () => (await symbols(serial)) > 0, {
          within: 20_000,
        }).catch(() => false);
        if (isKnown) updates.push(performance.now() - start);
      }
      report(`index ${count}`, {
        read: median(reading),
        index: median(indexing),
        ratio: median(indexing.map((time, round) => time / (reading[round] ?? time))),
        update: updates.length > 0 ? median(updates) : null,
      });
      await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder, String(count)), { recursive: true });
      await vscode.commands.executeCommand('licenseReservation.refreshDevices');
    });
  }
});

/** A code of its own for each number, as License Central writes it. */
function codeOf(index: number): string {
  const serial = index.toString(16).padStart(5, '0');
  return code({
    udi: `P:UCM,S:${serial},U:11111111-2222-4333-8444-5555555${serial}`,
    piid: `01234567-89ab-4cde-8f01-2345678${serial}`,
    timestamp: 1_793_000_000_000 + index,
    entitlements: entitlementsOf(5),
  });
}

/** What the index does before it looks at a text: the same files, by the same interface, as many at once. */
async function readOnly(): Promise<void> {
  const uris = await vscode.workspace.findFiles('**/*');
  let characters = 0;
  await inParallel(uris, async (uri) => {
    try {
      const { size } = await vscode.workspace.fs.stat(uri);
      const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
      characters += text.length + Math.min(size, 0);
    } catch {
      // The search may still know a file that was deleted.
    }
  });
  ok(characters >= 0);
}

async function inParallel<Item>(items: readonly Item[], action: (item: Item, index: number) => Thenable<unknown>) {
  const queue = items.entries();
  await Promise.all(
    Array.from({ length: 24 }, async () => {
      for (const [index, item] of queue) await action(item, index);
    }),
  );
}

function diagnosticsOf(uri: vscode.Uri): Promise<void> {
  return new Promise((resolve) => {
    const subscription = vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      if (!uris.some((changed) => changed.toString() === uri.toString())) return;
      subscription.dispose();
      resolve();
    });
  });
}

async function symbols(query: string): Promise<number> {
  const found = await vscode.commands.executeCommand<readonly unknown[]>(
    'vscode.executeWorkspaceSymbolProvider',
    query,
  );
  return found.length;
}

async function timed(action: () => Thenable<unknown>): Promise<number> {
  const start = performance.now();
  await action();
  return performance.now() - start;
}

function median(times: readonly number[]): number {
  return quantile(times, 0.5);
}

function percentiles(times: readonly number[]): Record<string, number> {
  return { p50: quantile(times, 0.5), p95: quantile(times, 0.95) };
}

function quantile(times: readonly number[], part: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

function report(what: string, figures: Readonly<Record<string, number | null>>): void {
  print(`bench ${JSON.stringify({ what, figures })}`);
}
