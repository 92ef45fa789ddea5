import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyze, problemsOf } from '../core/analyze';
import { SEVERITY } from '../core/checks/problem';
import type { AuthorizationCode } from '../core/codes/model';
import { productsFor, stepsOf } from '../core/platforms/catalogue';
import { factsOf, textToInstall } from '../core/platforms/codeAtHand';
import { GUIDES } from '../core/platforms/guides';
import { GUIDE_IDS, isGuideId } from '../core/platforms/guides/guide';
import { type InstallFile, installFile } from '../core/platforms/installFile';
import {
  ACTIONS,
  type Action,
  type CodeFormat,
  isAction,
  isProductId,
  PRODUCT_IDS,
  type Product,
} from '../core/platforms/product';
import { CATALOGUE, PRODUCTS } from '../core/platforms/products';
import { refusalText } from '../core/platforms/refusalText';
import { renderGuide } from '../core/platforms/renderGuide';
import { renderStep } from '../core/platforms/renderStep';
import { buildSnippet, formsOf, type Snippet } from '../core/platforms/snippets';
import { fillTemplate } from '../core/platforms/template';
import { ENGLISH } from '../core/render/language';
import { problemMessage } from '../core/render/messages';
import { english } from '../core/render/translate';
import { inspect } from '../core/repair/inspect';
import { CallError } from './callError';
import { readInput, shown } from './input';
import type { Call, ExitStatus, Verb } from './verb';

export const snippet: Verb = {
  usage:
    'snippet <file|-> --action <step> [--product <p>] [--release <r>] [--form <n>] [--url <sftp url>] [--file <path on the device>] [--feature <f>] [--write-file <folder>] [--force] | --guide <g> | --list',
  summary: 'print the exact command of a step, or a guide; --list prints products, actions and guides',
  options: {
    action: { type: 'string' },
    product: { type: 'string' },
    release: { type: 'string' },
    url: { type: 'string' },
    file: { type: 'string' },
    feature: { type: 'string' },
    form: { type: 'string' },
    guide: { type: 'string' },
    'write-file': { type: 'string' },
    force: { type: 'boolean' },
    list: { type: 'boolean' },
  },
  run(call) {
    if (call.values['list']) return list(call);
    return call.values['guide'] === undefined ? printSnippet(call) : printGuide(call);
  },
};

function list(call: Call): ExitStatus {
  const given = option(call, 'product');
  if (given === undefined) {
    call.print(`Products\n${columns(PRODUCT_IDS.map((id) => [id, PRODUCTS[id].name]))}\n`);
    call.print(`Actions\n${ACTIONS.map((action) => `  ${action}`).join('\n')}\n`);
    call.print(`Guides\n${columns(GUIDES.map(({ id, title }) => [id, title]))}`);
    return 0;
  }
  const product = productNamed(given);
  call.print(`# ${product.name} (${product.id})\n`);
  for (const step of stepsOf(product)) call.print(`${renderStep(step, CATALOGUE.sources, english)}\n`);
  return 0;
}

function columns(rows: readonly (readonly [name: string, text: string])[]): string {
  const width = Math.max(...rows.map(([name]) => name.length)) + 2;
  return rows.map(([name, text]) => `  ${name.padEnd(width)}${text}`).join('\n');
}

function printGuide(call: Call): ExitStatus {
  const id = String(call.values['guide']);
  const guide = GUIDES.find((candidate) => candidate.id === id);
  if (!isGuideId(id) || !guide) throw new CallError(`there is no guide ${id}; one of ${GUIDE_IDS.join(', ')}`);
  const found = codeIn(textOfCall(call), call);
  const named = option(call, 'product');
  const product = named === undefined ? likeliest(found, call) : productNamed(named);
  const facts = found?.code && factsOf(found.code, product);
  const file = option(call, 'file') ?? (product && found && installFile(product, found)?.path);
  call.print(renderGuide(guide, { facts, product, file }, CATALOGUE, english));
  return 0;
}

function printSnippet(call: Call): ExitStatus {
  const action = actionOf(call);
  const text = textOfCall(call);
  const found = codeIn(text, call);
  const named = option(call, 'product');
  const product = named === undefined ? productOf(found, text, call) : productNamed(named);
  const file = found && installFile(product, found);
  const built = buildSnippet({
    product,
    action,
    release: option(call, 'release'),
    form: formIndex(call),
    code: found?.text,
    sftpUrl: option(call, 'url'),
    file: option(call, 'file') ?? (action === 'install-file' ? file?.path : undefined),
    feature: option(call, 'feature'),
  });
  if (built.kind === 'refusal') {
    if (built.reason === 'code-missing') requireCode(found, text, call);
    throw new CallError(refusalText(built, english));
  }
  const folder = option(call, 'write-file');
  const usesCode = folder !== undefined || built.form.lines.some((line) => line.includes('{code}'));
  if (found?.error !== undefined && usesCode && !call.values['force']) {
    call.warn(`${found.error} No command is made from it; --force makes it all the same.`);
    return 1;
  }
  if (folder === undefined) {
    call.print(built.text);
    noteOtherForms(call, built);
  } else {
    if (!file || action !== 'install-file') throw new CallError(`${product.name} takes no file for ${action}`);
    writeInstallFile(join(folder, file.name), file, call);
    call.print([...file.copyLines, built.text, ...file.verifyLines].join('\n'));
  }
  return 0;
}

/** Says that there is more than one way, where the choice was not the user's. */
function noteOtherForms(call: Call, { step, form }: Snippet): void {
  if (call.values['form'] !== undefined || form.takes) return;
  const forms = formsOf(step, option(call, 'release'));
  if (forms.length < 2) return;
  const others = forms.flatMap((other, index) =>
    other === form ? [] : [`--form ${index + 1}: ${other.when ?? fillTemplate(other.lines[0], {})}`],
  );
  call.warn(`${form.when ? `${form.when}. ` : ''}${others.join('; ')}`);
}

/** Byte for byte, and never over a file that is there. */
function writeInstallFile(path: string, { text, bytes }: InstallFile, call: Call): void {
  try {
    writeFileSync(path, text, { flag: 'wx' });
  } catch {
    throw new CallError(`${path} cannot be written, or is there already`);
  }
  call.warn(`${path}: ${bytes} bytes`);
}

interface Found {
  /** As it has to be typed or written to a file. */
  readonly text: string;
  readonly format: CodeFormat;
  readonly serial: string | undefined;
  /** Absent for a universal code, in which nothing can be read. */
  readonly code: AuthorizationCode | undefined;
  /** The first error of the code, as a sentence. */
  readonly error: string | undefined;
}

function textOfCall({ positionals: [file, ...others] }: Call): string | undefined {
  if (others.length > 0) throw new CallError('snippet takes one file');
  return file === undefined ? undefined : readInput(file).text;
}

/** The code of a text; of several that say the same the first. */
function codeIn(text: string | undefined, call: Call): Found | undefined {
  if (text === undefined) return undefined;
  const analysis = analyze(text, call.checkOptions);
  const [code] = analysis.codes;
  if (!code) {
    const universal = analysis.artifacts.find((artifact) => artifact.kind === 'universalCode');
    return universal && { text: universal.value, format: 'plr', serial: undefined, code: undefined, error: undefined };
  }
  const different = new Set(analysis.codes.map(({ canonical }) => canonical)).size;
  if (different > 1)
    throw new CallError(`${fileOf(call)} holds ${different} different authorization codes; one is wanted`);
  const error = problemsOf(analysis, code).find((problem) => SEVERITY[problem.code] === 'error');
  return {
    text: textToInstall(analysis, code),
    format: code.format,
    serial: code.udi?.value?.sn?.value,
    code,
    error: error && problemMessage(error, ENGLISH),
  };
}

/** Only a code as it has to be typed is taken; what is done to another one is for the user to see. */
function requireCode(found: Found | undefined, text: string | undefined, call: Call): void {
  if (found || text === undefined) return;
  const { codes } = inspect(text, call.checkOptions);
  throw new CallError(
    codes.length > 0
      ? `the code in ${fileOf(call)} has to be repaired first, by "repair"`
      : `${fileOf(call)} holds no authorization code`,
  );
}

const fileOf = ({ positionals: [file = ''] }: Call): string => shown(file);

function actionOf(call: Call): Action {
  const action = option(call, 'action');
  if (action === undefined) throw new CallError(`--action is missing; one of ${ACTIONS.join(', ')}`);
  if (!isAction(action)) throw new CallError(`there is no action ${action}; one of ${ACTIONS.join(', ')}`);
  return action;
}

function productNamed(id: string): Product {
  if (!isProductId(id)) throw new CallError(`there is no product ${id}; one of ${PRODUCT_IDS.join(', ')}`);
  return PRODUCTS[id];
}

function productOf(found: Found | undefined, text: string | undefined, call: Call): Product {
  const known = likeliest(found, call);
  if (known) return known;
  requireCode(found, text, call);
  const why = found?.error === undefined ? '' : ' from a damaged code ("check" and "repair" say more)';
  throw new CallError(`the product cannot be told${why}; --product is one of ${PRODUCT_IDS.join(', ')}`);
}

/** The first product that the device of the code may be; a code without a device names none. */
function likeliest(found: Found | undefined, call: Call): Product | undefined {
  const pid = found?.code?.udi?.value?.pid?.value;
  if (pid === undefined) return undefined;
  return productsFor(CATALOGUE, { pid, format: found?.format, release: option(call, 'release') })[0]?.product;
}

function formIndex(call: Call): number | undefined {
  const form = option(call, 'form');
  if (form === undefined) return undefined;
  const number = Number(form);
  if (!Number.isInteger(number) || number < 1) throw new CallError('--form is a number from 1 on');
  return number - 1;
}

function option({ values }: Call, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
}
