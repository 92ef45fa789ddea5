import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { comparable } from '../core/codes/udi';
import { stableAliases } from '../core/inventory/alias';
import { CATALOGUE } from '../core/platforms/products';
import { ENGLISH } from '../core/render/language';
import { inspect } from '../core/repair/inspect';
import { type Device, FINDING_SEVERITY } from '../core/reservation/device';
import { isRedactedRunbook, isRunbook } from '../core/reservation/runbookMark';
import type { RunbookFile } from '../core/runbook/context';
import { keepTicks } from '../core/runbook/keepTicks';
import { runbook as makeRunbook } from '../core/runbook/runbook';
import { usableCodes } from '../core/runbook/usableCodes';
import { CallError } from './callError';
import { textFiles } from './inventoryFiles';
import { readReservations, todayOf } from './reservations';
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

/** The devices that the files speak of. What lies beside a runbook is no evidence: it repeats what was found elsewhere. */
function readDevices(call: Call, output: string, today: number): readonly Device[] {
  const isNamed = call.positionals.some((name) => isWithin(output, name));
  return readReservations(call, today, (name) => !isNamed && isWithin(output, name)).devices();
}

/** Whether a path is a folder or lies in it. */
function isWithin(folder: string, path: string): boolean {
  const from = relative(resolve(folder), resolve(path));
  return from !== '..' && !from.startsWith(`..${sep}`) && !isAbsolute(from);
}

/** Those that the call names by serial or UUID; all without a name. */
function selected(devices: readonly Device[], { values }: Call): readonly Device[] {
  const { device: given } = values;
  if (typeof given !== 'object') return devices;
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
      const usable = usableCodes(inspect(text, this.call.checkOptions));
      for (const [start, code] of usable.texts) texts.set(start, code);
      for (const why of usable.refused) {
        this.hasErrors = true;
        const reason = why === 'damaged' ? 'it is damaged' : why;
        this.call.warn(`${document}: a code was not taken over: ${reason}; see "check"`);
      }
    }
    return texts;
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
