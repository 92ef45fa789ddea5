import * as vscode from 'vscode';
import type { Severity } from '../core/checks/problem';
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
  clearClipboardAfter: 0,
  severity: {},
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
  /** Seconds after which a copied text is taken off the clipboard; 0 for never. */
  readonly clearClipboardAfter: number;
  /** Of problems, by their codes, where it is another one than that of the product. */
  readonly severity: SeveritySettings;
}

export type SeveritySettings = Readonly<Record<string, Severity | 'off'>>;

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
    clearClipboardAfter: read(configuration, 'clearClipboardAfter', isSeconds),
    severity: severities(configuration.get('severity')),
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

const SEVERITY_VALUES: ReadonlySet<unknown> = new Set<Severity | 'off'>([
  'error',
  'warning',
  'information',
  'hint',
  'off',
]);

/** Entries of another kind count for nothing; the others hold. */
function severities(value: unknown): SeveritySettings {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return DEFAULTS.severity;
  return Object.fromEntries(Object.entries(value).filter(([, severity]) => SEVERITY_VALUES.has(severity)));
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

function isSeconds(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 86_400;
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
