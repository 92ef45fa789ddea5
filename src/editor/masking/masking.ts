import * as vscode from 'vscode';
import type { Analysis } from '../../core/analyze';
import { AliasTable } from '../../core/redact/aliases';
import { type Redaction, redact, redactWith } from '../../core/redact/redact';
import type { Device } from '../../core/reservation/device';
import { DisposableStore } from '../disposables';
import { CONTEXT } from '../ids';
import type { Sources } from '../sources';
import type { WorkspaceIndex } from '../workspace/workspaceIndex';
import { maskWith } from './masked';

/** Kept for the workspace, so that a window that is loaded again in the middle of a meeting shows nothing either. */
const STATE = 'masked';

/**
 * Hides what names a device, an account, a person or a host wherever this extension shows it, for sharing the screen. A value has the
 * same alias everywhere, so that matches stay visible.
 */
export class Masking implements vscode.Disposable {
  readonly #store = new DisposableStore();
  readonly #changed = this.#store.add(new vscode.EventEmitter<void>());
  /** For which table a text or a device was read already. */
  readonly #readFor = new WeakMap<object, AliasTable>();
  #aliases: AliasTable | undefined;

  /** Values are hidden, or shown again. */
  readonly onDidChange = this.#changed.event;

  constructor(
    private readonly state: vscode.Memento,
    private readonly sources: Sources,
    private readonly index: WorkspaceIndex,
  ) {
    this.#store.add(sources.onDidChange(() => this.#learn()));
    this.#store.add(index.onDidChange(() => this.#learn()));
    if (state.get(STATE) === true) this.#set(true);
  }

  get isOn(): boolean {
    return this.#aliases !== undefined;
  }

  async turn(isOn: boolean): Promise<void> {
    this.#set(isOn);
    this.#changed.fire();
    await this.state.update(STATE, isOn || undefined);
  }

  /** What to hide in a text, as it stands in an editor. */
  redaction(text: string, analysis: Analysis | undefined): Redaction | undefined {
    return this.#aliases && redact(text, analysis, { aliases: this.#aliases });
  }

  #set(isOn: boolean): void {
    this.#aliases = isOn ? (this.#aliases ?? new AliasTable()) : undefined;
    maskWith(this.#aliases && redactWith(this.#aliases));
    this.#learn();
    void vscode.commands.executeCommand('setContext', CONTEXT.masked, isOn);
  }

  /** A line of a tree shows a value without the words around it: the texts that it comes from say what it is. */
  #learn(): void {
    const aliases = this.#aliases;
    if (!aliases) return;
    for (const { analysis } of this.sources.all()) {
      if (this.#isNew(analysis, aliases)) redact(analysis.text, analysis, { aliases });
    }
    for (const device of this.index.devices()) if (this.#isNew(device, aliases)) addDevice(aliases, device);
  }

  #isNew(what: object, aliases: AliasTable): boolean {
    const isNew = this.#readFor.get(what) !== aliases;
    this.#readFor.set(what, aliases);
    return isNew;
  }

  dispose(): void {
    maskWith(undefined);
    this.#store.dispose();
  }
}

function addDevice(aliases: AliasTable, { udi, stack, instances, codes, confirmations, returns }: Device): void {
  for (const { sn, uuid } of [udi, ...stack.map((member) => member.udi)]) {
    aliases.add('serial', sn);
    aliases.add('uuid', uuid);
  }
  for (const piid of [...instances, ...codes.map(({ facts }) => facts.piid)]) aliases.add('piid', piid);
  for (const { value } of confirmations) aliases.add('confirmationCode', value);
  for (const { value } of returns) aliases.add('returnCode', value);
}
