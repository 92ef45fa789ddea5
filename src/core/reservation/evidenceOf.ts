import type { Analysis } from '../analyze';
import type { Artifact } from '../artifact';
import type { AuthorizationCode } from '../codes/model';
import type { Udi } from '../codes/udi';
import { codeFacts, udiFacts } from '../compare/codeFacts';
import type { DeviceOutput, Fact, Unit } from '../device/output/model';
import type { SlpFile, SlpPart } from '../slp/model';
import { countWhile } from '../text/countWhile';
import { LineIndex } from '../text/lines';
import { encloses, type Span } from '../text/span';
import { SpanSet } from '../text/spanSet';
import { detached } from './detached';
import type { Evidence, GivenCodes, SessionEvidence, StatusEvidence } from './evidence';
import { type Found, placeDevices } from './placeDevices';
import { isRunbook } from './runbookMark';
import { clockOf, saysOf } from './status';

/** What the evidence of a document is taken from; an analysis has more. */
export type Analysed = Pick<Analysis, 'text' | 'artifacts'>;

/**
 * What a document says of reservations, in the order of the text. All texts in it are copies, so that the document itself can be
 * forgotten.
 *
 * @param document names the document; kept as it is
 */
export function evidenceOf(document: string, { text, artifacts }: Analysed): Evidence[] {
  // A runbook repeats what was found elsewhere, and says answers that are still to come.
  if (isRunbook(text)) return [];
  const surroundings = new Surroundings(document, text, artifacts);
  return placeDevices(artifacts.flatMap((artifact) => found(artifact, surroundings)));
}

/** What the artifacts of one document need to know of it. */
class Surroundings {
  readonly text: string;
  readonly codes: readonly AuthorizationCode[];
  readonly outputs: SpanSet;
  readonly commands: SpanSet;
  readonly #document: string;
  readonly #lines: LineIndex;
  /** Request codes that name product and serial, in sessions. */
  readonly #requests: readonly Extract<Artifact, { readonly kind: 'requestCode' }>[];

  constructor(document: string, text: string, artifacts: readonly Artifact[]) {
    this.text = text;
    this.#document = document;
    this.#lines = new LineIndex(text);
    this.codes = artifacts.filter((artifact) => artifact.kind === 'authorizationCode');
    this.#requests = artifacts.filter((artifact) => artifact.kind === 'requestCode');
    const spans = (kind: Artifact['kind']) =>
      new SpanSet(artifacts.filter((artifact) => artifact.kind === kind).map(({ span }) => span));
    this.outputs = spans('deviceOutput');
    this.commands = spans('cliCommand');
  }

  at(span: Span, udi: Udi | undefined) {
    return {
      document: this.#document,
      span: { start: span.start, end: span.end },
      line: this.#lines.at(span.start).line,
      udi: udi && udiFacts(udi, detached),
      isByDocument: false,
    };
  }

  codeIn(span: Span): AuthorizationCode | undefined {
    return firstInside(this.codes, span);
  }

  requestIn(span: Span): Udi | undefined {
    return firstInside(this.#requests, span)?.udi;
  }
}

/** @param sorted in the order of the text */
function firstInside<Item extends { readonly span: Span }>(sorted: readonly Item[], span: Span): Item | undefined {
  const first = sorted[countWhile(sorted, (item) => item.span.start < span.start)];
  return first && encloses(span, first.span) ? first : undefined;
}

function found(artifact: Artifact, around: Surroundings): Found[] {
  const { span } = artifact;
  switch (artifact.kind) {
    case 'authorizationCode':
      return [{ evidence: codeEvidence(artifact, around) }];
    case 'deviceOutput': {
      const hostname = artifact.hostname && detached(artifact.hostname.value);
      return outputEvidence(artifact, around).map((evidence) => ({ evidence, hostname }));
    }
    case 'requestCode': {
      if (around.outputs.meets(span)) return [];
      const place = around.at(span, artifact.udi);
      // Lists of units name devices in the same way; the bare UDI that UC products print as a request has a UUID.
      const isRequest = 'form' in artifact || artifact.udi.uuid !== undefined;
      const value = detached(around.text.slice(span.start, span.end).replace(/\s+/g, ''));
      return [
        {
          evidence: isRequest ? { kind: 'request', ...place, value } : { kind: 'identity', ...place, piid: undefined },
        },
      ];
    }
    case 'deviceIdentity':
      return [{ evidence: { kind: 'identity', ...around.at(span, artifact.udi), piid: undefined } }];
    case 'confirmationCode':
    case 'returnCode': {
      if (around.outputs.meets(span)) return [];
      const kind = artifact.kind === 'confirmationCode' ? 'confirmation' : 'return';
      return [{ evidence: { kind, ...around.at(span, undefined), value: detached(artifact.value) } }];
    }
    case 'universalCode':
      return [{ evidence: { kind: 'universalCode', ...around.at(span, undefined) } }];
    case 'importFile':
    case 'usageReport':
    case 'authorizationRequest':
      return fileEvidence(artifact, around).map((evidence) => ({ evidence }));
    // A command is evidence once it is answered, an encoded file once it is decoded.
    case 'cliCommand':
    case 'encodedFile':
    case 'tagMention':
      return [];
  }
}

function codeEvidence(code: AuthorizationCode, around: Surroundings): Evidence {
  const isTyped = around.commands.meets(code.span) || around.outputs.meets(code.span);
  const facts = codeFacts(code, detached);
  return { kind: 'code', ...around.at(code.span, code.udi?.value), facts, isTyped };
}

function outputEvidence(output: DeviceOutput, around: Surroundings): Evidence[] {
  const peers = output.peers
    .filter(({ udi, piid }) => udi && piid)
    .map(
      ({ span, udi, piid }): Evidence => ({
        kind: 'identity',
        ...around.at(span, udi),
        piid: piid && detached(piid.value),
      }),
    );
  return [...(output.session ? [sessionEvidence(output, around)] : statusEvidence(output, around)), ...peers];
}

const FILE = /\bfile[ \t]+(?:\S*[/:])?([^\s/:]+)[ \t]*$/;

function sessionEvidence(output: DeviceOutput, around: Surroundings): SessionEvidence {
  const { session, span, command } = output;
  const code = around.codeIn(span);
  const file = command && FILE.exec(command.value)?.[1];
  return {
    kind: 'session',
    ...around.at(span, output.udi ?? code?.udi?.value ?? around.requestIn(span)),
    ...given(output),
    action: session?.action.value ?? 'request',
    outcome: session?.outcome ?? 'unknown',
    code: code?.fingerprint && detached(code.fingerprint),
    issued: code?.timestamp?.value,
    file: file && detached(file),
    isAdmin: around.text.startsWith('admin:', span.start),
  };
}

/** No stack is that large. Each member is told of all others, which must not cost the square of a list of thousands. */
const MOST_MEMBERS = 64;

function statusEvidence(output: DeviceOutput, around: Surroundings): StatusEvidence[] {
  const [only, ...others] = output.units;
  const stack =
    others.length === 0
      ? []
      : output.units.slice(0, MOST_MEMBERS).flatMap(({ udi, role }) => {
          const facts = udiFacts(udi, detached);
          return facts ? [{ udi: facts, role }] : [];
        });
  const units: readonly (Unit | undefined)[] = only ? output.units : [undefined];
  return units.map((unit) => ({
    kind: 'status',
    ...around.at(unit && others.length > 0 ? unit.span : output.span, unit?.udi ?? output.udi),
    // Of a stack each unit has its own codes.
    ...given(unit && others.length > 0 ? unit : output),
    ...said(output, unit),
    ...clockOf(output, unit),
    stack,
  }));
}

function said(output: DeviceOutput, unit: Unit | undefined): Pick<StatusEvidence, 'says' | 'words'> {
  const { says, words } = saysOf(output, unit);
  return { says, words: detached(words) };
}

function given(facts: { readonly [Name in keyof GivenCodes]: Fact | undefined }): GivenCodes {
  const value = (fact: Fact | undefined) => fact && detached(fact.value);
  return {
    requestCode: value(facts.requestCode),
    confirmationCode: value(facts.confirmationCode),
    returnCode: value(facts.returnCode),
  };
}

/** Files of the policy model that go to the portal name devices, and may carry the codes that are to be entered there. */
function fileEvidence({ parts }: SlpFile, around: Surroundings): Evidence[] {
  return parts.flatMap((part) => partEvidence(part, around));
}

function partEvidence(part: SlpPart, around: Surroundings): Evidence[] {
  switch (part.part) {
    case 'usageReport':
    case 'systemInfo':
      return part.device ? [{ kind: 'identity', ...around.at(part.span, part.device.udi), piid: undefined }] : [];
    case 'authRequest':
      return part.requests.flatMap(({ device, confirmCode, removeCode }): Evidence[] => {
        const place = around.at(part.span, device?.udi);
        return [
          { kind: 'request', ...place, value: '' },
          ...(confirmCode ? [{ kind: 'confirmation', ...place, value: detached(confirmCode.value) } as const] : []),
          ...(removeCode ? [{ kind: 'return', ...place, value: detached(removeCode.value) } as const] : []),
        ];
      });
    case 'authorization':
    case 'reservation':
    case 'policy':
    case 'account':
    case 'acknowledgement':
      return [];
  }
}
