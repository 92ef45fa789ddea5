import * as vscode from 'vscode';
import { analyze } from '../../core/analyze';
import { labelledLines, row } from '../../core/render/labelled';
import { echoMessage } from '../../core/render/repairMessages';
import { visible } from '../../core/render/visible';
import { deviceLabel } from '../../core/render/words';
import { compareEcho as compare, type EchoDifference } from '../../core/repair/echo';
import { COMMAND } from '../ids';
import { editorLanguage, t } from '../language';
import { masked, maskedItems } from '../masking/masked';
import { HumanError } from '../report';
import type { Services } from '../services';
import type { CodeAt } from '../sources';
import { nameOf, textDocument } from '../textFiles';
import type { Command } from './command';
import { otherTextItems } from './otherText';
import { codeFor } from './pickCode';

/** Whether every character arrived: the code against what the terminal shows, or the file as it lies on the device. */
export const compareEcho: Command = {
  id: COMMAND.compareEcho,
  async run(services, target) {
    const at = await codeFor(services.sources, target);
    const echo = at && (await pickEcho(at));
    if (at && echo) await showComparison(services, at, echo);
  },
};

interface Echo {
  readonly label: string;
  readonly text: string;
}

type EchoItem = vscode.QuickPickItem & { readonly choose: () => Promise<Echo | undefined> };

async function pickEcho(at: CodeAt): Promise<Echo | undefined> {
  const items: EchoItem[] = [...otherTextItems<Echo>(t('Compare'), (other) => other), ...openDocuments(at)];
  const picked = await vscode.window.showQuickPick(maskedItems(items), {
    placeHolder: masked(t('Where is what the device shows for {0}?', deviceLabel(at.code, editorLanguage()))),
  });
  return picked?.choose();
}

/** The documents of the visible tabs, the code's own left out. */
function openDocuments(at: CodeAt): EchoItem[] {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  const uris = tabs.map(({ input }) => (input instanceof vscode.TabInputText ? input.uri : undefined));
  return uris
    .filter((uri) => uri !== undefined)
    .filter((uri) => uri.toString() !== at.source.uri.toString())
    .map((uri) => ({
      label: nameOf(uri),
      choose: async () => {
        const document = await textDocument(uri);
        return { label: nameOf(uri), text: document.getText() };
      },
    }));
}

async function showComparison(services: Services, { code }: CodeAt, echo: Echo): Promise<void> {
  if (echo.text.trim() === '') throw new HumanError(t('There is no text in {0}.', echo.label));
  const text = code.canonical;
  // The code is compared as it has to be pasted, whatever it looks like in its document.
  const [sent] = analyze(text, { today: 0, endingWithinDays: 0 }).codes;
  if (!sent) throw new HumanError(t('This code cannot be read well enough to compare it.'));
  const differences = compare(text, sent, echo.text);
  const label = deviceLabel(code, editorLanguage());
  const content = comparisonText(label, text.length, echo.label, differences);
  const uri = services.documents.make(services.documents.newKey(), t('Echo {0}', label), () => content);
  await services.documents.show(uri);
}

function comparisonText(label: string, length: number, where: string, differences: readonly EchoDifference[]): string {
  const { number } = editorLanguage();
  const count =
    differences.length === 0
      ? t('none: every character arrived')
      : differences.length === 1
        ? t('1 place')
        : t('{0} places', number(differences.length));
  return labelledLines([
    t('ECHO OF THE CODE FOR {0}', label),
    '',
    row(t('Code'), t('{0} characters', number(length))),
    row(t('Echo'), where),
    row(t('Differences'), count),
    ...(differences.length > 0 ? [''] : []),
    ...differences.map((difference) => row(placeText(difference), visible(echoMessage(difference, t), 200))),
    '',
  ]).join('\n');
}

function placeText({ expected, element, entitlement }: EchoDifference): string {
  const place = entitlement === undefined ? `<${element}>` : t('<{0}> of entitlement {1}', element, entitlement);
  return `${t('at {0}', editorLanguage().number(expected.start + 1))}  ${place}  `;
}
