import { isRedactedRunbook, isRunbook } from '../reservation/runbookMark';

/** A line under a step that begins so is the user's. The same in every language, since runbooks go from hand to hand. */
export const NOTE = 'Note:';

/** A step as generated, also after an editor has changed the list mark or the end of the line. */
const STEP = /^[-*+] \[([ xX])\] (.*)<!-- step:([0-9a-f]{16}\/[a-z-]+(?:\/[0-9a-f]+)*) -->\s*$/;
const NOTE_LINE = /^[ \t]*(?:[-*+] )?(Note:.*)$/;
const FENCE = /^[ \t]*(`{3,}|~{3,})/;
/** The part that `keepTicks` adds itself; told by its comment, since its heading may be in another language. */
const DONE_BEFORE = '<!-- done-before -->';

interface OldStep {
  readonly id: string;
  /** With its device: away from that heading the title alone says too little. */
  readonly title: string;
  isTicked: boolean;
  readonly notes: string[];
}

interface OldRunbook {
  readonly open: Map<string, OldStep>;
  /** Those that an earlier call has listed at the end. They are history: a step that comes up again has to be done again. */
  readonly done: Map<string, OldStep>;
}

/**
 * The new runbook with the ticks and notes of the old one. What was ticked or noted at steps that are gone is listed at the end and not
 * dropped: a step goes when evidence says that it is done, and what somebody did before that is worth knowing.
 *
 * Everything else is as in the new one. Redacted runbooks have no ids, so that nothing is kept of them or for them.
 *
 * @param doneBefore the heading of the list at the end
 */
export function keepTicks(newMarkdown: string, oldMarkdown: string, doneBefore = 'Done before'): string {
  if (![newMarkdown, oldMarkdown].every((text) => isRunbook(text) && !isRedactedRunbook(text))) return newMarkdown;
  const { open, done } = readSteps(oldMarkdown);
  const kept = new Set<string>();
  const lines = newMarkdown.split('\n').flatMap((line) => {
    const id = STEP.exec(line)?.[3];
    const before = id === undefined ? undefined : open.get(id);
    if (!before) return [line];
    kept.add(before.id);
    const box = before.isTicked ? line.replace(/^- \[ \]/, '- [x]') : line;
    return [box, ...before.notes.flatMap(noteLines)];
  });
  for (const step of open.values()) {
    if (!kept.has(step.id) && (step.isTicked || step.notes.length > 0)) put(done, step);
  }
  if (done.size === 0) return lines.join('\n');
  return `${lines.join('\n').trimEnd()}\n\n## ${doneBefore} ${DONE_BEFORE}\n\n${[...done.values()].flatMap(doneLines).join('\n')}\n`;
}

function doneLines({ id, title, isTicked, notes }: OldStep): string[] {
  return [`- [${isTicked ? 'x' : ' '}] ${title} <!-- step:${id} -->`, ...notes.flatMap(noteLines)];
}

function noteLines(note: string): string[] {
  return ['', `  ${note}`];
}

/** Of a step that stands there twice, all ticks and notes count. */
function put(steps: Map<string, OldStep>, step: OldStep): OldStep {
  const known = steps.get(step.id);
  if (!known) {
    steps.set(step.id, step);
    return step;
  }
  known.isTicked ||= step.isTicked;
  for (const note of step.notes) if (!known.notes.includes(note)) known.notes.push(note);
  return known;
}

/** The steps of a runbook as somebody left it, in order. */
function readSteps(markdown: string): OldRunbook {
  const found: OldRunbook = { open: new Map(), done: new Map() };
  let current: OldStep | undefined;
  let device = '';
  let fence: string | undefined;
  let isAtEnd = false;
  for (const line of markdown.split(/\r\n|\r|\n/)) {
    const [, tick, title = '', id] = STEP.exec(line) ?? [];
    const isHeading = line.startsWith('## ');
    // Fences are indented: one that somebody has left open ends here and not with the document.
    if (id !== undefined || isHeading) fence = undefined;
    if (isHeading) {
      current = undefined;
      isAtEnd = line.includes(DONE_BEFORE);
      device = line.slice('## '.length).trim();
    } else if (id !== undefined) {
      const whole = (isAtEnd ? title : `${device}: ${title}`).trimEnd();
      const step = { id, title: whole, isTicked: tick !== ' ', notes: [] };
      current = put(isAtEnd ? found.done : found.open, step);
    } else {
      const mark = FENCE.exec(line)?.[1];
      const note = NOTE_LINE.exec(line)?.[1]?.trimEnd();
      // What stands in a fence is to be copied, whatever it looks like.
      if (fence !== undefined) fence = mark?.startsWith(fence) && line.trim() === mark ? undefined : fence;
      else if (mark !== undefined) fence = mark;
      else if (note !== undefined && current && !current.notes.includes(note)) current.notes.push(note);
    }
  }
  return found;
}
