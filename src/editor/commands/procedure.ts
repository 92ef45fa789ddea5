import * as vscode from 'vscode';
import { stepsOf } from '../../core/platforms/catalogue';
import { factsOf } from '../../core/platforms/codeAtHand';
import { installFile } from '../../core/platforms/installFile';
import type { Step } from '../../core/platforms/product';
import { renderGuide } from '../../core/platforms/renderGuide';
import { renderStep } from '../../core/platforms/renderStep';
import { COMMAND } from '../ids';
import { t } from '../language';
import type { Services } from '../services';
import type { CodeAt } from '../sources';
import type { Command } from './command';
import { codeFor } from './pickCode';
import { deviceOf, productFor } from './product';

/** All documented steps of a product, in their order, with prompts, answers and sources. */
export const showProcedure: Command = {
  id: COMMAND.showProcedure,
  async run(services, target) {
    const at = await codeInSight(services, target);
    const product = await productFor(services, at && deviceOf(at));
    if (!product) return;
    const { sources } = await services.tables.tables();
    const text = [product.name.toUpperCase(), ...stepsOf(product).map((step) => renderStep(step, sources, t))];
    await show(services, `procedure ${product.id}`, t('Procedure of {0}', product.name), text.join('\n\n'));
  },
};

/** What to do in a situation that takes several steps, with the facts of the code at hand. */
export const showGuide: Command = {
  id: COMMAND.showGuide,
  async run(services, target) {
    const tables = await services.tables.tables();
    const items = tables.guides.map((guide) => ({ label: t(guide.title), detail: t(guide.applies.text), guide }));
    const picked = await vscode.window.showQuickPick(items, {
      placeHolder: t('Which situation?'),
      matchOnDetail: true,
    });
    if (!picked) return;
    const at = await codeInSight(services, target);
    const product = at && (await productFor(services, deviceOf(at)));
    const serial = at?.code.udi?.value?.sn?.value;
    const file = at && product && installFile(product, { text: at.code.canonical, serial })?.path;
    const facts = at && factsOf(at.code, product);
    const text = renderGuide(picked.guide, { facts, product, file }, tables, t);
    await show(services, `guide ${picked.guide.id}`, t(picked.guide.title), text);
  },
};

/** What to do where there is nothing to type. */
export async function showStep(services: Services, step: Step): Promise<void> {
  const { sources } = await services.tables.tables();
  await show(services, `step ${step.action}`, t(step.title), renderStep(step, sources, t));
}

/** A code is of use and not needed: the user is asked only where there are several. */
async function codeInSight(services: Services, target: unknown): Promise<CodeAt | undefined> {
  return services.sources.codes().length > 0 ? codeFor(services.sources, target) : undefined;
}

async function show(services: Services, key: string, name: string, text: string): Promise<void> {
  const uri = services.documents.make(key, name, () => `${text}\n`);
  await services.documents.show(uri);
}
