import type { Analysis } from '../core/analyze';
import { SEVERITY } from '../core/checks/problem';
import type { Artifact } from '../core/codes/model';
import { udiLabel } from '../core/codes/udi';
import { artifactJson, checkJson, fileJson } from '../core/render/json';
import { ENGLISH } from '../core/render/language';
import { problemMessage } from '../core/render/messages';
import { reportText } from '../core/render/report';
import { inspect } from '../core/repair/inspect';
import { LineIndex } from '../core/text/lines';
import { readInputs } from './input';
import { allArtifacts, otherJson, otherLine } from './otherArtifacts';
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
    if (call.values['json'])
      printJson(call, { files: files.map(({ name, analysis }) => fileJson(name, analysis, artifactsJson(analysis))) });
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
  const known = new Set<object>(analysis.artifacts);
  const all = allArtifacts(analysis.text, analysis.artifacts);
  for (const artifact of all) {
    if (known.has(artifact)) printKnown(print, analysis, artifact as Artifact);
    else print(`${otherLine(artifact)}\n`);
  }
  if (all.length === 0) print('Nothing found.\n');
}

function printKnown(print: (text: string) => void, analysis: Analysis, artifact: Artifact): void {
  switch (artifact.kind) {
    case 'authorizationCode':
      print(reportText(analysis, artifact, [], ENGLISH));
      break;
    case 'requestCode':
      print(`REQUEST CODE  ${udiLabel(artifact.udi)}\n`);
      break;
    case 'deviceOutput':
      print(`DEVICE        ${udiLabel(artifact.udi)}\n`);
      break;
    case 'cliCommand':
      break;
  }
}

function artifactsJson({ text, artifacts }: Analysis): object[] {
  const known = new Set<object>(artifacts);
  return allArtifacts(text, artifacts).map((artifact) =>
    known.has(artifact) ? artifactJson(artifact as Artifact) : otherJson(artifact),
  );
}

function printProblems({ print }: Call, { name, analysis }: Decoded): void {
  const lines = new LineIndex(analysis.text);
  for (const problem of analysis.problems) {
    const { line, column } = lines.at(problem.span.start);
    print(`${name}:${line}:${column}: ${SEVERITY[problem.code]}: ${problem.code}: ${problemMessage(problem, ENGLISH)}`);
  }
}
