import * as vscode from 'vscode';
import { totals } from '../../core/codes/totals';
import { deviceLabel, licenseCount } from '../../core/render/words';
import { mainArtifact, notACodeText } from '../../core/render/wrongPlace';
import { touches } from '../../core/text/span';
import { editorLanguage, t } from '../language';
import { maskedItems } from '../masking/masked';
import { HumanError } from '../report';
import { type CodeAt, lineOf, type Sources } from '../sources';
import { isCodeHolder, isReference } from './target';

/**
 * The code that a command is about: the one it was called for (by a tree node, a code lens, a link), the only one there is, or
 * the one that the user picks. `undefined` when the user picks none.
 */
export async function codeFor(sources: Sources, argument: unknown): Promise<CodeAt | undefined> {
  const given = isCodeHolder(argument) ? argument.at : isReference(argument) ? sources.find(argument) : undefined;
  if (given) return given;
  if (isReference(argument)) throw new HumanError(t('The code is not there any more.'));
  const codes = sources.codes();
  const atCursor = codeAtCursor(codes);
  if (atCursor && argument === undefined && codes.length === 1) return atCursor;
  if (codes.length === 0) throw new HumanError(noCode(sources));
  if (codes.length === 1) return codes[0];
  return pickCode(codes, atCursor);
}

/** That there is none, and what there is in its place: the look-alikes are easily mixed up. */
function noCode(sources: Sources): string {
  const active = vscode.window.activeTextEditor?.document.uri.toString();
  const all = sources.all();
  const source = all.find(({ uri }) => uri.toString() === active) ?? all[0];
  const other = source && mainArtifact(source.analysis);
  if (other) return notACodeText(other, t);
  return t('No authorization code in sight. Open a file that holds one, or copy one and decode the clipboard.');
}

function codeAtCursor(codes: readonly CodeAt[]): CodeAt | undefined {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return undefined;
  const uri = editor.document.uri.toString();
  const offset = editor.document.offsetAt(editor.selection.active);
  return codes.find(({ source, code }) => source.uri.toString() === uri && touches(code.span, offset));
}

/** The code under the cursor comes first, then the newest. */
async function pickCode(codes: readonly CodeAt[], first: CodeAt | undefined): Promise<CodeAt | undefined> {
  const language = editorLanguage();
  const sorted = [...codes].sort(
    (a, b) =>
      Number(b === first) - Number(a === first) || (b.code.timestamp?.value ?? 0) - (a.code.timestamp?.value ?? 0),
  );
  const items = sorted.map((at) => {
    const { code, source } = at;
    const issued = code.timestamp?.value;
    return {
      label: deviceLabel(code, language),
      description: [licenseCount(totals(code).licenses, language), issued === undefined ? '' : language.date(issued)]
        .filter(Boolean)
        .join(' · '),
      detail: `${t('{0}, line {1}', source.label, lineOf(source, code))} · ${code.fingerprint ?? ''}`,
      at,
    };
  });
  const picked = await vscode.window.showQuickPick(maskedItems(items), {
    placeHolder: t('Which code?'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked?.at;
}
