import { analyze, problemsOf } from '../core/analyze';
import { SEVERITY } from '../core/checks/problem';
import type { AuthorizationCode } from '../core/codes/model';
import { productOfUdiPid, stepsOf } from '../core/platforms/catalogue';
import { ACTIONS, isAction, isProductId, PRODUCT_IDS, type Product } from '../core/platforms/product';
import { CATALOGUE, PRODUCTS } from '../core/platforms/products';
import { refusalText } from '../core/platforms/refusalText';
import { renderStep } from '../core/platforms/renderStep';
import { buildSnippet } from '../core/platforms/snippets';
import { ENGLISH } from '../core/render/language';
import { problemMessage } from '../core/render/messages';
import { english } from '../core/render/translate';
import { CallError } from './callError';
import { readInput } from './input';
import type { Call, ExitStatus, Verb } from './verb';

export const snippet: Verb = {
  usage: 'snippet <file|-> --action <step> [--product <p>] [--release <r>] [--url <sftp url>] [--form <n>] [--force]',
  summary: 'print the exact command of a step; --list prints the steps of a product',
  options: {
    action: { type: 'string' },
    product: { type: 'string' },
    release: { type: 'string' },
    url: { type: 'string' },
    form: { type: 'string' },
    force: { type: 'boolean' },
    list: { type: 'boolean' },
  },
  run(call) {
    return call.values['list'] ? listSteps(call) : printSnippet(call);
  },
};

function listSteps(call: Call): ExitStatus {
  const given = call.values['product'];
  const products = given === undefined ? Object.values(PRODUCTS) : [productNamed(String(given))];
  for (const product of products) {
    call.print(`# ${product.name} (${product.id})\n`);
    for (const step of stepsOf(product)) call.print(`${renderStep(step, english)}\n`);
  }
  return 0;
}

function printSnippet(call: Call): ExitStatus {
  const { action, product: productName, release, url } = call.values;
  if (typeof action !== 'string') throw new CallError(`--action is missing; one of ${ACTIONS.join(', ')}`);
  if (!isAction(action)) throw new CallError(`there is no action ${action}; one of ${ACTIONS.join(', ')}`);
  const [file, ...others] = call.positionals;
  if (others.length > 0) throw new CallError('snippet takes one file');
  const found = file === undefined ? undefined : onlyCode(file, call);
  const product = typeof productName === 'string' ? productNamed(productName) : productOf(found?.code);
  const built = buildSnippet({
    product,
    action,
    release: typeof release === 'string' ? release : undefined,
    form: formIndex(call),
    code: found?.code.canonical,
    sftpUrl: typeof url === 'string' ? url : undefined,
  });
  if (built.kind === 'refusal') throw new CallError(refusalText(built, english));
  const usesCode = built.form.lines.some((line) => line.includes('{code}'));
  if (found?.error !== undefined && usesCode && !call.values['force']) {
    call.warn(`${found.error} No command is made from it; --force makes it all the same.`);
    return 1;
  }
  call.print(built.text);
  return 0;
}

interface Found {
  readonly code: AuthorizationCode;
  /** The first error of the code, as a sentence. */
  readonly error: string | undefined;
}

/** The code of the file; of several that say the same the first. */
function onlyCode(file: string, call: Call): Found | undefined {
  const { text } = readInput(file);
  const analysis = analyze(text, call.checkOptions);
  const [code, ...others] = analysis.codes;
  if (!code) return undefined;
  if (others.some((other) => other.canonical !== code.canonical)) {
    throw new CallError(`${file} holds ${analysis.codes.length} different codes; one is wanted`);
  }
  const error = problemsOf(analysis, code).find((problem) => SEVERITY[problem.code] === 'error');
  return { code, error: error && problemMessage(error, ENGLISH) };
}

function productNamed(id: string): Product {
  if (!isProductId(id)) throw new CallError(`there is no product ${id}; one of ${PRODUCT_IDS.join(', ')}`);
  return PRODUCTS[id];
}

function productOf(code: AuthorizationCode | undefined): Product {
  const pid = code?.udi?.value?.pid?.value;
  const known = pid === undefined ? undefined : productOfUdiPid(CATALOGUE, pid);
  if (known) return known;
  throw new CallError(`the product cannot be told; --product is one of ${PRODUCT_IDS.join(', ')}`);
}

function formIndex({ values }: Call): number | undefined {
  const form = values['form'];
  if (form === undefined) return undefined;
  const number = Number(form);
  if (!Number.isInteger(number) || number < 1) throw new CallError('--form is a number from 1 on');
  return number - 1;
}
