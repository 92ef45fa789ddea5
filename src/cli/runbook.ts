import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { problemsOf } from '../core/analyze';
import { SEVERITY } from '../core/checks/problem';
import { isoDate } from '../core/codes/dates';
import { comparable } from '../core/codes/udi';
import { stableAliases } from '../core/inventory/alias';
import { textToInstall } from '../core/platforms/codeAtHand';
import { CATALOGUE } from '../core/platforms/products';
import { ENGLISH } from '../core/render/language';
import { type Inspection, inspect, repairOf } from '../core/repair/inspect';
import { type Device, FINDING_SEVERITY } from '../core/reservation/device';
import { evidenceOf } from '../core/reservation/evidenceOf';
import { mayHoldEvidence } from '../core/reservation/markers';
import { MARKS_FILE, marksEvidence, parseMarks } from '../core/reservation/marks';
import { ReservationIndex } from '../core/reservation/reservationIndex';
import { marksProblemText } from '../core/reservation/words';
import type { RunbookFile } from '../core/runbook/context';
import { keepTicks } from '../core/runbook/keepTicks';
import { isRedactedRunbook, isRunbook } from '../core/runbook/mark';
import { runbook as makeRunbook } from '../core/runbook/runbook';
import { CallError } from './callError';
import { textFiles } from './inventoryFiles';
import type { Call, Verb } from './verb';

const NAME = 'runbook.md';

export const runbook: Verb = {
  usage: 'runbook -o <folder> [--device <serial>] … [--redact] [--today YYYY-MM-DD] <folder|file> …',
  summary: 'write runbook.md, what is left to do for each device with check boxes, and the install files beside it',
  options: {
    output: { type: 'string', short: 'o' },
    device: { type: 'string', multiple: true },
    redact: { type: 'boolean' },
    today: { type: 'string' },
  },
  run(call) {
    const folder = call.values['output'];
    if (typeof folder !== 'string' || folder === '') throw new CallError('runbook needs -o <folder>');
    const today = todayOf(call);
    const devices = selected(readDevices(call, folder, today), call);
    const codes = new CodeTexts(call);
    const made = makeRunbook(devices, {
      catalogue: CATALOGUE,
      language: ENGLISH,
      today,
      endingWithinDays: call.checkOptions.endingWithinDays,
      codeText: ({ document, span }) => codes.at(document, span.start),
      alias: call.values['redact'] ? stableAliases() : undefined,
    });
    write(folder, made.markdown, made.files);
    call.print(
      `${join(folder, NAME)}: devices ${made.devices}, open steps ${made.steps}, files with codes ${made.files.length}`,
    );
    const isWrong = devices.some(({ findings }) => findings.some(({ code }) => FINDING_SEVERITY[code] === 'error'));
    return isWrong || codes.hasErrors ? 1 : 0;
  },
};

/** The clock counts unless the call names a day, so that a runbook can be made again. */
function todayOf({ values, checkOptions }: Call): number {
  const { today } = values;
  if (typeof today !== 'string') return checkOptions.today;
  const time = /^\d{4}-\d{2}-\d{2}$/.test(today) ? Date.parse(`${today}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(time) || isoDate(time) !== today) throw new CallError('--today takes a day such as 2026-11-24');
  return time;
}

/** The devices that the files speak of. Neither a runbook nor what lies beside it is evidence: it repeats what was found elsewhere. */
function readDevices(call: Call, output: string, today: number): readonly Device[] {
  const index = new ReservationIndex();
  const skip = (name: string, why: string) => call.warn(`${name} was skipped: ${why}`);
  const isNamed = call.positionals.some((name) => isWithin(output, name));
  for (const { name, text } of textFiles(call.positionals, skip)) {
    if (isRunbook(text) || (!isNamed && isWithin(output, name))) continue;
    if (name === MARKS_FILE || name.endsWith(`/${MARKS_FILE}`) || name.endsWith(`\\${MARKS_FILE}`)) {
      const marks = parseMarks(text);
      for (const problem of marks.problems)
        call.warn(`${name}:${problem.line}: ${marksProblemText(problem, ENGLISH.t)}`);
      index.setDocument(name, marksEvidence(name, marks));
    } else if (mayHoldEvidence(text)) {
      index.setDocument(name, evidenceOf(name, inspect(text, { ...call.checkOptions, today })));
    }
  }
  for (const { document, line } of index.unplaced())
    call.warn(`${document}:${line}: nothing tells of which device this is`);
  return index.devices();
}

/** Whether a path is a folder or lies in it. */
function isWithin(folder: string, path: string): boolean {
  const from = relative(resolve(folder), resolve(path));
  return from !== '..' && !from.startsWith(`..${sep}`) && !isAbsolute(from);
}

/** Those that the call names by serial or UUID; all without a name. */
function selected(devices: readonly Device[], { values }: Call): readonly Device[] {
  const given: unknown = values['device'];
  if (!Array.isArray(given)) return devices;
  const wanted = given.map(String);
  const isNamed = (device: Device, name: string) =>
    comparable('sn', device.udi.sn) === comparable('sn', name) ||
    (device.udi.uuid !== '' && comparable('uuid', device.udi.uuid) === comparable('uuid', name));
  for (const name of wanted) {
    if (name.trim() === '' || !devices.some((device) => isNamed(device, name)))
      throw new CallError(`no device with the serial ${name} was found`);
  }
  return devices.filter((device) => wanted.some((name) => isNamed(device, name)));
}

/** The texts of the codes in files, each file read once more when a code of it is first wanted: evidence keeps no text. */
class CodeTexts {
  readonly #byDocument = new Map<string, ReadonlyMap<number, string>>();
  hasErrors = false;

  constructor(private readonly call: Call) {}

  at(document: string, start: number): string | undefined {
    let texts = this.#byDocument.get(document);
    if (!texts) {
      texts = this.#read(document);
      this.#byDocument.set(document, texts);
    }
    return texts.get(start);
  }

  #read(document: string): ReadonlyMap<number, string> {
    const texts = new Map<number, string>();
    for (const { text } of textFiles([document], () => {})) {
      const inspection = inspect(text, this.call.checkOptions);
      for (const artifact of inspection.artifacts) {
        if (artifact.kind === 'universalCode') texts.set(artifact.span.start, artifact.value);
      }
      for (const code of inspection.codes) {
        const usable = this.#usable(inspection, code, document);
        if (usable !== undefined) texts.set(code.span.start, usable);
      }
    }
    return texts;
  }

  /** A code with an error is not put into a command; one that only had to be freed of what cannot belong to it is. */
  #usable(inspection: Inspection, code: Inspection['codes'][number], document: string): string | undefined {
    const error = problemsOf(inspection, code).find((problem) => SEVERITY[problem.code] === 'error');
    const repair = repairOf(inspection, code);
    const isSure = !repair?.changed || (code.format === 'slr' && repair.steps.every(({ sure }) => sure));
    if (!error && isSure) return textToInstall(inspection, code);
    this.hasErrors = true;
    this.call.warn(`${document}: a code was not taken over: ${error ? error.code : 'it is damaged'}; see "check"`);
    return undefined;
  }
}

/** All or nothing: what is there already may be the only copy of a code, or have ticks in it. */
function write(folder: string, markdown: string, files: readonly RunbookFile[]): void {
  const path = join(folder, NAME);
  const old = read(path);
  if (old !== undefined && !isRunbook(old)) throw new CallError(`${path} is there already and is no runbook`);
  if (old !== undefined && isRedactedRunbook(old) !== isRedactedRunbook(markdown))
    throw new CallError(
      `${path} is ${isRedactedRunbook(old) ? 'a redacted runbook' : 'not redacted'}; take another folder`,
    );
  const missing = files.filter(({ name, text }) => {
    const there = read(join(folder, name));
    if (there !== undefined && there !== text)
      throw new CallError(`${join(folder, name)} is there already with other content; nothing was written`);
    return there === undefined;
  });
  try {
    mkdirSync(folder, { recursive: true });
    for (const { name, text } of missing) writeFileSync(join(folder, name), text, { flag: 'wx' });
    writeFileSync(path, old === undefined ? markdown : keepTicks(markdown, old));
  } catch {
    throw new CallError(`${folder} cannot be written to`);
  }
}

/** Byte for byte: a byte order mark is content. `undefined` when there is no such file. */
function read(path: string): string | undefined {
  if (!existsSync(path)) return undefined;
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new CallError(`${path} is there already and cannot be read`);
  }
}
