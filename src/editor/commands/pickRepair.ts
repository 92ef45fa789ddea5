import * as vscode from 'vscode';
import { stepMessage } from '../../core/render/repairMessages';
import { deviceLabel } from '../../core/render/words';
import { repairOf } from '../../core/repair/inspect';
import type { Repair, RepairStep } from '../../core/repair/steps';
import { overlaps, touches } from '../../core/text/span';
import { editorLanguage, t } from '../language';
import { maskedItems } from '../masking/masked';
import { HumanError } from '../report';
import { type CodeAt, lineOf, type Source, type Sources } from '../sources';
import { isCodeHolder, isReference } from './target';

/** A damaged code and what would be done to it. */
export interface RepairAt {
  readonly source: Source;
  readonly repair: Repair;
}

/**
 * The repair that a command is about: that of the code it was called for, the one at the cursor, the only one, or the one picked;
 * `undefined` when nothing was picked.
 */
export async function repairFor(sources: Sources, argument: unknown): Promise<RepairAt | undefined> {
  const all = sources.all().flatMap((source) => source.analysis.repairs.map((repair) => ({ source, repair })));
  if (isCodeHolder(argument)) return needed(repairOfCode(argument.at));
  if (isReference(argument)) {
    const { uri, start } = argument;
    return needed(all.find(({ source, repair }) => source.uri.toString() === uri && touches(repair.span, start)));
  }
  const [first, ...others] = all;
  if (!first) throw new HumanError(t('No damaged code in sight.'));
  if (others.length === 0) return first;
  return atCursor(all) ?? pick(all);
}

function needed(at: RepairAt | undefined): RepairAt {
  if (!at) throw new HumanError(t('This code needs no repair.'));
  return at;
}

export function repairOfCode({ source, code }: CodeAt): RepairAt | undefined {
  const repair = repairOf(source.analysis, code);
  return repair && { source, repair };
}

function atCursor(all: readonly RepairAt[]): RepairAt | undefined {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return undefined;
  const uri = editor.document.uri.toString();
  const offset = editor.document.offsetAt(editor.selection.active);
  return all.find(({ source, repair }) => source.uri.toString() === uri && touches(repair.span, offset));
}

async function pick(all: readonly RepairAt[]): Promise<RepairAt | undefined> {
  const items = all.map((at) => ({
    label: repairLabel(at),
    description: damageSteps(at.repair)
      .map((step) => stepMessage(step, t))
      .join(' '),
    detail: t('{0}, line {1}', at.source.label, lineOf(at.source, at.repair)),
    at,
  }));
  return (await vscode.window.showQuickPick(maskedItems(items), { placeHolder: t('Which damaged code?') }))?.at;
}

/** What was wrong with the code itself, without what only stood around it. */
export function damageSteps({ steps }: Repair): readonly RepairStep[] {
  return steps.filter(({ reason }) => reason.kind !== 'around');
}

/** `UCM cc920`, or that it is not known. */
export function repairLabel({ source, repair }: RepairAt): string {
  const code = source.analysis.codes.find(({ span }) => overlaps(span, repair.span));
  return code ? deviceLabel(code, editorLanguage()) : t('Damaged code');
}
