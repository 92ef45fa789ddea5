import type { OutputBuilder } from './builder';
import type { Topic } from './headings';
import type { DeviceTime, Fact } from './model';
import {
  dayOf,
  factAt,
  isNothing,
  numberOf,
  stateOf,
  switchOf,
  timeAtEnd,
  timeAtStart,
  udiOf,
  withoutNumber,
} from './values';

/** What one `key: value` line says. The value may be empty. */
export type Rule = (output: OutputBuilder, value: Fact, line: Fact) => void;

type Keys = ReadonlyMap<string, Rule>;

function keys(...entries: readonly (readonly [key: string, rule: Rule])[]): Keys {
  return new Map(entries);
}

/** Sets a fact that a device may also say it has not. */
function some(set: (output: OutputBuilder, value: Fact) => void): Rule {
  return (output, value) => {
    if (!isNothing(value.value)) set(output, value);
  };
}

type LicenseText = 'name' | 'tag' | 'description' | 'licenseType' | 'reservationStatus';

/** Sets a fact of the license that the lines are about. */
function ofLicense(name: LicenseText): Rule {
  return some(({ license }, value) => {
    if (license) license[name] ??= value;
  });
}

function ofPeer(name: 'piid' | 'hostname' | 'applicationRole'): Rule {
  return some(({ peer }, value) => {
    if (peer) peer[name] ??= value;
  });
}

type DeviceText =
  | 'smartLicensing'
  | 'exportControlled'
  | 'policyName'
  | 'virtualAccount'
  | 'softwareId'
  | 'agentVersion'
  | 'serial';

function ofDevice(name: DeviceText): Rule {
  return some(({ facts }, value) => {
    facts[name] ??= value;
  });
}

const setUdi: Rule = (output, value) => {
  const udi = udiOf(output.text, value);
  if (!udi) return;
  if (output.peer) output.peer.udi ??= udi;
  else output.facts.udi ??= udi;
};

const setUnitState: Rule = some(({ unit }, value) => {
  if (!unit) return;
  unit.state ??= stateOf(value);
  unit.installedAt ??= timeAtEnd(value);
});

const setReservationMode: Rule = ({ facts }, value) => {
  facts.reservationMode ??= switchOf(value);
};

const CODE_KEYS: Keys = keys(
  [
    'request code',
    some(({ unit, facts }, value) => {
      if (unit) unit.requestCode ??= value;
      facts.requestCode ??= value;
    }),
  ],
  [
    'last return code',
    some(({ unit, facts }, value) => {
      if (unit) unit.returnCode ??= value;
      facts.returnCode ??= value;
    }),
  ],
  [
    'last confirmation code',
    some(({ unit, facts }, value) => {
      if (unit) unit.confirmationCode ??= value;
      facts.confirmationCode ??= value;
    }),
  ],
  [
    'reservation authorization code',
    some(({ unit }, value) => {
      if (unit) unit.authorizationCode ??= value;
    }),
  ],
  ['reservation status', setUnitState],
  ['license reservation', setReservationMode],
  ['export-controlled functionality', ofDevice('exportControlled')],
);

const LICENSE_KEYS: Keys = keys(
  ['license', ofLicense('name')],
  ['entitlement tag', ofLicense('tag')],
  ['description', ofLicense('description')],
  [
    'count',
    ({ license }, value) => {
      if (license) license.count ??= numberOf(value);
    },
  ],
  [
    'status',
    some(({ license }, value) => {
      if (license) license.status ??= withoutNumber(value);
    }),
  ],
  ['license type', ofLicense('licenseType')],
  ['reservation status', ofLicense('reservationStatus')],
  [
    'total reserved count',
    ({ license }, value) => {
      if (license) license.reserved ??= numberOf(value);
    },
  ],
  ['peer info', (output, _value, line) => output.startPeer(line.span)],
  ['piid', ofPeer('piid')],
  ['hostname', ofPeer('hostname')],
  ['application role', ofPeer('applicationRole')],
);

const RESERVED_KEYS: Keys = keys(
  [
    'description',
    some(({ reserved }, value) => {
      if (reserved) reserved.description ??= value;
    }),
  ],
  [
    'total reserved count',
    ({ reserved }, value) => {
      if (reserved) reserved.total ??= numberOf(value);
    },
  ],
  [
    'total available count',
    ({ reserved }, value) => {
      if (reserved) reserved.total ??= numberOf(value);
    },
  ],
  [
    'license type',
    some((output, value) => {
      if (output.reserved && !output.term) output.startTerm(value.span, undefined, undefined);
      if (output.term) output.term.licenseType ??= value;
    }),
  ],
  [
    'authorization type',
    some(({ term }, value) => {
      if (term) term.authorizationType ??= stateOf(value);
    }),
  ],
  [
    'start date',
    some(({ term }, value) => {
      if (term) term.startDate ??= dayOf(value);
    }),
  ],
  [
    'end date',
    some(({ term }, value) => {
      if (term) term.endDate ??= dayOf(value);
    }),
  ],
  [
    'term count',
    ({ term }, value) => {
      if (term) term.count ??= numberOf(value);
    },
  ],
);

const ACCOUNT_KEYS: Keys = keys(
  [
    'smart account',
    some(({ facts }, value) => {
      facts.smartAccount ??= stateOf(value);
    }),
  ],
  ['virtual account', ofDevice('virtualAccount')],
);

const REGISTRATION_KEYS: Keys = keys(
  ...ACCOUNT_KEYS,
  [
    'status',
    some(({ facts }, value) => {
      facts.registration ??= stateOf(value);
      facts.registeredAt ??= timeAtEnd(value);
    }),
  ],
  [
    'initial registration',
    ({ facts }, value) => {
      facts.registeredAt ??= timeAtEnd(value);
    },
  ],
);

const RUM_KEYS: Keys = keys(
  [
    'report id',
    (output, value, line) => {
      output.report = { span: line.span, id: value, metric: undefined, tag: undefined, state: undefined };
      output.reports.push(output.report);
    },
  ],
  [
    'metric name',
    some(({ report }, value) => {
      if (report) report.metric ??= value;
    }),
  ],
  [
    'metric value',
    some(({ report }, value) => {
      if (report) report.tag ??= value;
    }),
  ],
  [
    'state',
    ({ report, text }, { value, span }) => {
      const word = value.split(',', 1)[0] ?? '';
      if (report) report.state ??= factAt(text, { start: span.start, end: span.start + word.length });
    },
  ],
);

const VERSION_KEYS: Keys = keys(
  [
    'hardware',
    ({ facts, text }, { value, span }) => {
      const word = value.split(',', 1)[0] ?? '';
      facts.hardware ??= factAt(text, { start: span.start, end: span.start + word.length });
    },
  ],
  ['serial number', ofDevice('serial')],
  ['license mode', ofDevice('smartLicensing')],
  [
    'active entitlement',
    (output, { value, span }, line) => {
      const [, name = '', between = '', status = ''] = /^([^,]+)(, *enforce mode: *)(.+)$/.exec(value) ?? [];
      if (name === '') return;
      const from = span.start + name.length + between.length;
      output.startLicense(line.span, {
        name: factAt(output.text, { start: span.start, end: span.start + name.length }),
        status: factAt(output.text, { start: from, end: from + status.length }),
      });
    },
  ],
);

/** Known, so that the output reaches to here, and nothing to tell. */
const nothing: Rule = () => undefined;

const SUMMARY_KEYS: Keys = keys(
  ...[
    'total',
    'total acknowledged received',
    'available to report',
    'maximum display',
    'report module status',
    'data channel',
    'reports on disk',
    'device telemetry',
    'total current telemetry reports',
    'product analytics',
    'not available reason',
    'total current product analytics reports',
  ].map((key) => [key, nothing] as const),
);

/** What each key means under its heading; the other headings have no keys of their own. */
export const RULES: Readonly<Partial<Record<Topic, Keys>>> = {
  registration: REGISTRATION_KEYS,
  authorization: keys([
    'status',
    some(({ facts }, value) => {
      facts.authorization ??= stateOf(value);
    }),
  ]),
  usingPolicy: keys([
    'status',
    ({ facts }, value) => {
      facts.usingPolicy ??= switchOf(value);
    },
  ]),
  account: ACCOUNT_KEYS,
  policy: keys(['policy name', ofDevice('policyName')]),
  usage: LICENSE_KEYS,
  jobs: keys([
    'current time',
    ({ facts }, value) => {
      facts.clock ??= timeAtEnd(value);
    },
  ]),
  units: keys(['status', setUnitState]),
  reserved: RESERVED_KEYS,
  summary: SUMMARY_KEYS,
  rum: RUM_KEYS,
  version: VERSION_KEYS,
};

/** Keys that mean the same under every heading that does not know them. */
export const COMMON: Keys = keys(
  ...CODE_KEYS,
  ['udi', setUdi],
  ['software id', ofDevice('softwareId')],
  ['smart agent for licensing', ofDevice('agentVersion')],
  [
    'clock sync-ed with ntp',
    ({ facts }, value) => {
      facts.clockSynchronised ??= switchOf(value);
    },
  ],
);

function withoutFullStop({ value, span }: Fact): Fact {
  const length = value.endsWith('.') ? value.length - 1 : value.length;
  return { value: value.slice(0, length), span: { start: span.start, end: span.start + length } };
}

export function addTrust({ trust }: OutputBuilder, time: Fact<DeviceTime> | undefined): void {
  if (time) trust.push(time);
}

interface Phrase {
  readonly begins: string;
  readonly topics?: readonly Topic[];
  /** `rest` is what stands behind the words. */
  readonly rule: (output: OutputBuilder, rest: Fact, line: Fact) => void;
}

/** Lines without `key: value`, by their first words in lower case. */
export const PHRASES: readonly Phrase[] = [
  {
    begins: 'smart licensing is ',
    rule: ({ facts }, rest) => {
      facts.smartLicensing ??= withoutFullStop(rest);
    },
  },
  {
    begins: 'license reservation is ',
    rule: ({ facts }, rest) => {
      facts.reservationMode ??= switchOf(rest);
    },
  },
  {
    begins: 'installed on ',
    topics: ['trust'],
    rule: (output, rest) => addTrust(output, timeAtStart(rest)),
  },
  {
    begins: 'no past ',
    topics: ['history'],
    rule: nothing,
  },
  {
    begins: 'no purchase information available',
    rule: nothing,
  },
  {
    begins: 'entitlement tags in active and standby ',
    rule: ({ facts }, _rest, line) => {
      facts.haError ??= line;
    },
  },
  {
    begins: '',
    topics: ['haError'],
    rule: ({ facts }, _rest, line) => {
      facts.haError ??= line;
    },
  },
  {
    begins: 'cisco adaptive security appliance software version ',
    rule: ({ facts }, rest) => {
      facts.softwareVersion ??= rest;
    },
  },
];
