import * as vscode from 'vscode';
import { type Language, language } from '../core/render/language';
import { textKey } from '../core/render/textKey';
import { fill, type Translate } from '../core/render/translate';

/** Without translations, as in English, the text itself. */
export const t: Translate = (message: string, ...args) => {
  const key = textKey(message);
  return vscode.l10n.bundle?.[key] === undefined ? fill(message, args) : vscode.l10n.t(key, ...args);
};

let current: Language | undefined;

/** The language of the window; it cannot change while the window is open. */
export function editorLanguage(): Language {
  current ??= language(vscode.env.language, t);
  return current;
}
