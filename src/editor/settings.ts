import * as vscode from 'vscode';
import { SECTION } from './ids';

/** The settings with their defaults, which are those of the manifest (a test compares them). */
export const DEFAULTS = {
  endingWithinDays: 90,
  followCursor: true,
  codeLens: true,
} as const;

export type SettingName = keyof typeof DEFAULTS;

export interface Settings {
  readonly endingWithinDays: number;
  readonly followCursor: boolean;
  readonly codeLens: boolean;
}

/** Reads the settings anew; a value of the wrong type counts as the default. */
export function readSettings(): Settings {
  const configuration = vscode.workspace.getConfiguration(SECTION);
  return {
    endingWithinDays: read(configuration, 'endingWithinDays', isDays),
    followCursor: read(configuration, 'followCursor', isBoolean),
    codeLens: read(configuration, 'codeLens', isBoolean),
  };
}

function read<Value>(
  configuration: vscode.WorkspaceConfiguration,
  name: SettingName,
  is: (value: unknown) => value is Value,
): Value {
  const value: unknown = configuration.get(name);
  return is(value) ? value : (DEFAULTS[name] as unknown as Value);
}

function isBoolean(value: unknown): value is boolean {
  return typeof value === 'boolean';
}

function isDays(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 3650;
}

export function onDidChangeSettings(listener: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration(SECTION)) listener();
  });
}
