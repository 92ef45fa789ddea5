import * as vscode from 'vscode';
import { visible } from '../../core/render/visible';
import type { Device } from '../../core/reservation/device';
import type { Evidence } from '../../core/reservation/evidence';
import { deviceName } from '../../core/reservation/words';
import { editorLanguage } from '../language';
import { masked } from '../masking/masked';
import type { WorkspaceIndex } from '../workspace/workspaceIndex';

/** So many are given; who looks for one of them types more of it. */
const MOST = 200;

/** *Go to Symbol in Workspace*: serials, UUIDs, instances, tags and names of entitlements. */
export class WorkspaceSymbols implements vscode.WorkspaceSymbolProvider {
  constructor(private readonly index: WorkspaceIndex) {}

  provideWorkspaceSymbols(query: string, token: vscode.CancellationToken): vscode.SymbolInformation[] {
    // Asked by everyone who looks for a symbol: only what is known already is searched.
    const wanted = query.trim().toLowerCase();
    const found: vscode.SymbolInformation[] = [];
    for (const device of this.index.devices()) {
      if (token.isCancellationRequested || found.length >= MOST) break;
      for (const [value, evidence, kind] of valuesOf(device)) {
        if (evidence && value !== '' && value.toLowerCase().includes(wanted)) {
          found.push(symbol(value, device, evidence, kind));
        }
      }
    }
    return found.slice(0, MOST);
  }
}

function* valuesOf(device: Device): Generator<readonly [string, Evidence | undefined, vscode.SymbolKind]> {
  const { udi, evidence, codes } = device;
  yield [udi.sn, evidence[0], vscode.SymbolKind.Object];
  yield [udi.uuid, evidence[0], vscode.SymbolKind.Object];
  for (const { facts, places } of codes) {
    yield [facts.piid, places[0], vscode.SymbolKind.Key];
    for (const line of facts.entitlements) {
      yield [line.name, places[0], vscode.SymbolKind.Constant];
      yield [line.displayName, places[0], vscode.SymbolKind.Constant];
    }
  }
}

function symbol(value: string, device: Device, evidence: Evidence, kind: vscode.SymbolKind): vscode.SymbolInformation {
  const line = new vscode.Range(evidence.line - 1, 0, evidence.line - 1, 0);
  const location = new vscode.Location(vscode.Uri.parse(evidence.document), line);
  return new vscode.SymbolInformation(
    visible(masked(value), 80),
    kind,
    masked(deviceName(device, editorLanguage())),
    location,
  );
}
