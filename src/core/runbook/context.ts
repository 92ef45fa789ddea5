import type { Alias } from '../inventory/alias';
import type { Catalogue } from '../platforms/catalogue';
import type { Language } from '../render/language';
import type { CodeEvidence, UniversalEvidence } from '../reservation/evidence';
import type { FollowUpOptions } from '../reservation/followUps';

export interface RunbookContext extends FollowUpOptions {
  readonly catalogue: Catalogue;
  readonly language: Language;
  /**
   * The code that stands at a place, as it has to be installed (`textToInstall`): evidence keeps no text. `undefined` where it is not
   * there any more, is damaged, or must not be used; the step then says where it stands.
   */
  readonly codeText: (evidence: CodeEvidence | UniversalEvidence) => string | undefined;
  /** What to call a document; as the evidence names it when not given. */
  readonly documentName?: ((document: string) => string) | undefined;
  /**
   * What to write in place of serials, instances, codes and documents, for a runbook that is passed on. It then has no files, no code, and
   * no ids that ticks could be kept by.
   */
  readonly alias?: Alias | undefined;
}

/** A file that has to lie beside the document, to be written as it is, in UTF-8. */
export interface RunbookFile {
  readonly name: string;
  readonly text: string;
}

export interface Runbook {
  readonly markdown: string;
  /** By name; no two of them differ in case alone. */
  readonly files: readonly RunbookFile[];
  readonly devices: number;
  /** Check boxes, ticked or not. */
  readonly steps: number;
}
