import * as vscode from 'vscode';
import { productOfUdiPid } from '../../core/platforms/catalogue';
import { factsOf } from '../../core/platforms/codeAtHand';
import { deadDeviceText } from '../../core/platforms/deadDevice';
import { deviceLabel } from '../../core/render/words';
import { COMMAND } from '../ids';
import { editorLanguage, t } from '../language';
import { done } from '../report';
import type { Command } from './command';
import { codeFor } from './pickCode';

/** Copies one value; the link or the menu that calls it knows the value. */
export const copyValue: Command = {
  id: COMMAND.copyValue,
  async run(_services, value, name) {
    if (typeof value !== 'string' || value === '') return;
    await vscode.env.clipboard.writeText(value);
    done(t('{0} copied', typeof name === 'string' ? name : t('Value')));
  },
};

/** The text for the case with TAC when a device is dead: everything they ask for, without the code itself. */
export const copyTacText: Command = {
  id: COMMAND.copyTacText,
  async run(services, target) {
    const at = await codeFor(services.sources, target);
    if (!at) return;
    const { code } = at;
    const catalogue = await services.tables.tables();
    const source = catalogue.sources['CUCM'];
    if (!source) return;
    const product = productOfUdiPid(catalogue, code.udi?.value?.pid?.value ?? '');
    const text = deadDeviceText(factsOf(code, product), source);
    await vscode.env.clipboard.writeText(text);
    done(t('Text for the TAC case of {0} copied', deviceLabel(code, editorLanguage())));
  },
};
