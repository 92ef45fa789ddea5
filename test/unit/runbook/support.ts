import { textToInstall } from '../../../src/core/platforms/codeAtHand';
import { CATALOGUE } from '../../../src/core/platforms/products';
import { ENGLISH } from '../../../src/core/render/language';
import type { RunbookContext } from '../../../src/core/runbook/context';
import { runbook } from '../../../src/core/runbook/runbook';
import { inspectionOf, TODAY } from '../../support/analysis';
import { devicesIn } from '../../support/evidence';

type Files = Readonly<Record<string, string>>;

/** With the texts of the codes in the files, as the command line and the editor look them up. */
export function contextOf(files: Files, more: Partial<RunbookContext> = {}): RunbookContext {
  return {
    catalogue: CATALOGUE,
    language: ENGLISH,
    today: TODAY,
    endingWithinDays: 90,
    codeText: ({ document, span }) => {
      const inspection = inspectionOf(files[document] ?? '');
      const code = inspection.codes.find((candidate) => candidate.span.start === span.start);
      const universal = inspection.artifacts.find((artifact) => artifact.kind === 'universalCode');
      return code ? textToInstall(inspection, code) : universal?.kind === 'universalCode' ? universal.value : undefined;
    },
    ...more,
  };
}

export function runbookOf(files: Files | string, more: Partial<RunbookContext> = {}) {
  const all = typeof files === 'string' ? { 'a.log': files } : files;
  return runbook(devicesIn(all), contextOf(all, more));
}

/** The check boxes, without their ids. */
export function boxes(markdown: string): string[] {
  return [...markdown.matchAll(/^- \[[ x]\] \*\*(.*?)\*\*/gm)].map((match) => match[1] ?? '');
}

export function idsOf(markdown: string): string[] {
  return [...markdown.matchAll(/^- \[[ x]\] .*<!-- step:(\S+) -->$/gm)].map((match) => match[1] ?? '');
}

/** What stands in fences, each without the indentation of its step. */
export function fences(markdown: string): string[] {
  return [...markdown.matchAll(/^ {2}(`{3,})text\n([\s\S]*?)\n {2}\1$/gm)].map((match) =>
    (match[2] ?? '').replace(/^ {2}/gm, ''),
  );
}

/** The part of one device. */
export function partOf(markdown: string, serial: string): string {
  const part = markdown.split(/^## /m).find((section) => section.split('\n')[0]?.includes(`\`${serial}\``));
  if (part === undefined) throw new Error(`no part for ${serial}`);
  return part;
}
