import type { Analysis } from '../core/analyze';
import type { Artifact } from '../core/artifact';
import { SEVERITY } from '../core/checks/problem';
import { factLines } from '../core/render/artifactCard';
import { artifactDetail, artifactKindName, artifactTitle } from '../core/render/artifacts';
import { checkJson, fileJson } from '../core/render/json';
import { ENGLISH } from '../core/render/language';
import { problemMessage } from '../core/render/messages';
import { reportText } from '../core/render/report';
import { english } from '../core/render/translate';
import { visible } from '../core/render/visible';
import { inspect } from '../core/repair/inspect';
import { tagLines } from '../core/team/render';
import { teamTags } from '../core/team/tags';
import type { Team } from '../core/team/team';
import { LineIndex } from '../core/text/lines';
import { nameText, readInputs } from './input';
import { TEAM_OPTION, teamsOf } from './team';
import { type Call, type ExitStatus, printJson, type Verb } from './verb';

interface Decoded {
  readonly name: string;
  readonly analysis: Analysis;
}

export const decode: Verb = {
  usage: 'decode [--json] [--team <file>] <file|folder|-> …',
  summary: 'say what the codes in the files say',
  options: { json: { type: 'boolean' }, ...TEAM_OPTION },
  run(call) {
    const teams = teamsOf(call);
    const files = decodeAll(call);
    if (call.values['json']) {
      const isAsked = call.values['team'] !== undefined;
      printJson(call, {
        files: files.map(({ name, analysis }) => ({
          ...fileJson(name, analysis),
          ...(isAsked ? { team: { tags: tagsJson(analysis, teams) } } : {}),
        })),
      });
    } else for (const file of files) printReports(call, file, teams, files.length > 1);
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

/** What the team file says of the tags of a text, each once. */
function tagsJson({ artifacts, codes }: Analysis, teams: readonly Team[]): object[] {
  const inCodes = codes.flatMap(({ entitlements }) => entitlements.map(({ tag }) => tag?.value?.raw));
  const alone = artifacts.map((artifact) => (artifact.kind === 'tagMention' ? artifact.tag?.raw : undefined));
  const tags = [...new Set([...inCodes, ...alone])].filter((tag) => tag !== undefined);
  return tags.flatMap((tag) => teamTags(teams, tag).map(({ name, note }) => ({ tag, name, note: note ?? null })));
}

function printReports(call: Call, { name, analysis }: Decoded, teams: readonly Team[], isOneOfMany: boolean): void {
  const { print } = call;
  const ofTeam = (tag: string) => tagLines(teams, tag, english, true);
  if (isOneOfMany) print(`== ${nameText(name)}\n`);
  for (const artifact of shownAlone(analysis.artifacts)) {
    if (artifact.kind === 'authorizationCode') print(reportText(analysis, artifact, [], ENGLISH, ofTeam));
    else print(`${artifactLine(artifact)}\n`);
    // What base64 holds is what somebody wants to know.
    if (artifact.kind === 'encodedFile') {
      printReports(call, { name, analysis: inspect(artifact.decoded, call.checkOptions) }, teams, false);
    }
  }
  if (analysis.artifacts.length === 0) print('Nothing found.\n');
}

/** Commands are part of what is around them, and so is what stands in an output; codes in it are not. */
function shownAlone(artifacts: readonly Artifact[]): Artifact[] {
  let outputEnd = 0;
  return artifacts.filter((artifact) => {
    if (artifact.kind === 'cliCommand') return false;
    if (artifact.kind !== 'authorizationCode' && artifact.span.end <= outputEnd) return false;
    if (artifact.kind === 'deviceOutput') outputEnd = artifact.span.end;
    return true;
  });
}

const TITLE_WIDTH = 26;

function artifactLine(artifact: Artifact): string {
  const title = artifactKindName(artifact, ENGLISH).toUpperCase();
  const detail =
    artifact.kind === 'deviceOutput'
      ? [artifactTitle(artifact, ENGLISH), artifactDetail(artifact, ENGLISH)].filter(Boolean).join(' · ')
      : artifactDetail(artifact, ENGLISH);
  const facts = factLines(artifact, ENGLISH).map(
    ([label, value]) => `\n  ${label.padEnd(TITLE_WIDTH - 4)}  ${visible(value)}`,
  );
  return `${title.padEnd(TITLE_WIDTH - 2)}  ${detail}${facts.join('')}`.trimEnd();
}

function printProblems({ print }: Call, { name, analysis }: Decoded): void {
  const lines = new LineIndex(analysis.text);
  const file = nameText(name);
  for (const problem of analysis.problems) {
    const { line, column } = lines.at(problem.span.start);
    print(`${file}:${line}:${column}: ${SEVERITY[problem.code]}: ${problem.code}: ${problemMessage(problem, ENGLISH)}`);
  }
}
