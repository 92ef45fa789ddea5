import type { Analysis } from '../core/analyze';
import type { Artifact } from '../core/artifact';
import { SEVERITY } from '../core/checks/problem';
import { factLines } from '../core/render/artifactCard';
import { artifactDetail, artifactTitle } from '../core/render/artifacts';
import { checkJson, fileJson } from '../core/render/json';
import { ENGLISH } from '../core/render/language';
import { problemMessage } from '../core/render/messages';
import { reportText } from '../core/render/report';
import { visible } from '../core/render/visible';
import { inspect } from '../core/repair/inspect';
import { LineIndex } from '../core/text/lines';
import { readInputs } from './input';
import { type Call, type ExitStatus, printJson, type Verb } from './verb';

interface Decoded {
  readonly name: string;
  readonly analysis: Analysis;
}

export const decode: Verb = {
  usage: 'decode [--json] <file|folder|-> …',
  summary: 'say what the codes in the files say',
  options: { json: { type: 'boolean' } },
  run(call) {
    const files = decodeAll(call);
    if (call.values['json']) printJson(call, { files: files.map(({ name, analysis }) => fileJson(name, analysis)) });
    else for (const file of files) printReports(call, file, files.length > 1);
    return statusOf(files);
  },
};

export const check: Verb = {
  usage: 'check [--json] <file|folder|-> …',
  summary: 'list what is wrong: file:line:column: severity: code: message',
  options: { json: { type: 'boolean' } },
  run(call) {
    const files = decodeAll(call);
    if (call.values['json']) printJson(call, { files: files.map(({ name, analysis }) => checkJson(name, analysis)) });
    else for (const file of files) printProblems(call, file);
    return statusOf(files);
  },
};

function decodeAll({ positionals, checkOptions }: Call): Decoded[] {
  return readInputs(positionals).map(({ name, text }) => ({ name, analysis: inspect(text, checkOptions) }));
}

function statusOf(files: readonly Decoded[]): ExitStatus {
  const hasError = files.some(({ analysis }) => analysis.problems.some(({ code }) => SEVERITY[code] === 'error'));
  return hasError ? 1 : 0;
}

function printReports({ print }: Call, { name, analysis }: Decoded, isOneOfMany: boolean): void {
  if (isOneOfMany) print(`== ${name}\n`);
  for (const artifact of analysis.artifacts) {
    if (artifact.kind === 'authorizationCode') print(reportText(analysis, artifact, [], ENGLISH));
    else if (artifact.kind !== 'cliCommand') print(`${artifactLine(artifact)}\n`);
  }
  if (analysis.artifacts.length === 0) print('Nothing found.\n');
}

const TITLE_WIDTH = 22;

function artifactLine(artifact: Artifact): string {
  const title = artifactTitle(artifact, ENGLISH).toUpperCase();
  const facts = factLines(artifact, ENGLISH).map(
    ([label, value]) => `\n  ${label.padEnd(TITLE_WIDTH - 2)}${visible(value)}`,
  );
  return `${title.padEnd(TITLE_WIDTH)}${artifactDetail(artifact, ENGLISH)}${facts.join('')}`.trimEnd();
}

function printProblems({ print }: Call, { name, analysis }: Decoded): void {
  const lines = new LineIndex(analysis.text);
  for (const problem of analysis.problems) {
    const { line, column } = lines.at(problem.span.start);
    print(`${name}:${line}:${column}: ${SEVERITY[problem.code]}: ${problem.code}: ${problemMessage(problem, ENGLISH)}`);
  }
}
