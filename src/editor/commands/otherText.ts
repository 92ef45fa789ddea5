import * as vscode from 'vscode';
import { t } from '../language';
import { nameOf, readTextFile } from '../textFiles';

/** A text that is not in sight: what the clipboard holds, or a file that is read and not opened. */
export interface OtherText {
  readonly uri: vscode.Uri;
  /** As it is called in sentences: `the clipboard`, `session.txt`. */
  readonly label: string;
  readonly text: string;
}

type OtherTextItem<Result> = vscode.QuickPickItem & { readonly choose: () => Promise<Result | undefined> };

/** The two last lines of a list in which the user picks what to hold a code against. */
export function otherTextItems<Result>(
  openLabel: string,
  use: (other: OtherText) => Result,
): readonly OtherTextItem<Result>[] {
  return [
    {
      label: t('Clipboard'),
      iconPath: new vscode.ThemeIcon('clippy'),
      choose: async () => use(await clipboardText()),
    },
    {
      label: t('File…'),
      iconPath: new vscode.ThemeIcon('file'),
      choose: async () => {
        const other = await fileText(openLabel);
        return other && use(other);
      },
    },
  ];
}

async function clipboardText(): Promise<OtherText> {
  const uri = vscode.Uri.from({ scheme: 'untitled', path: 'clipboard' });
  return { uri, label: t('the clipboard'), text: await vscode.env.clipboard.readText() };
}

async function fileText(openLabel: string): Promise<OtherText | undefined> {
  const [uri] = (await vscode.window.showOpenDialog({ canSelectMany: false, openLabel })) ?? [];
  return uri && { uri, label: nameOf(uri), text: await readTextFile(uri) };
}
