import * as vscode from 'vscode';
import { compareCodeWithDevice } from '../../core/device/output/compare';
import { type MatchCheck, match, verdict } from '../../core/match/match';
import { sectionName } from '../../core/render/artifacts';
import { findingMessage } from '../../core/render/deviceMessages';
import { labelledLines, row } from '../../core/render/labelled';
import { checkText, subjectName } from '../../core/render/report';
import { deviceLabel } from '../../core/render/words';
import { LineIndex } from '../../core/text/lines';
import { analyzeText } from '../analyses';
import { COMMAND } from '../ids';
import { editorLanguage, t } from '../language';
import { masked, maskedItems } from '../masking/masked';
import { HumanError } from '../report';
import type { Services } from '../services';
import { type ArtifactAt, artifactsOf, type CodeAt, type Source } from '../sources';
import type { Command } from './command';
import { type OtherText, otherTextItems } from './otherText';
import { codeFor } from './pickCode';

/** Whether a code is for a device: held against a request code, a device's output or another code, wherever that is. */
export const checkMatch: Command = {
  id: COMMAND.checkMatch,
  async run(services, target) {
    const at = await codeFor(services.sources, target);
    if (!at) return;
    const other = await pickOther(services, at);
    if (other) await showMatch(services, at, other);
  },
};

type OtherItem = vscode.QuickPickItem & { readonly choose: () => Promise<ArtifactAt | undefined> };

async function pickOther(services: Services, at: CodeAt): Promise<ArtifactAt | undefined> {
  const known = services.sources.identified().filter(({ artifact }) => artifact !== at.code);
  const items: OtherItem[] = known.map((other) => ({
    label: other.where,
    description: verdictText(verdict(match(at.code, other.artifact))),
    choose: async () => other,
  }));
  items.push(...otherTextItems(t('Check'), (other) => only(at, other)));
  const picked = await vscode.window.showQuickPick(maskedItems(items), {
    placeHolder: masked(t('Check {0} against what?', deviceLabel(at.code, editorLanguage()))),
  });
  return picked?.choose();
}

/** The artifact of a text that fits the code best. */
function only(at: CodeAt, { text, uri, label }: OtherText): ArtifactAt {
  const source: Source = { uri, label, analysis: analyzeText(text), pasted: undefined };
  const found = artifactsOf(source);
  const rank = (other: ArtifactAt) =>
    ['match', 'mismatch', 'unchecked'].indexOf(verdict(match(at.code, other.artifact)));
  const [best] = found.sort((a, b) => rank(a) - rank(b));
  if (!best)
    throw new HumanError(t('Nothing to compare with in {0}: no request code, no UDI, no authorization code.', label));
  return best;
}

async function showMatch(services: Services, at: CodeAt, other: ArtifactAt): Promise<void> {
  const checks = match(at.code, other.artifact);
  const label = deviceLabel(at.code, editorLanguage());
  const text = matchText(label, at, other, checks);
  const uri = services.documents.make(services.documents.newKey(), t('Match {0}', label), () => text);
  await services.documents.show(uri);
}

/** Its labels are short; it is as wide in all languages where they are. */
const LABEL_WIDTH = 12;

function matchText(label: string, at: CodeAt, other: ArtifactAt, checks: readonly MatchCheck[]): string {
  const lines = [
    t('CODE FOR {0}', label),
    '',
    row(t('Code'), at.source.label),
    row(t('Against'), other.where),
    row(t('Result'), verdictText(verdict(checks))),
    '',
    ...checks.map((check) => row(subjectName(check.subject, t), checkText(check, t))),
    '',
    ...deviceLines(at, other),
  ];
  return labelledLines(lines, LABEL_WIDTH).join('\n');
}

/** What the device says of the licenses in the code, where the other side is the output of a device. */
function deviceLines({ code, source }: CodeAt, { artifact, source: there }: ArtifactAt): string[] {
  if (artifact.kind !== 'deviceOutput') return [];
  const inCode = new LineIndex(source.analysis.text);
  const onDevice = new LineIndex(there.analysis.text);
  const findings = compareCodeWithDevice(code, artifact).flatMap((finding) =>
    finding.what === 'other-device' ? [] : [finding],
  );
  const lines = findings.map((finding) => {
    const places = [t('output line {0}', onDevice.at(finding.device.start).line)];
    if (finding.code) places.push(t('code line {0}', inCode.at(finding.code.start).line));
    return `  ${findingMessage(finding, editorLanguage())}  (${places.join(', ')})`;
  });
  // An output that only names the device says nothing of licenses.
  if (lines.length === 0 && artifact.licenses.length === 0 && !artifact.reservations) return [];
  const missing = artifact.missing.map((section) => sectionName(section, t)).join(', ');
  return [
    t('LICENSES IN THE CODE AND ON THE DEVICE'),
    '',
    ...(lines.length > 0 ? lines : [t('Nothing differs in what both sides say.')]),
    ...(missing === '' ? [] : ['', t('Not all of this output is there: {0}.', missing)]),
    '',
  ];
}

function verdictText(result: MatchCheck['result']): string {
  switch (result) {
    case 'match':
      return t('matches');
    case 'mismatch':
      return t('does not match');
    case 'unchecked':
      return t('cannot be checked');
  }
}
