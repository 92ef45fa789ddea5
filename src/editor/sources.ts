import * as vscode from 'vscode';
import type { AuthorizationCode } from '../core/codes/model';
import { type Identified, isIdentified } from '../core/match/match';
import type { Inspection } from '../core/repair/inspect';
import { LineIndex } from '../core/text/lines';
import type { Span } from '../core/text/span';
import type { Analyses } from './analyses';
import { SCHEME } from './ids';
import { editorLanguage, t } from './language';
import type { PastedText, PastedTexts } from './pastedTexts';
import type { TeamFiles } from './team/teamFiles';
import { isOurs, type Watcher } from './watcher';

/** A text in which something of ours was found: an open document or a pasted text. */
export interface Source {
  readonly uri: vscode.Uri;
  readonly label: string;
  readonly analysis: Inspection;
  readonly pasted: PastedText | undefined;
}

export interface CodeAt {
  readonly source: Source;
  readonly code: AuthorizationCode;
}

export interface ArtifactAt {
  readonly source: Source;
  readonly artifact: Identified;
  /** `request code, line 22 of session.txt` */
  readonly where: string;
}

/** What a command gets from a tree node, a code lens or a link: where a code stands. It can be written as JSON. */
export interface CodeReference {
  readonly uri: string;
  /** Offset of the code in its text. */
  readonly start: number;
}

/** All texts in sight. */
export class Sources {
  constructor(
    private readonly analyses: Analyses,
    private readonly pasted: PastedTexts,
    private readonly watcher: Watcher,
    /** What teams say of what stands in the texts. */
    readonly team: TeamFiles,
  ) {}

  /** Open documents that hold something, by their name, then pasted texts, newest first. */
  all(): Source[] {
    const documents = vscode.workspace.textDocuments
      .filter((document) => isOurs(document) && document.uri.scheme !== SCHEME && !document.isClosed)
      .map((document) => this.ofDocument(document))
      .filter((source) => source.analysis.artifacts.length > 0)
      .sort((a, b) => a.label.localeCompare(b.label));
    return [...documents, ...this.pasted.all().toReversed().map(pastedSource)];
  }

  ofDocument(document: vscode.TextDocument): Source {
    const pasted = this.pasted.get(document.uri);
    if (pasted) return pastedSource(pasted);
    return {
      uri: document.uri,
      label: labelOf(document.uri),
      analysis: this.analyses.of(document),
      pasted: undefined,
    };
  }

  /** As {@link ofDocument}, but only once all of a long text has been looked at. */
  async whole(document: vscode.TextDocument): Promise<Source> {
    if (!this.pasted.get(document.uri)) await this.analyses.finish(document);
    return this.ofDocument(document);
  }

  codes(): CodeAt[] {
    return this.all().flatMap((source) => source.analysis.codes.map((code) => ({ source, code })));
  }

  identified(): ArtifactAt[] {
    return this.all().flatMap(artifactsOf);
  }

  /** The code that a reference means; the text may have changed since it was made. */
  find(reference: CodeReference): CodeAt | undefined {
    const source = this.all().find((candidate) => candidate.uri.toString() === reference.uri);
    const code = source?.analysis.codes.find(({ span }) => span.start <= reference.start && reference.start < span.end);
    return source && code ? { source, code } : undefined;
  }

  onDidChange(listener: () => void): vscode.Disposable {
    return vscode.Disposable.from(
      this.watcher.onDidAnalyze(listener),
      this.watcher.onDidClose(listener),
      this.pasted.onDidChange(listener),
      this.team.onDidChange(listener),
    );
  }
}

export function artifactsOf(source: Source): ArtifactAt[] {
  return source.analysis.artifacts.filter(isIdentified).map((artifact) => ({
    source,
    artifact,
    where: whereText(artifact, lineOf(source, artifact), source.label),
  }));
}

const lineIndexes = new WeakMap<Inspection, LineIndex>();

/** The line in which something begins; a text is looked through for its lines once, however many are asked for. */
export function lineOf({ analysis }: Source, { span }: { readonly span: Span }): number {
  const lines = lineIndexes.get(analysis) ?? new LineIndex(analysis.text);
  lineIndexes.set(analysis, lines);
  return lines.at(span.start).line;
}

function whereText(artifact: Identified, line: number, label: string): string {
  switch (artifact.kind) {
    case 'authorizationCode':
      return t('code, line {0} of {1}', line, label);
    case 'requestCode':
      return t('request code, line {0} of {1}', line, label);
    case 'deviceIdentity':
    case 'deviceOutput':
      return t('device output, line {0} of {1}', line, label);
  }
}

export function reference({ source, code }: CodeAt): CodeReference {
  return { uri: source.uri.toString(), start: code.span.start };
}

function pastedSource(pasted: PastedText): Source {
  return {
    uri: pasted.uri,
    label: t('Pasted {0}', editorLanguage().localTime(pasted.time)),
    analysis: pasted.analysis,
    pasted,
  };
}

function labelOf(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1) || uri.toString();
}
