import { type ExplainedMessage, explainMessages } from '../core/explain/explainMessages';
import { EXPLANATION_SOURCES } from '../core/explain/sources';
import { english } from '../core/render/translate';
import { LineIndex } from '../core/text/lines';
import { readInputs } from './input';
import { type Call, printJson, type Verb } from './verb';

export const explain: Verb = {
  usage: 'explain [--json] <file|folder|-> …',
  summary: 'say what the messages of a device mean, their likely causes and what to do next',
  options: { json: { type: 'boolean' } },
  run(call) {
    const files = readInputs(call.positionals);
    const found = files.flatMap(({ name, text }) => {
      const lines = new LineIndex(text);
      return explainMessages(text).map((message) => ({
        message,
        where: `${name}:${lines.at(message.span.start).line}`,
      }));
    });
    if (call.values['json']) printJson(call, { messages: found.map(({ message }) => messageJson(message)) });
    else for (const { message, where } of found) printMessage(call, message, where);
    if (found.length === 0 && !call.values['json']) call.print('No message that is known.');
    return 0;
  },
};

function messageJson({ name, explanation }: ExplainedMessage): object {
  return {
    name,
    meaning: explanation.meaning,
    causes: explanation.causes,
    next: explanation.next.map((step) => step.text),
    source: explanation.sources.map((key) => EXPLANATION_SOURCES[key].title).join('; '),
  };
}

function printMessage({ print }: Call, { name, explanation }: ExplainedMessage, where: string): void {
  print(`${where}  ${name}`);
  print(`  ${english(explanation.meaning)}`);
  if (explanation.otherMeaning) print(`  Elsewhere: ${english(explanation.otherMeaning)}`);
  // The documents give the meaning; what causes it and what to do is in part concluded from them.
  for (const cause of explanation.causes) print(`  Likely: ${english(cause)}`);
  for (const step of explanation.next) print(`  Next: ${english(step.text)}`);
  for (const key of explanation.sources) print(`  Source: ${EXPLANATION_SOURCES[key].title}`);
  print('');
}
