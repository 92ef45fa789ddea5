import { stepOf } from '../platforms/catalogue';
import type { Product } from '../platforms/product';
import type { Source } from '../platforms/sources';
import { fillTemplate } from '../platforms/template';
import { labelledLines, row } from '../render/labelled';
import type { Language } from '../render/language';
import type { Translate } from '../render/translate';
import { visible } from '../render/visible';
import type { ExplainedMessage } from './explainer';
import type { Family, NextStep } from './explanation';
import type { CheckAnswer, CheckResult } from './runChecks';

export interface ExplanationContext {
  /** The text of the message, for the line it stands in. */
  readonly text: string;
  /** `session.txt, line 22` */
  readonly where: string;
  readonly checks: readonly CheckResult[];
  /** The product at hand, when it is known: then the exact commands are given. */
  readonly product: Product | undefined;
  readonly sources: Readonly<Record<string, Source>>;
}

/** What a message means, what may cause it, what was checked and what to do next, as plain text. */
export function explanationText(message: ExplainedMessage, context: ExplanationContext, language: Language): string {
  const { t } = language;
  const { explanation, span, platform } = message;
  const heading = [familyName(explanation.family, t).toUpperCase(), explanation.name].join('  ');
  const numbers = Object.entries(explanation.numbers).map(([system, number]) => `${systemName(system)} ${number}`);
  return labelledLines([
    heading,
    '',
    row(t('Said'), visible(context.text.slice(span.start, span.end).replace(/\s+/g, ' '), 300)),
    row(t('Where'), context.where),
    ...(numbers.length > 0 ? [row(t('Number'), numbers.join(', '))] : []),
    ...(platform ? [row('', t('Read as a number of {0}.', systemName(platform)))] : []),
    row(t('Means'), t(explanation.meaning)),
    ...(explanation.otherMeaning ? [row(t('Elsewhere'), t(explanation.otherMeaning))] : []),
    '',
    ...list(
      t('Likely causes, the most likely first (concluded from the documents, not quoted)'),
      explanation.causes.map((cause) => t(cause)),
    ),
    ...list(
      t('Checked with what is at hand'),
      labelledLines(context.checks.map(({ answer, text }) => row(answerName(answer, t), text))),
    ),
    ...list(
      t('What to do next'),
      explanation.next.flatMap((step) => stepLines(step, context.product, t)),
    ),
    ...list(
      t('Sources'),
      explanation.sources.map((key) =>
        [context.sources[key]?.title, context.sources[key]?.address].filter(Boolean).join('  '),
      ),
    ),
  ]).join('\n');
}

function list(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`), ''];
}

/** The step in words, and below it what has to be typed where the product is known. */
function stepLines({ text, action }: NextStep, product: Product | undefined, t: Translate): string[] {
  const step = product && action ? stepOf(product, action) : undefined;
  const [form] = step?.forms ?? [];
  return [t(text), ...(form?.lines ?? []).map((line) => `    ${fillTemplate(line, {})}`)];
}

export function answerName(answer: CheckAnswer, t: Translate): string {
  switch (answer) {
    case 'fine':
      return t('fine');
    case 'wrong':
      return t('wrong');
    case 'said':
      return t('seen');
    case 'unknown':
      return t('not checked');
  }
}

export function familyName(family: Family, t: Translate): string {
  switch (family) {
    case 'agent-error':
      return t('Error of the smart agent');
    case 'cli':
      return t('Answer of the device');
    case 'syslog':
      return t('Log message');
    case 'alarm':
      return t('Alarm');
    case 'status':
      return t('State');
  }
}

function systemName(system: string): string {
  return system === 'iosXr' ? 'IOS-XR' : 'IOS-XE';
}
