import * as vscode from 'vscode';
import { SECTION } from './ids';

/** The settings with their defaults, which are those of the manifest (a test compares them). */
export const DEFAULTS = {
  endingWithinDays: 90,
  followCursor: true,
  codeLens: true,
  include: '**/*',
  exclude: '',
  largestFile: 10_240,
  readOnStart: false,
} as const;

export type SettingName = keyof typeof DEFAULTS;

export interface Settings {
  readonly endingWithinDays: number;
  readonly followCursor: boolean;
  readonly codeLens: boolean;
  /** Which files of the workspace are read for devices; a glob pattern. */
  readonly include: string;
  /** Which are not; empty for those that the editor itself excludes. */
  readonly exclude: string;
  /** Larger files are not read, kB. */
  readonly largestFile: number;
  /** Read the workspace at once, and not when its devices are first asked for. */
  readonly readOnStart: boolean;
}

/** Reads the settings anew; a value of the wrong type counts as the default. */
export function readSettings(): Settings {
  const configuration = vscode.workspace.getConfiguration(SECTION);
  return {
    endingWithinDays: read(configuration, 'endingWithinDays', isDays),
    followCursor: read(configuration, 'followCursor', isBoolean),
    codeLens: read(configuration, 'codeLens', isBoolean),
    include: read(configuration, 'include', isPattern),
    exclude: read(configuration, 'exclude', isText),
    largestFile: read(configuration, 'largestFile', isSize),
    readOnStart: read(configuration, 'readOnStart', isBoolean),
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

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isPattern(value: unknown): value is string {
  return isText(value) && value.trim() !== '';
}

function isSize(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 1_048_576;
}

function isDays(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 3650;
}

export function onDidChangeSettings(listener: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration(SECTION)) listener();
  });
}

/** Settings that say which files are read. */
const INDEX_SETTINGS: readonly SettingName[] = ['include', 'exclude', 'largestFile'];

export function onDidChangeIndexSettings(listener: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (INDEX_SETTINGS.some((name) => event.affectsConfiguration(`${SECTION}.${name}`))) listener();
  });
}
