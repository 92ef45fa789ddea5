import { type Access, type Action, claim, type Message, msg, type Releases, type Step } from '../product';
import type { SourceKeys } from '../sources';
import { step } from './steps';

/** The commands that show the licensing state. They change nothing. */

const SOURCES_OF_SHOW: SourceKeys = ['SHOW125', 'SHOW15'];
const ACCESS: Access = { level: 0, duringUpgrade: true, sources: SOURCES_OF_SHOW };
const RELEASES: Releases = { from: undefined, documentedIn: ['12.5SU3', '15'] };

function show(action: Action, line: string, summary: Message): Step {
  return step(action, {
    summary: claim(summary, ...SOURCES_OF_SHOW),
    place: 'adminCli',
    forms: [{ lines: [line], sources: SOURCES_OF_SHOW }],
    access: ACCESS,
    releases: RELEASES,
  });
}

export const SHOW_STATUS = show('show-status', 'show license status', msg('Shows the licensing status.'));

export const SHOW_SUMMARY = show(
  'show-summary',
  'show license summary',
  msg('Shows the licensing status and the license usage.'),
);

export const SHOW_USAGE = show('show-usage', 'show license usage', msg('Shows the entitlements that are in use.'));

export const SHOW_UDI = show(
  'show-udi',
  'show license UDI',
  msg('Shows product ID, serial number and UUID, by which a code is bound to its device.'),
);

export const SHOW_ALL = show(
  'show-all',
  'show license all',
  msg('Shows status, usage, UDI and the version of the agent.'),
);

export const SHOW_TECH_SUPPORT = show(
  'show-tech-support',
  'show license tech support',
  msg('Shows the licensing status, product information and product version.'),
);

export const SHOW_TRACE = show(
  'show-trace',
  'show license trace',
  msg('Writes the log of the Smart Agent to the screen.'),
);
