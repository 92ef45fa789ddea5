import { fingerprint } from '../codes/fingerprint';
import type { PlannedStep } from './plan';

/**
 * Names a step in the source of the document, so that a tick finds it again: the device and the subject as sums, the action as it is. A
 * tick for one code is never taken for another: the code, or the value to be entered, is part of the subject.
 */
export class StepIds {
  readonly #given = new Set<string>();

  of(deviceId: string, { action, subject }: PlannedStep): string {
    const parts = [short(deviceId), action, ...(subject === '' ? [] : [short(subject).slice(0, 8)])];
    const id = parts.join('/');
    let unique = id;
    for (let count = 2; this.#given.has(unique); count++) unique = `${id}/${count}`;
    this.#given.add(unique);
    return unique;
  }
}

function short(text: string): string {
  return fingerprint(text).replaceAll(' ', '');
}
