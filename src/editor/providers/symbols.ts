import * as vscode from 'vscode';
import type { Artifact } from '../../core/artifact';
import type { AuthorizationCode, Entitlement } from '../../core/codes/model';
import { entitlementName } from '../../core/codes/totals';
import { udiLabel } from '../../core/codes/udi';
import { artifactDetail, artifactTitle } from '../../core/render/artifacts';
import { visible } from '../../core/render/visible';
import { deviceLabel, licenseCount, termLabel, totalsLabel } from '../../core/render/words';
import type { Span } from '../../core/text/span';
import { elementSpan, type XmlElement } from '../../core/xml/element';
import { editorLanguage, t } from '../language';
import { masked } from '../masking/masked';
import { toRange } from '../ranges';
import type { Sources } from '../sources';
import { isOurs } from '../watcher';

/** Outline and breadcrumbs: codes with their entitlements, and request codes, in any text. */
export class Symbols implements vscode.DocumentSymbolProvider {
  constructor(private readonly sources: Sources) {}

  async provideDocumentSymbols(
    document: vscode.TextDocument,
    token: vscode.CancellationToken,
  ): Promise<vscode.DocumentSymbol[]> {
    if (!isOurs(document)) return [];
    const { version } = document;
    const { artifacts } = (await this.sources.whole(document)).analysis;
    if (document.version !== version) return [];
    const symbols: vscode.DocumentSymbol[] = [];
    for (const artifact of artifacts) {
      if (token.isCancellationRequested) return [];
      const found = artifactSymbol(document, artifact);
      if (found) symbols.push(found);
    }
    return symbols;
  }
}

function artifactSymbol(document: vscode.TextDocument, artifact: Artifact): vscode.DocumentSymbol | undefined {
  switch (artifact.kind) {
    case 'authorizationCode':
      return codeSymbol(document, artifact);
    case 'requestCode':
    case 'returnCode':
    case 'confirmationCode':
    case 'universalCode':
      return plainSymbol(document, artifact, vscode.SymbolKind.Key);
    case 'deviceIdentity':
      return plainSymbol(document, artifact, vscode.SymbolKind.Object);
    case 'deviceOutput':
      // The codes of a session stand in the outline themselves.
      return artifact.source === 'session' ? undefined : plainSymbol(document, artifact, vscode.SymbolKind.Object);
    case 'usageReport':
    case 'authorizationRequest':
    case 'encodedFile':
      return plainSymbol(document, artifact, vscode.SymbolKind.File);
    // Its codes stand in the outline themselves.
    case 'importFile':
    case 'tagMention':
    case 'cliCommand':
      return undefined;
  }
}

function plainSymbol(
  document: vscode.TextDocument,
  artifact: Artifact,
  kind: vscode.SymbolKind,
): vscode.DocumentSymbol {
  const language = editorLanguage();
  return symbol(document, artifactTitle(artifact, language), artifactDetail(artifact, language), kind, artifact.span);
}

function codeSymbol(document: vscode.TextDocument, code: AuthorizationCode): vscode.DocumentSymbol {
  const language = editorLanguage();
  const kind = vscode.SymbolKind.Package;
  const result = symbol(document, deviceLabel(code, language), totalsLabel(code, language), kind, code.span);
  const issued = code.timestamp?.value;
  const children = [
    fieldSymbol(document, t('Issued'), issued === undefined ? '' : language.dateTime(issued), code.timestamp?.element),
    fieldSymbol(document, t('Instance'), code.piid?.value ?? '', code.piid?.element),
    ...code.entitlements.map((entitlement) => entitlementSymbol(document, entitlement)),
    fieldSymbol(document, t('Signature'), '', code.signature?.element),
    fieldSymbol(document, t('Device'), code.udi?.value ? udiLabel(code.udi.value) : '', code.udi?.element),
  ].filter((child) => child !== undefined);
  // VS Code refuses a symbol that reaches beyond the one that holds it.
  result.children = children.filter((child) => result.range.contains(child.range));
  return result;
}

function entitlementSymbol(document: vscode.TextDocument, entitlement: Entitlement): vscode.DocumentSymbol {
  const language = editorLanguage();
  const count = entitlement.count?.value;
  const detail = [
    count === undefined ? '?' : licenseCount(count, language),
    termLabel(entitlement, Date.now(), language),
  ];
  const name = entitlementName(entitlement) || t('Entitlement');
  return symbol(document, name, detail.join(', '), vscode.SymbolKind.Constant, entitlement.span);
}

function fieldSymbol(
  document: vscode.TextDocument,
  name: string,
  detail: string,
  element: XmlElement | undefined,
): vscode.DocumentSymbol | undefined {
  return element && symbol(document, name, detail, vscode.SymbolKind.Field, elementSpan(element));
}

function symbol(
  document: vscode.TextDocument,
  name: string,
  detail: string,
  kind: vscode.SymbolKind,
  span: Span,
): vscode.DocumentSymbol {
  const range = toRange(document, span);
  return new vscode.DocumentSymbol(visible(masked(name), 80) || '?', visible(masked(detail), 80), kind, range, range);
}
