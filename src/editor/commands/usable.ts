import * as vscode from 'vscode';
import { problemsOf } from '../../core/analyze';
import { SEVERITY } from '../../core/checks/problem';
import { match, sameDevice, verdict } from '../../core/match/match';
import { textToInstall } from '../../core/platforms/codeAtHand';
import { problemMessage } from '../../core/render/messages';
import { stepMessage } from '../../core/render/repairMessages';
import { deviceLabel } from '../../core/render/words';
import { editorLanguage, t } from '../language';
import { masked } from '../masking/masked';
import type { Services } from '../services';
import type { CodeAt } from '../sources';
import { damageSteps, repairOfCode } from './pickRepair';
import { readingsOf, showDiff } from './repair';

/** The code as it has to be pasted, with the user's reading where only the user can know. */
export async function usableText(at: CodeAt): Promise<string | undefined> {
  const repair = repairOfCode(at)?.repair;
  return repair?.changed ? readingsOf(repair) : textToInstall(at.source.analysis, at.code);
}

/** Asks before a code that has errors, does not match or was mended is used. */
export async function mayUse(at: CodeAt, services: Services): Promise<boolean> {
  const { code, source } = at;
  const error = problemsOf(source.analysis, code).find((problem) => SEVERITY[problem.code] === 'error');
  if (error) return confirm(problemMessage(error, editorLanguage()));
  const other = mismatchElsewhere(at, services);
  if (other)
    return confirm(t('This code is for {0}; {1} names another device.', deviceLabel(code, editorLanguage()), other));
  return mayUseRepaired(at, services);
}

/** Asks before a code is used that had to be repaired. */
async function mayUseRepaired(at: CodeAt, services: Services): Promise<boolean> {
  const repair = repairOfCode(at);
  if (!repair?.repair.changed) return true;
  const [use, showDifference] = [t('Use Repaired Code'), t('Show Diff')];
  const choice = await vscode.window.showInformationMessage(
    t('The code had to be repaired.'),
    {
      modal: true,
      detail: masked(
        damageSteps(repair.repair)
          .map((step) => stepMessage(step, t))
          .join('\n'),
      ),
    },
    use,
    showDifference,
  );
  if (choice === showDifference) await showDiff(services, repair, repair.repair.text);
  return choice === use;
}

/** The only request code in sight that no code fits, if this one does not: one of the two is the wrong one. */
function mismatchElsewhere({ code }: CodeAt, { sources }: Services): string | undefined {
  const requests = sources.identified().filter(({ artifact }) => artifact.kind === 'requestCode');
  if (requests.some(({ artifact }) => sameDevice(code, artifact))) return undefined;
  const codes = sources.codes();
  const [open, ...more] = requests.filter(({ artifact }) => !codes.some((other) => sameDevice(other.code, artifact)));
  if (!open || more.length > 0) return undefined;
  return verdict(match(code, open.artifact)) === 'mismatch' ? open.where : undefined;
}

async function confirm(reason: string): Promise<boolean> {
  const showProblems = t('Show Problems');
  const anyway = t('Copy Anyway');
  const choice = await vscode.window.showWarningMessage(masked(reason), { modal: true }, showProblems, anyway);
  if (choice === showProblems) await vscode.commands.executeCommand('workbench.actions.view.problems');
  return choice === anyway;
}
