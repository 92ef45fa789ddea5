import * as vscode from 'vscode';
import { stepOf, stepsOf } from '../../core/platforms/catalogue';
import { forbiddenInCode } from '../../core/platforms/characters';
import { installFile } from '../../core/platforms/installFile';
import { placeText } from '../../core/platforms/placeText';
import type { Action, Form, Product, Step } from '../../core/platforms/product';
import { refusalText } from '../../core/platforms/refusalText';
import { buildSnippet, formsOf, type Snippet } from '../../core/platforms/snippets';
import { fillTemplate } from '../../core/platforms/template';
import { deviceLabel } from '../../core/render/words';
import { toClipboard } from '../clipboard';
import { COMMAND } from '../ids';
import { editorLanguage, t } from '../language';
import { masked, maskedItems } from '../masking/masked';
import { done, HumanError } from '../report';
import type { Services } from '../services';
import type { CodeAt } from '../sources';
import { nameOf } from '../textFiles';
import type { Command } from './command';
import { offerInstallFile } from './installFiles';
import { codeFor } from './pickCode';
import { showStep } from './procedure';
import { type DeviceTarget, deviceOf, productFor } from './product';
import { mayUse, usableText } from './usable';

export const copyInstallCommand: Command = {
  id: COMMAND.copyInstallCommand,
  async run(services, target) {
    const at = await codeFor(services.sources, target);
    if (at) await copyFor(services, at, deviceOf(at), 'install');
  },
};

/** Copies the command of a step for a device, whatever product that turns out to be. */
export async function copyFor(
  services: Services,
  at: CodeAt | undefined,
  device: DeviceTarget,
  action: Action,
): Promise<void> {
  const product = await productFor(services, device);
  if (!product) return;
  await copyStep(services, at, product, action === 'install' ? installAction(product) : action);
}

/** Some products take a code on the command line, others only from a file. */
function installAction(product: Product): Action {
  const typed = stepOf(product, 'install');
  const takesXml = typed?.forms.some(({ takes }) => takes !== 'short');
  return !takesXml && stepOf(product, 'install-file') ? 'install-file' : 'install';
}

export const copyReturnCommand: Command = {
  id: COMMAND.copyReturnCommand,
  async run(services, target) {
    const at = await codeFor(services.sources, target);
    if (!at) return;
    const isInstalled = await vscode.window.showQuickPick(
      [
        { label: t('The code is installed on the device'), description: 'return', action: 'return' as const },
        {
          label: t('The code was never installed'),
          description: 'return-authorization',
          action: 'return-authorization' as const,
        },
      ],
      { placeHolder: masked(t('Return the licenses of {0}', deviceLabel(at.code, editorLanguage()))) },
    );
    if (isInstalled) await copyFor(services, at, deviceOf(at), isInstalled.action);
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
    const isDone = await editor.edit((edit) => {
      for (const selection of editor.selections) edit.replace(selection, snippet.text);
    });
    if (!isDone) throw new HumanError(t('{0} cannot be changed.', nameOf(editor.document.uri)));
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
    await toClipboard(text);
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
  const product = await productFor(services, at && deviceOf(at));
  if (!product) return undefined;
  const items = stepsOf(product)
    .filter((step) => step.forms.length > 0)
    .map((step) => ({
      label: t(step.title),
      description: step.action,
      detail: [placeText(step.place, t), step.before[0] ? t(step.before[0].text) : ''].filter(Boolean).join(' · '),
      step,
    }));
  if (items.length === 0) throw new HumanError(t('No document that was read gives commands for {0}.', product.name));
  const picked = await vscode.window.showQuickPick(maskedItems(items), {
    placeHolder: t('Which command for {0}?', product.name),
    matchOnDescription: true,
  });
  return picked && { at, product, step: picked.step };
}

async function copyStep(services: Services, at: CodeAt | undefined, product: Product, action: Action): Promise<void> {
  const step = stepOf(product, action);
  if (step && step.forms.length === 0) {
    await showStep(services, step);
    return;
  }
  const snippet = await snippetFor(services, at, product, action);
  if (!snippet) return;
  await toClipboard(snippet.text);
  done(copiedMessage(at, snippet));
  // Not waited for: the command is copied, and the offer may stay open as long as it likes.
  if (at && action === 'install-file') void offerInstallFile(at, product);
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
  const step = stepOf(product, action);
  const form = step && (await chooseForm(step));
  // Without a step or form the snippet says why there is none.
  if (step && step.forms.length > 0 && !form) return undefined;
  const usesCode = form?.lines.some((line) => line.includes('{code}')) ?? false;
  const code = usesCode && at ? await usableText(at) : undefined;
  if (usesCode && at && code === undefined) return undefined;
  const sftpUrl = await askFor(form, '{sftpUrl}', t('Address of the file with the code'), EXAMPLE_URL);
  const feature = await askFor(form, '{feature}', t('Name of the feature'), '');
  if (sftpUrl === null || feature === null) return undefined;
  const snippet = buildSnippet({
    product,
    action,
    form: form && step?.forms.indexOf(form),
    code,
    sftpUrl,
    feature,
    file: at && fileOnDevice(at, product),
  });
  if (snippet.kind === 'refusal') throw new HumanError(refusalText(snippet, t));
  if (at && (usesCode || action === 'install-file') && !(await mayUse(at, services))) return undefined;
  if (snippet.step.danger && !(await acceptsDanger(snippet))) return undefined;
  return snippet;
}

function fileOnDevice({ code }: CodeAt, product: Product): string | undefined {
  return installFile(product, { text: code.canonical, serial: code.udi?.value?.sn?.value })?.path;
}

/** Of several forms the one that the user picks; what only short codes go into is no question for a code in XML. */
async function chooseForm(step: Step): Promise<Form | undefined> {
  const forms = formsOf(step, undefined).filter(({ takes }) => takes !== 'short');
  const [only, ...others] = forms.length > 0 ? forms : step.forms;
  if (!only || others.length === 0) return only;
  const picked = await vscode.window.showQuickPick(
    [only, ...others].map((form) => ({
      label: form.lines.map((line) => fillTemplate(line, {})).join('  '),
      description: form.when ? t(form.when) : form.sources.join(', '),
      form,
    })),
    {
      placeHolder: step.disagreement ? t(step.disagreement.text) : t('Which form?'),
      matchOnDescription: true,
    },
  );
  return picked?.form;
}

const EXAMPLE_URL = 'sftp://10.0.0.1:22/codes/AC_cc920.xml';

/** What only the user knows, where the form holds it; `null` when the user gives up. */
async function askFor(
  form: Form | undefined,
  placeholder: string,
  prompt: string,
  placeHolder: string,
): Promise<string | undefined | null> {
  if (!form?.lines.some((line) => line.includes(placeholder))) return undefined;
  return (await vscode.window.showInputBox({ prompt, placeHolder, ignoreFocusOut: true })) ?? null;
}

async function acceptsDanger({ step }: Snippet): Promise<boolean> {
  if (!step.danger) return true;
  const copy = t('Copy Command');
  return (await vscode.window.showWarningMessage(t(step.danger.text), { modal: true }, copy)) === copy;
}
