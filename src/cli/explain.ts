import { type ExplainedMessage, Explainer } from '../core/explain/explainer';
import { EXPLANATIONS } from '../core/explain/explanations';
import { explanationText } from '../core/explain/explanationText';
import { runChecks } from '../core/explain/runChecks';
import { ENGLISH } from '../core/render/language';
import { inspect } from '../core/repair/inspect';
import { LineIndex } from '../core/text/lines';
import { readInputs } from './input';
import { printJson, type Verb } from './verb';

export const explain: Verb = {
  usage: 'explain [--json] <file|folder|-> …',
  summary: 'say what the messages of a device mean, their likely causes, what was checked and what to do next',
  options: { json: { type: 'boolean' } },
  run(call) {
    const explainer = new Explainer(EXPLANATIONS);
    const files = readInputs(call.positionals).map(({ name, text }) => ({
      name,
      text,
      analysis: inspect(text, call.checkOptions),
      messages: explainer.find(text),
    }));
    if (call.values['json']) {
      printJson(call, { messages: files.flatMap(({ messages }) => messages.map(messageJson)) });
      return 0;
    }
    for (const { name, text, analysis, messages } of files) {
      const lines = new LineIndex(text);
      const others = files.filter((file) => file.analysis !== analysis).map((file) => file.analysis);
      for (const message of messages) {
        const where = `${name}, line ${lines.at(message.span.start).line}`;
        const checks = runChecks(message.explanation.checks, [analysis, ...others], ENGLISH);
        const context = { text, where, checks, product: undefined, sources: EXPLANATIONS.sources };
        call.print(explanationText(message, context, ENGLISH));
      }
    }
    if (files.every(({ messages }) => messages.length === 0)) call.print('No message that is known.');
    return 0;
  },
};

function messageJson({ name, explanation }: ExplainedMessage): object {
  return {
    name,
    meaning: explanation.meaning,
    causes: explanation.causes,
    next: explanation.next.map((step) => step.text),
    source: explanation.sources.map((key) => EXPLANATIONS.sources[key].title).join('; '),
  };
}
