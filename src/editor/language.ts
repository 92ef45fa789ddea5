import * as vscode from 'vscode';
import { type Language, language } from '../core/render/language';
import type { Translate } from '../core/render/translate';

export const t: Translate = (message: string, ...args) => vscode.l10n.t(message, ...args);

let current: Language | undefined;

/** The language of the window; it cannot change while the window is open. */
export function editorLanguage(): Language {
  current ??= language(vscode.env.language, t);
  return current;
}
