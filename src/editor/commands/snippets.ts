import * as vscode from 'vscode';
import { problemsOf } from '../../core/analyze';
import { SEVERITY } from '../../core/checks/problem';
import { match, sameDevice, verdict } from '../../core/match/match';
import { productOfUdiPid, stepOf, stepsOf } from '../../core/platforms/catalogue';
import { forbiddenInCode } from '../../core/platforms/characters';
import { placeText } from '../../core/platforms/placeText';
import type { Action, Product, Step } from '../../core/platforms/product';
import { refusalText } from '../../core/platforms/refusalText';
import { buildSnippet, type Snippet } from '../../core/platforms/snippets';
import { problemMessage } from '../../core/render/messages';
import { stepMessage } from '../../core/render/repairMessages';
import { visible } from '../../core/render/visible';
import { deviceLabel } from '../../core/render/words';
import { COMMAND } from '../ids';
import { editorLanguage, t } from '../language';
import { done, HumanError } from '../report';
import type { Services } from '../services';
import type { CodeAt } from '../sources';
import type { Command } from './command';
import { codeFor } from './pickCode';
import { damageSteps, repairOfCode } from './pickRepair';
import { readingsOf, showDiff } from './repair';

export const copyInstallCommand: Command = {
  id: COMMAND.copyInstallCommand,
  async run(services, target) {
    const at = await codeFor(services.sources, target);
    const product = at && (await productFor(services, at));
    if (at && product) await copyStep(services, at, product, 'install');
  },
};

export const copyReturnCommand: Command = {
  id: COMMAND.copyReturnCommand,
  async run(services, target) {
    const at = await codeFor(services.sources, target);
    const product = at && (await productFor(services, at));
    if (!at || !product) return;
    const isInstalled = await vscode.window.showQuickPick(
      [
        { label: t('The code is installed on the device'), description: 'return', action: 'return' as const },
        {
          label: t('The code was never installed'),
          description: 'return-authorization',
          action: 'return-authorization' as const,
        },
      ],
      { placeHolder: t('Return the licenses of {0}', deviceLabel(at.code, editorLanguage())) },
    );
    if (isInstalled) await copyStep(services, at, product, isInstalled.action);
  },
};

export const copyCommand: Command = {
  id: COMMAND.copyCommand,
  async run(services, target) {
    const chosen = await chooseStep(services, target);
    if (chosen) await copyStep(services, chosen.at, chosen.product, chosen.step.action);
  },
};

export const insertCommand: Command = {
  id: COMMAND.insertCommand,
  async run(services, target) {
    const editor = vscode.window.activeTextEditor;
    if (!editor) throw new HumanError(t('No editor to insert into.'));
    const chosen = await chooseStep(services, target);
    if (!chosen) return;
    const snippet = await snippetFor(services, chosen.at, chosen.product, chosen.step.action);
    if (!snippet) return;
    // Inserted as text, not as a snippet: a code may hold characters that snippets give a meaning.
    await editor.edit((edit) => {
      for (const selection of editor.selections) edit.replace(selection, snippet.text);
    });
  },
};

export const copyCanonical: Command = {
  id: COMMAND.copyCanonical,
  async run(services, target) {
    const at = await codeFor(services.sources, target);
    if (!at) return;
    const text = at.code.canonical;
    const character = forbiddenInCode(text);
    if (character) throw new HumanError(refusalText({ kind: 'refusal', reason: 'code-character', character }, t));
    if (!(await mayUse(at, services))) return;
    await vscode.env.clipboard.writeText(text);
    done(
      t(
        'Code for {0} copied: {1} characters',
        deviceLabel(at.code, editorLanguage()),
        editorLanguage().number(text.length),
      ),
    );
  },
};

interface Chosen {
  /** Absent for steps that need no code. */
  readonly at: CodeAt | undefined;
  readonly product: Product;
  readonly step: Step;
}

/** Lets the user pick a step of the procedure of the code's product; without a code the product is picked first. */
async function chooseStep(services: Services, target: unknown): Promise<Chosen | undefined> {
  const hasCodes = services.sources.codes().length > 0;
  const at = hasCodes ? await codeFor(services.sources, target) : undefined;
  if (hasCodes && !at) return undefined;
  const product = await productFor(services, at);
  if (!product) return undefined;
  const items = stepsOf(product)
    .filter((step) => step.forms.length > 0)
    .map((step) => ({
      label: t(step.title),
      description: step.action,
      detail: [placeText(step.place, t), step.before[0] ? t(step.before[0].text) : ''].filter(Boolean).join(' · '),
      step,
    }));
  const picked = await vscode.window.showQuickPick(items, {
    placeHolder: t('Which command for {0}?', product.name),
    matchOnDescription: true,
  });
  return picked && { at, product, step: picked.step };
}

/** The product by the UDI of the code, else the one that the user picks. */
async function productFor(services: Services, at: CodeAt | undefined): Promise<Product | undefined> {
  const catalogue = await services.catalogue();
  const pid = at?.code.udi?.value?.pid?.value ?? '';
  const known = productOfUdiPid(catalogue, pid);
  if (known) return known;
  const picked = await vscode.window.showQuickPick(
    Object.values(catalogue.products).map((product) => ({ label: product.name, product })),
    {
      placeHolder:
        pid === ''
          ? t('Which product?')
          : t('The commands of {0} are not known. As for which product?', visible(pid, 40)),
    },
  );
  return picked?.product;
}

async function copyStep(services: Services, at: CodeAt | undefined, product: Product, action: Action): Promise<void> {
  const snippet = await snippetFor(services, at, product, action);
  if (!snippet) return;
  await vscode.env.clipboard.writeText(snippet.text);
  done(copiedMessage(at, snippet));
}

function copiedMessage(at: CodeAt | undefined, snippet: Snippet): string {
  const { number } = editorLanguage();
  const device = at ? deviceLabel(at.code, editorLanguage()) : '';
  if (snippet.step.action === 'install')
    return t('Install command for {0} copied: one line, {1} characters', device, number(snippet.text.length));
  return t('Command copied ({0}): {1} characters', snippet.step.action, number(snippet.text.length));
}

/** The text of a step, after every question that has to be answered before it may be used; `undefined` if it may not. */
async function snippetFor(
  services: Services,
  at: CodeAt | undefined,
  product: Product,
  action: Action,
): Promise<Snippet | undefined> {
  const form = await chooseForm(product, action);
  if (form === undefined) return undefined;
  const sftpUrl = action === 'install-file' ? await askUrl() : undefined;
  if (action === 'install-file' && sftpUrl === undefined) return undefined;
  const usesCode = stepOf(product, action)?.forms[form]?.lines.some((line) => line.includes('{code}')) ?? false;
  const code = usesCode && at ? await usableText(at) : undefined;
  if (usesCode && at && code === undefined) return undefined;
  const snippet = buildSnippet({ product, action, form, code, sftpUrl });
  if (snippet.kind === 'refusal') throw new HumanError(refusalText(snippet, t));
  if (at && usesCode && !(await mayUse(at, services))) return undefined;
  if (snippet.step.danger && !(await acceptsDanger(snippet))) return undefined;
  return snippet;
}

async function chooseForm(product: Product, action: Action): Promise<number | undefined> {
  const step = stepsOf(product).find((candidate) => candidate.action === action);
  if (!step || step.forms.length < 2) return 0;
  const picked = await vscode.window.showQuickPick(
    step.forms.map((form, index) => ({ label: form.lines[0], description: form.sources.join(', '), index })),
    { placeHolder: step.disagreement ? t(step.disagreement.text) : t('The documents disagree. Which form?') },
  );
  return picked?.index;
}

function askUrl(): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    prompt: t('Address of the file with the code'),
    placeHolder: 'sftp://10.0.0.1:22/codes/AC_cc920.xml',
    ignoreFocusOut: true,
  });
}

/** Asks before a code that has errors, does not match or was mended is used. */
async function mayUse(at: CodeAt, services: Services): Promise<boolean> {
  const { code, source } = at;
  const error = problemsOf(source.analysis, code).find((problem) => SEVERITY[problem.code] === 'error');
  if (error) return confirm(problemMessage(error, editorLanguage()));
  const other = mismatchElsewhere(at, services);
  if (other)
    return confirm(t('This code is for {0}; {1} names another device.', deviceLabel(code, editorLanguage()), other));
  return mayUseRepaired(at, services);
}

/** The code as it has to be pasted, with the user's reading where only the user can know. */
async function usableText(at: CodeAt): Promise<string | undefined> {
  const repair = repairOfCode(at)?.repair;
  return repair?.changed ? readingsOf(repair) : at.code.canonical;
}

/** Asks before a code is used that had to be repaired. */
async function mayUseRepaired(at: CodeAt, services: Services): Promise<boolean> {
  const repair = repairOfCode(at);
  if (!repair?.repair.changed) return true;
  const [use, showDifference] = [t('Use Repaired Code'), t('Show Diff')];
  const choice = await vscode.window.showInformationMessage(
    t('The code had to be repaired.'),
    {
      modal: true,
      detail: damageSteps(repair.repair)
        .map((step) => stepMessage(step, t))
        .join('\n'),
    },
    use,
    showDifference,
  );
  if (choice === showDifference) await showDiff(services, repair, repair.repair.text);
  return choice === use;
}

/** The only request code in sight that no code fits, if this one does not: one of the two is the wrong one. */
function mismatchElsewhere({ code }: CodeAt, { sources }: Services): string | undefined {
  const requests = sources.identified().filter(({ artifact }) => artifact.kind === 'requestCode');
  if (requests.some(({ artifact }) => sameDevice(code, artifact))) return undefined;
  const codes = sources.codes();
  const [open, ...more] = requests.filter(({ artifact }) => !codes.some((other) => sameDevice(other.code, artifact)));
  if (!open || more.length > 0) return undefined;
  return verdict(match(code, open.artifact)) === 'mismatch' ? open.where : undefined;
}

async function confirm(reason: string): Promise<boolean> {
  const showProblems = t('Show Problems');
  const anyway = t('Copy Anyway');
  const choice = await vscode.window.showWarningMessage(reason, { modal: true }, showProblems, anyway);
  if (choice === showProblems) await vscode.commands.executeCommand('workbench.actions.view.problems');
  return choice === anyway;
}

async function acceptsDanger({ step }: Snippet): Promise<boolean> {
  if (!step.danger) return true;
  const copy = t('Copy Command');
  return (await vscode.window.showWarningMessage(t(step.danger.text), { modal: true }, copy)) === copy;
}
