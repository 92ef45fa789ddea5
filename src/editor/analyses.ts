import type * as vscode from 'vscode';
import type { CheckOptions } from '../core/analyze';
import { PROBLEM_CODES } from '../core/checks/problem';
import { daysBetween } from '../core/codes/dates';
import { Memory } from '../core/memory';
import { type Inspection, Inspector, inspect } from '../core/repair/inspect';
import { readSettings } from './settings';

/** How long the first look at a text may take before it is continued later, milliseconds. */
const FIRST_SLICE = 40;
const SLICE = 10;

interface Entry {
  readonly version: number;
  readonly inspector: Inspector;
  readonly options: CheckOptions;
  /** What the next version of the document need not read again. */
  readonly memory: Memory;
  inspection: Inspection;
}

/** So long the checks may go by the time at which they were first made, milliseconds: no term is that precise. */
const SAME_TIME = 600_000;

/**
 * One analysis for each version of each document, shared by everything that shows it. Nothing is analysed twice, and of a new version only
 * the codes that were touched.
 */
export class Analyses {
  readonly #entries = new Map<string, Entry>();

  /** What is known of a document so far; of nearly all of them that is everything. */
  of(document: vscode.TextDocument): Inspection {
    const key = document.uri.toString();
    const known = this.#entries.get(key);
    if (known?.version === document.version) return known.inspection;
    const options = wantedOptions(known?.options);
    const memory = new Memory(options, known?.memory);
    const inspector = new Inspector(document.getText(), options, memory);
    inspector.run(until(FIRST_SLICE));
    const inspection = inspector.result();
    this.#entries.set(key, { version: document.version, inspector, options, memory, inspection });
    return inspection;
  }

  /** Looks at the next part of a long text. True while there is more; false as well when the text has changed meanwhile. */
  continue(document: vscode.TextDocument): boolean {
    const entry = this.#entries.get(document.uri.toString());
    if (!entry || entry.version !== document.version || entry.inspection.isComplete) return false;
    entry.inspector.run(until(SLICE));
    if (!entry.inspector.isComplete) return true;
    entry.inspection = entry.inspector.result();
    return false;
  }

  /** Waits until all of a long text has been looked at. */
  async finish(document: vscode.TextDocument): Promise<void> {
    if (document.isClosed || this.of(document).isComplete) return;
    while (!document.isClosed && this.continue(document)) await nextTurn();
  }

  forget(uri: vscode.Uri): void {
    this.#entries.delete(uri.toString());
  }

  /** Everything has to be analysed anew: a setting that the checks depend on has changed. */
  clear(): void {
    this.#entries.clear();
  }
}

/** A text that is no document: pasted, or from a file that was picked. */
export function analyzeText(text: string): Inspection {
  return inspect(text, wantedOptions());
}

/** As {@link analyzeText} for one of many: a long one lets others work meanwhile. */
export async function analyzeInSlices(text: string): Promise<Inspection> {
  const inspector = new Inspector(text, wantedOptions());
  inspector.run(until(SLICE));
  while (!inspector.isComplete) {
    await nextTurn();
    inspector.run(until(SLICE));
  }
  return inspector.result();
}

/**
 * By the clock and the user's settings.
 *
 * @param before those of the version before: what they were found true of is true a moment later
 */
export function checkOptions(before?: CheckOptions): CheckOptions {
  const now = Date.now();
  const { endingWithinDays } = readSettings();
  const isSameTime = before && now - before.today < SAME_TIME && daysBetween(before.today, now) === 0;
  return { today: isSameTime ? before.today : now, endingWithinDays };
}

/** {@link checkOptions}, less what the user has switched off. */
function wantedOptions(before?: CheckOptions): CheckOptions {
  const { severity } = readSettings();
  return { ...checkOptions(before), off: new Set(PROBLEM_CODES.filter((code) => severity[code] === 'off')) };
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

function until(milliseconds: number): () => boolean {
  const end = performance.now() + milliseconds;
  return () => performance.now() < end;
}
