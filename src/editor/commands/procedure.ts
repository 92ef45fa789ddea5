import * as vscode from 'vscode';
import { factsOf } from '../../core/platforms/codeAtHand';
import { installFile } from '../../core/platforms/installFile';
import type { Step } from '../../core/platforms/product';
import { renderGuide } from '../../core/platforms/renderGuide';
import { renderStep } from '../../core/platforms/renderStep';
import { additionsText, procedureText } from '../../core/team/render';
import type { Team } from '../../core/team/team';
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
    const text = procedureText(product, teamsFor(services, at), sources, t);
    await show(services, `procedure ${product.id}`, t('Procedure of {0}', product.name), text);
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
    const actions = picked.guide.steps.flatMap((step) => step.actions ?? []);
    const text = [
      renderGuide(picked.guide, { facts, product, file }, tables, t),
      additionsText(product, actions, teamsFor(services, at), t),
    ];
    await show(services, `guide ${picked.guide.id}`, t(picked.guide.title), text.filter(Boolean).join('\n\n'));
  },
};

/** What to do where there is nothing to type. */
export async function showStep(services: Services, step: Step): Promise<void> {
  const { sources } = await services.tables.tables();
  await show(services, `step ${step.action}`, t(step.title), renderStep(step, sources, t));
}

/** What the teams add: those of the code's text, else those of the document in sight. */
function teamsFor({ sources }: Services, at: CodeAt | undefined): readonly Team[] {
  return sources.team.of(at?.source.uri ?? vscode.window.activeTextEditor?.document.uri ?? NOWHERE);
}

/** In no folder. */
const NOWHERE = vscode.Uri.from({ scheme: 'untitled', path: '/' });

/** A code is of use and not needed: the user is asked only where there are several. */
async function codeInSight(services: Services, target: unknown): Promise<CodeAt | undefined> {
  return services.sources.codes().length > 0 ? codeFor(services.sources, target) : undefined;
}

async function show(services: Services, key: string, name: string, text: string): Promise<void> {
  const uri = services.documents.make(key, name, () => `${text}\n`);
  await services.documents.show(uri);
}
