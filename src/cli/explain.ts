import { type ExplainedMessage, Explainer } from '../core/explain/explainer';
import { EXPLANATIONS } from '../core/explain/explanations';
import { explanationText } from '../core/explain/explanationText';
import { runChecks } from '../core/explain/runChecks';
import { ENGLISH } from '../core/render/language';
import { english } from '../core/render/translate';
import { inspect } from '../core/repair/inspect';
import { atSamePlace, elsewhere, TeamMessages } from '../core/team/messages';
import { messageText } from '../core/team/render';
import type { TeamMessage } from '../core/team/team';
import { LineIndex } from '../core/text/lines';
import { nameText, readInputs } from './input';
import { TEAM_OPTION, teamsOf } from './team';
import { printJson, type Verb } from './verb';

export const explain: Verb = {
  usage: 'explain [--json] [--team <file>] <file|folder|-> …',
  summary: 'say what the messages of a device mean, their likely causes, what was checked and what to do next',
  options: { json: { type: 'boolean' }, ...TEAM_OPTION },
  run(call) {
    const explainer = new Explainer(EXPLANATIONS);
    const team = new TeamMessages(teamsOf(call));
    const files = readInputs(call.positionals).map(({ name, text }) => ({
      name,
      text,
      analysis: inspect(text, call.checkOptions),
      messages: explainer.find(text),
      ofTeam: team.find(text),
    }));
    if (call.values['json']) {
      printJson(call, {
        messages: files.flatMap(({ messages, ofTeam }) => [
          ...messages.map(messageJson),
          ...ofTeam.map(({ message }) => teamMessageJson(message)),
        ]),
      });
      return 0;
    }
    for (const { name, text, analysis, messages, ofTeam } of files) {
      const lines = new LineIndex(text);
      const whereAt = (offset: number) => `${nameText(name)}, line ${lines.at(offset).line}`;
      const others = files.filter((file) => file.analysis !== analysis).map((file) => file.analysis);
      for (const message of messages) {
        const where = whereAt(message.span.start);
        const checks = runChecks(message.explanation.checks, [analysis, ...others], ENGLISH);
        const context = { text, where, checks, product: undefined, sources: EXPLANATIONS.sources };
        call.print(explanationText(message, context, ENGLISH));
        for (const own of atSamePlace(ofTeam, message.span)) call.print(`${messageText(own, english)}\n`);
      }
      const taken = messages.map(({ span }) => span);
      for (const { span, message } of elsewhere(ofTeam, taken)) {
        call.print(`${whereAt(span.start)}\n\n${messageText(message, english)}\n`);
      }
    }
    if (files.every(({ messages, ofTeam }) => messages.length + ofTeam.length === 0))
      call.print('No message that is known.');
    return 0;
  },
};

/** In the same form, so that whoever reads it needs no second one. */
function teamMessageJson({ text, meaning, causes = [], next = [] }: TeamMessage): object {
  return { name: text, meaning, causes, next, source: 'team file' };
}

function messageJson({ name, explanation }: ExplainedMessage): object {
  return {
    name,
    meaning: explanation.meaning,
    causes: explanation.causes,
    next: explanation.next.map((step) => step.text),
    source: explanation.sources.map((key) => EXPLANATIONS.sources[key].title).join('; '),
  };
}
