import * as vscode from 'vscode';
import { type Language, language } from '../core/render/language';
import { numbersByKey, textKey } from '../core/render/textKey';
import { fill, type Translate } from '../core/render/translate';
import { TEXT_KEYS } from './textKeys';

/** The texts of the window's language by the keys of the English ones; nothing in English. */
let texts: ReadonlyMap<string, string> | undefined;

function translations(): ReadonlyMap<string, string> | undefined {
  // One text for all: with a key at each, the languages would make the package a tenth larger.
  const lines = texts ? undefined : vscode.l10n.bundle?.['texts']?.split('\n');
  if (lines) texts = new Map([...numbersByKey(TEXT_KEYS)].map(([key, number]) => [key, lines[number] ?? '']));
  return texts;
}

/** Without translations, as in English, the text itself. */
export const t: Translate = (message: string, ...args) => fill(translations()?.get(textKey(message)) || message, args);

let current: Language | undefined;

/** The language of the window; it cannot change while the window is open. */
export function editorLanguage(): Language {
  current ??= language(vscode.env.language, t);
  return current;
}
