import { productOfUdiPid } from '../../core/platforms/catalogue';
import { factsOf } from '../../core/platforms/codeAtHand';
import { deadDeviceText } from '../../core/platforms/deadDevice';
import { AliasTable } from '../../core/redact/aliases';
import { redact } from '../../core/redact/redact';
import { deviceLabel } from '../../core/render/words';
import { toClipboard } from '../clipboard';
import { COMMAND } from '../ids';
import { editorLanguage, t } from '../language';
import { done, HumanError } from '../report';
import type { Services } from '../services';
import type { CodeAt } from '../sources';
import type { Command } from './command';
import { codeFor } from './pickCode';

/** Copies one value; the link or the menu that calls it knows the value. */
export const copyValue: Command = {
  id: COMMAND.copyValue,
  async run(_services, value, name) {
    if (typeof value !== 'string' || value === '') return;
    await toClipboard(value);
    done(t('{0} copied', typeof name === 'string' ? name : t('Value')));
  },
};

/** The text for the case with TAC when a device is dead: everything they ask for, without the code itself. */
export const copyTacText: Command = {
  id: COMMAND.copyTacText,
  async run(services, target) {
    const found = await tacText(services, target);
    if (!found) return;
    await toClipboard(found.text);
    done(t('Text for the TAC case of {0} copied', deviceLabel(found.at.code, editorLanguage())));
  },
};

/** The same for showing how such a case is written: nobody can remove a device by its alias. */
export const copyTacTextRedacted: Command = {
  id: COMMAND.copyTacTextRedacted,
  async run(services, target) {
    const found = await tacText(services, target);
    if (!found) return;
    const { text, at } = found;
    const aliases = new AliasTable();
    const { analysis } = at.source;
    redact(analysis.text, analysis, { aliases });
    const redaction = redact(text, undefined, { aliases });
    if (redaction.leaks.length > 0)
      throw new HumanError(t('Not everything could be replaced, so nothing was copied. Please report this as a bug.'));
    await toClipboard(redaction.text);
    done(t('Redacted text copied: {0} places replaced', editorLanguage().number(redaction.edits.length)));
  },
};

async function tacText(services: Services, target: unknown): Promise<{ at: CodeAt; text: string } | undefined> {
  const at = await codeFor(services.sources, target);
  const catalogue = await services.tables.tables();
  const source = catalogue.sources['CUCM'];
  if (!at || !source) return undefined;
  const product = productOfUdiPid(catalogue, at.code.udi?.value?.pid?.value ?? '');
  return { at, text: deadDeviceText(factsOf(at.code, product), source) };
}
