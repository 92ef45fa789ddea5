import type * as vscode from 'vscode';
import { exportsFor } from './api/createApi';
import type { LicenseReservationExports } from './api/types';
import { Analyses, checkOptions } from './editor/analyses';
import { TableReader } from './editor/catalogue';
import { clipboardClearing } from './editor/clipboard';
import { decodeText } from './editor/commands/decode';
import { DeviceMessages } from './editor/deviceMessages';
import { DeviceDiagnostics } from './editor/devices/deviceDiagnostics';
import { DevicesView } from './editor/devices/devicesView';
import { Diagnostics } from './editor/diagnostics';
import { CODES_VIEW } from './editor/ids';
import { editorLanguage } from './editor/language';
import { MaskedEditors } from './editor/masking/maskedEditors';
import { Masking } from './editor/masking/masking';
import { PastedTexts } from './editor/pastedTexts';
import { registerCommands } from './editor/registerCommands';
import { registerProviders } from './editor/registerProviders';
import { Log, showFailure } from './editor/report';
import type { Services } from './editor/services';
import { onDidChangeIndexSettings, onDidChangeSettings } from './editor/settings';
import { Sources } from './editor/sources';
import { TeamDiagnostics } from './editor/team/teamDiagnostics';
import { TeamFiles } from './editor/team/teamFiles';
import { CodesDrop } from './editor/tree/codesDrop';
import { CodesView } from './editor/tree/codesView';
import { VirtualDocuments } from './editor/virtualDocuments';
import { Watcher } from './editor/watcher';
import { WorkspaceIndex } from './editor/workspace/workspaceIndex';

/** Builds the services and registers what uses them. Nothing is read or analysed here: that waits for the first document. */
export function activate(context: vscode.ExtensionContext): LicenseReservationExports {
  const log = new Log();
  const analyses = new Analyses();
  const pasted = new PastedTexts();
  const watcher = new Watcher(analyses);
  const team = new TeamFiles(watcher);
  const sources = new Sources(analyses, pasted, watcher, team);
  const documents = new VirtualDocuments(context.extensionUri, pasted);
  const drop = new CodesDrop(
    (text) => decodeText(services, text),
    (error) => showFailure(log, CODES_VIEW, error),
  );
  const index = new WorkspaceIndex(analyses, pasted, watcher);
  const masking = new Masking(context.workspaceState, sources, index);
  const devicesView = new DevicesView(index, masking);
  const codesView = new CodesView(sources, drop, masking);
  const tables = new TableReader(context.extensionUri);
  const messages = new DeviceMessages(tables);
  const services: Services = {
    context,
    log,
    analyses,
    pasted,
    sources,
    documents,
    codesView,
    index,
    devicesView,
    tables,
    messages,
    masking,
  };
  context.subscriptions.push(
    log,
    pasted,
    watcher,
    team,
    documents,
    index,
    masking,
    codesView,
    devicesView,
    new MaskedEditors(masking, sources, watcher),
    new DeviceDiagnostics(index, devicesView, masking),
    new Diagnostics(sources, watcher),
    new TeamDiagnostics(team),
    registerProviders(sources, messages, index),
    registerCommands(services),
    masking.onDidChange(() => watcher.analyzeAll()),
    clipboardClearing,
    onDidChangeSettings(() => {
      analyses.clear();
      watcher.analyzeAll();
    }),
    onDidChangeIndexSettings(() => void index.restart()),
  );
  return exportsFor(() => ({
    checkOptions: checkOptions(),
    language: editorLanguage(),
  }));
}
