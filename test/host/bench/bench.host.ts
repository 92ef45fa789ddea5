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
    await extension().activate();
    // VS Code keeps the times of its own accord; those that have not run yet are made to, in the same window.
    for (const id of BUILT_IN) await vscode.extensions.getExtension(id)?.activate();
    const figures = await activations([extension().id, ...BUILT_IN]);
    for (const [id, times] of figures) report(`activation ${id}`, times);
  });

  for (const [name, count] of [
    ['2 kB', 1],
    ['1 MB', 420],
  ] as const) {
    const content = Array.from({ length: count }, (_, index) => codeOf(index)).join('\n');

    it(`keystroke to diagnostics, ${name}`, async () => {
      // What VS Code takes for a key and a problem that nobody has to look for: the same pause, the same number of characters.
      const control = vscode.languages.createDiagnosticCollection('control');
      const plain = await vscode.workspace.openTextDocument({
        language: 'xml',
        content: `<count>1${content.replace(/[<>]/g, ' ')}`,
      });
      const subscription = vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (document !== plain || contentChanges.length === 0) return;
        setTimeout(() => {
          const problem = new vscode.Diagnostic(new vscode.Range(0, 0, 0, 1), 'control');
          control.set(plain.uri, document.getText().startsWith('<count>x') ? [problem] : []);
        }, TYPING_PAUSE);
      });
      report(`control ${name}`, percentiles(await keystrokes(plain)));
      subscription.dispose();
      control.dispose();
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');

      const document = await vscode.workspace.openTextDocument({ language: 'xml', content });
      report(`keystroke ${name}`, percentiles(await keystrokes(document)));
      const at = document.positionAt(content.indexOf('<count>') + '<count>'.length);
      report(`hover ${name}`, percentiles(await hovers(document, at)));
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    });

    it(`refresh of the view, ${name}`, async () => {
      await vscode.commands.executeCommand('licenseReservation.codes.focus');
      const document = await vscode.workspace.openTextDocument({ language: 'xml', content });
      await vscode.window.showTextDocument(document);
      report(`view ${name}`, percentiles(await keystrokes(document)));
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
      await vscode.commands.executeCommand('workbench.view.explorer');
    });
  }

  it('a hover that nobody has to look for', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'plaintext', content: 'nothing of ours\n' });
    const provider = vscode.languages.registerHoverProvider('plaintext', {
      provideHover: () => new vscode.Hover('control'),
    });
    report('hover control', percentiles(await hovers(document, new vscode.Position(0, 1))));
    provider.dispose();
  });

  for (const count of sizes()) {
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

const BUILT_IN = ['vscode.merge-conflict', 'vscode.emmet', 'vscode.json-language-features'];

/** Rounds that are not counted: the editor has just come up. */
const WARM_UP = 6;
const ROUNDS = 40;

/** Now a letter in a count, which is a problem, and now it is gone: something changes each time. */
async function keystrokes(document: vscode.TextDocument): Promise<number[]> {
  await vscode.window.showTextDocument(document);
  const at = document.positionAt(document.getText().indexOf('<count>') + '<count>'.length);
  const times: number[] = [];
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    const published = diagnosticsOf(document.uri, round % 2 === 0);
    const start = performance.now();
    const edit = new vscode.WorkspaceEdit();
    if (round % 2 === 0) edit.insert(document.uri, at, 'x');
    else edit.delete(document.uri, new vscode.Range(at, at.translate(0, 1)));
    await vscode.workspace.applyEdit(edit);
    await published;
    if (round >= WARM_UP) times.push(performance.now() - start - TYPING_PAUSE - EVENT_PAUSE);
  }
  return times;
}

async function hovers(document: vscode.TextDocument, at: vscode.Position): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    const time = await timed(() => vscode.commands.executeCommand('vscode.executeHoverProvider', document.uri, at));
    if (round >= WARM_UP) times.push(time);
  }
  return times;
}

/** The columns of VS Code's own table *Extension Activation Stats*. */
const STATS = /^\|?\s*([\w-]+\.[\w-]+)\s*\|\s*(\w+)\s*\|\s*(\d+)\s*\|\s*(\d+)\s*\|\s*(\d+)\s*\|/gm;

/** How long each took to load, to call and to wait for, by *Developer: Startup Performance*. */
async function activations(ids: readonly string[]): Promise<Map<string, Record<string, number>>> {
  await vscode.commands.executeCommand('perfview.show');
  const text = await until('the startup performance is shown', () => {
    const shown = vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'perf')?.getText();
    return shown?.includes('Activation Stats') && shown;
  });
  const found = new Map<string, Record<string, number>>();
  for (const [, id = '', , load, call, finish] of text.matchAll(STATS)) {
    if (ids.includes(id)) found.set(id, { load: Number(load), call: Number(call), finish: Number(finish) });
  }
  if (found.size === 0) print(text.slice(text.indexOf('Activation Stats')).slice(0, 2000));
  await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  return found;
}

/** As many codes as are asked for; none for a short look at the rest. */
function sizes(): readonly number[] {
  return vscode.workspace.getConfiguration('bench').get('sizes') ?? [100, 1_000, 10_000];
}

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

/** An event alone does not tell whether it is of this edit: what is published has to be there, or gone. */
function diagnosticsOf(uri: vscode.Uri, areThere: boolean): Promise<void> {
  return new Promise((resolve) => {
    const subscription = vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      if (!uris.some((changed) => changed.toString() === uri.toString())) return;
      if (vscode.languages.getDiagnostics(uri).length > 0 !== areThere) return;
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
