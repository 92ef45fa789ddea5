import * as vscode from 'vscode';
import { bestMatch } from '../../core/match/match';
import { type ReportMatch, reportText } from '../../core/render/report';
import { deviceLabel } from '../../core/render/words';
import { tagLines } from '../../core/team/render';
import { COMMAND } from '../ids';
import { editorLanguage, t } from '../language';
import type { Services } from '../services';
import { type CodeAt, reference } from '../sources';
import type { Command } from './command';
import { codeFor } from './pickCode';

export const showReport: Command = {
  id: COMMAND.showReport,
  async run(services, target) {
    const at = await codeFor(services.sources, target);
    if (at) await openReport(services, at);
  },
};

async function openReport(services: Services, at: CodeAt): Promise<void> {
  const language = editorLanguage();
  const { uri, start } = reference(at);
  const name = `${deviceLabel(at.code, language)} ${t('Report')}`;
  const teams = services.sources.team.of(at.source.uri);
  const ofTeam = (tag: string) => tagLines(teams, tag, t, true);
  const content = reportText(at.source.analysis, at.code, matchesOf(services, at), language, ofTeam);
  const document = services.documents.make(`report ${start} ${uri}`, name, () => content);
  await vscode.window.showTextDocument(document, { preview: true });
}

/** The best fitting artifact of each kind in sight: what the reader would hold the code against. */
function matchesOf(services: Services, { code }: CodeAt): ReportMatch[] {
  const others = services.sources.identified().filter(({ artifact }) => artifact !== code);
  return (['requestCode', 'deviceIdentity', 'deviceOutput', 'authorizationCode'] as const).flatMap((kind) => {
    const candidates = others.filter(({ artifact }) => artifact.kind === kind);
    const best = bestMatch(
      code,
      candidates.map(({ artifact }) => artifact),
    );
    const found = candidates.find(({ artifact }) => artifact === best?.candidate);
    return best && found ? [{ other: found.artifact, where: found.where, checks: best.checks }] : [];
  });
}
