import type * as vscode from 'vscode';
import type { Analyses } from './analyses';
import type { TableReader } from './catalogue';
import type { DeviceMessages } from './deviceMessages';
import type { DevicesView } from './devices/devicesView';
import type { Masking } from './masking/masking';
import type { PastedTexts } from './pastedTexts';
import type { Log } from './report';
import type { Sources } from './sources';
import type { CodesView } from './tree/codesView';
import type { VirtualDocuments } from './virtualDocuments';
import type { WorkspaceIndex } from './workspace/workspaceIndex';

/** What commands work with; made once in `activate`. */
export interface Services {
  readonly context: vscode.ExtensionContext;
  readonly log: Log;
  readonly analyses: Analyses;
  readonly pasted: PastedTexts;
  readonly sources: Sources;
  readonly documents: VirtualDocuments;
  readonly codesView: CodesView;
  /** What the files of the workspace say of devices. */
  readonly index: WorkspaceIndex;
  readonly devicesView: DevicesView;
  /** Products, messages and their sources; read from a file of the extension when first asked for. */
  readonly tables: TableReader;
  readonly messages: DeviceMessages;
  readonly masking: Masking;
}
