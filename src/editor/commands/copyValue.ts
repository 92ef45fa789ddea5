import * as vscode from 'vscode';
import { entitlementName } from '../../core/codes/totals';
import { productOfUdiPid } from '../../core/platforms/catalogue';
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
    const catalogue = await services.catalogue();
    const source = catalogue.sources['CUCM'];
    if (!source) return;
    const udi = code.udi?.value;
    const issued = code.timestamp?.value;
    const text = deadDeviceText(
      {
        product: productOfUdiPid(catalogue, udi?.pid?.value ?? '')?.name,
        pid: udi?.pid?.value,
        serial: udi?.sn?.value,
        uuid: udi?.uuid?.value,
        piid: code.piid?.value,
        issuedAt: issued === undefined ? undefined : new Date(issued).toISOString(),
        fingerprint: code.fingerprint,
        licenses: code.entitlements.map((entitlement) => ({
          name: entitlementName(entitlement) || undefined,
          tag: entitlement.tag?.value?.raw,
          count: entitlement.count?.value,
        })),
      },
      source,
      t,
    );
    await vscode.env.clipboard.writeText(text);
    done(t('Text for the TAC case of {0} copied', deviceLabel(code, editorLanguage())));
  },
};
