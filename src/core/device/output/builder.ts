import type { Udi } from '../../codes/udi';
import type { Span } from '../../text/span';
import type {
  DeviceOutput,
  DeviceTime,
  Fact,
  LicenseUse,
  OutputSource,
  Peer,
  ReservedLicense,
  ReservedTerm,
  Role,
  RumDetail,
  Section,
  Unit,
} from './model';

/** The same object while it is being read. */
export type Draft<Type> = { -readonly [Key in keyof Type]: Type[Key] };
export type ReservedDraft = Draft<ReservedLicense> & { terms: Draft<ReservedTerm>[] };
export type OutputDraft = Draft<
  Omit<DeviceOutput, 'kind' | 'units' | 'licenses' | 'reservations' | 'peers' | 'reports'>
>;

/** One output while its lines are read: what is known, and what the next line belongs to. */
export class OutputBuilder {
  readonly text: string;
  readonly facts: OutputDraft;
  readonly units: Draft<Unit>[] = [];
  readonly #unitsByName = new Map<string, Draft<Unit>>();
  readonly licenses: Draft<LicenseUse>[] = [];
  readonly peers: Draft<Peer>[] = [];
  readonly reports: Draft<RumDetail>[] = [];
  readonly trust: Fact<DeviceTime>[] = [];
  readonly sections = new Set<Section>();
  reservations: ReservedDraft[] | undefined;

  /** The innermost things that the next line may speak of. */
  unit: Draft<Unit> | undefined;
  license: Draft<LicenseUse> | undefined;
  reserved: ReservedDraft | undefined;
  term: Draft<ReservedTerm> | undefined;
  peer: Draft<Peer> | undefined;
  report: Draft<RumDetail> | undefined;

  constructor(text: string, source: OutputSource, start: number) {
    this.text = text;
    this.facts = emptyFacts(source, start);
  }

  /** Whether anything was read at all. */
  get isEmpty(): boolean {
    return (
      this.sections.size === 0 &&
      this.licenses.length + this.units.length + this.reports.length === 0 &&
      !this.facts.udi &&
      !this.facts.reservationMode &&
      !this.facts.registration &&
      !this.facts.session
    );
  }

  startUnit(role: Role | undefined, udi: Udi, span: Span): void {
    // HA lists name each unit before the parts that tell more of it.
    const name = [role, udi.pid?.value, udi.sn?.value].join('\n');
    const known = this.#unitsByName.get(name);
    this.unit = known ?? emptyUnit(role, udi, span);
    if (known) known.span = { start: known.span.start, end: Math.max(known.span.end, span.end) };
    else {
      this.#unitsByName.set(name, this.unit);
      this.units.push(this.unit);
    }
  }

  startLicense(span: Span, facts: Partial<Draft<LicenseUse>>): void {
    this.license = { ...NO_LICENSE, span, ...facts };
    this.licenses.push(this.license);
    this.peer = undefined;
  }

  startReservations(span: Span): void {
    this.facts.reservationsAt ??= span;
    this.reservations ??= [];
    this.reserved = undefined;
    this.term = undefined;
  }

  startReserved(span: Span, facts: Partial<ReservedDraft>): void {
    this.reserved = { ...NO_RESERVED, span, terms: [], ...facts };
    this.term = undefined;
    this.reservations ??= [];
    this.reservations.push(this.reserved);
  }

  startTerm(span: Span, role: Role | undefined, udi: Udi | undefined): void {
    this.term = { ...NO_TERM, span, role, udi };
    this.reserved?.terms.push(this.term);
  }

  startPeer(span: Span): void {
    this.peer = { span, udi: undefined, piid: undefined, hostname: undefined, applicationRole: undefined };
    this.peers.push(this.peer);
  }

  /** Widens what the line at `end` belongs to, and the output itself. */
  reach(end: number): void {
    this.facts.span = { start: this.facts.span.start, end };
    for (const open of [this.license, this.reserved, this.term, this.peer, this.report, this.unit]) {
      if (open && open.span.start < end && this.#isOpen(open)) open.span = { start: open.span.start, end };
    }
  }

  #isOpen(open: object): boolean {
    return open !== this.unit || this.reserved === undefined;
  }

  /** Nothing that was begun goes on: another part of the output starts. */
  closeAll(): void {
    this.unit = undefined;
    this.license = undefined;
    this.reserved = undefined;
    this.term = undefined;
    this.peer = undefined;
    this.report = undefined;
  }

  finish(missing: readonly Section[]): DeviceOutput {
    const { units, licenses, reservations, peers, reports, trust } = this;
    return {
      kind: 'deviceOutput',
      ...this.facts,
      trustInstalledAt: trust,
      units,
      licenses,
      reservations,
      peers,
      reports,
      missing,
    };
  }
}

function emptyUnit(role: Role | undefined, udi: Udi, span: Span): Draft<Unit> {
  return {
    span,
    role,
    udi,
    state: undefined,
    installedAt: undefined,
    requestCode: undefined,
    returnCode: undefined,
    confirmationCode: undefined,
    authorizationCode: undefined,
  };
}

const NO_LICENSE: Omit<LicenseUse, 'span'> = {
  name: undefined,
  shortName: undefined,
  tag: undefined,
  description: undefined,
  count: undefined,
  status: undefined,
  licenseType: undefined,
  reservationStatus: undefined,
  reserved: undefined,
};

const NO_RESERVED: Omit<ReservedLicense, 'span' | 'terms'> = {
  name: undefined,
  shortName: undefined,
  description: undefined,
  total: undefined,
};

const NO_TERM: Omit<ReservedTerm, 'span'> = {
  role: undefined,
  udi: undefined,
  licenseType: undefined,
  startDate: undefined,
  endDate: undefined,
  count: undefined,
  authorizationType: undefined,
};

function emptyFacts(source: OutputSource, start: number): OutputDraft {
  return {
    span: { start, end: start },
    source,
    command: undefined,
    hostname: undefined,
    udi: undefined,
    smartLicensing: undefined,
    reservationMode: undefined,
    registration: undefined,
    registeredAt: undefined,
    authorization: undefined,
    exportControlled: undefined,
    usingPolicy: undefined,
    policyName: undefined,
    smartAccount: undefined,
    virtualAccount: undefined,
    trustInstalledAt: [],
    haError: undefined,
    reservationsAt: undefined,
    softwareId: undefined,
    agentVersion: undefined,
    softwareVersion: undefined,
    hardware: undefined,
    serial: undefined,
    clock: undefined,
    clockSynchronised: undefined,
    requestCode: undefined,
    returnCode: undefined,
    confirmationCode: undefined,
    session: undefined,
    missing: [],
  };
}
