import {
  type Action,
  isStep,
  type Message,
  msg,
  type NotDocumented,
  type Product,
  type Releases,
  type Sourced,
  type Step,
} from '../product';

/** What each action is called, whatever the product; a product says more where it means something of its own. */
const TITLES: Readonly<Record<Action, Message>> = {
  enable: msg('Turn on license reservation'),
  request: msg('Get the request code'),
  'save-request': msg('Save the request to a file'),
  'generate-code': msg('Make the authorization code in License Central'),
  install: msg('Install the authorization code'),
  'install-file': msg('Install the authorization code from a file'),
  'set-license-count': msg('Set the license count (permanent reservation only)'),
  update: msg('Change the reserved licenses in License Central'),
  confirm: msg('Enter the confirmation code in License Central'),
  return: msg('Return the installed reservation'),
  'return-authorization': msg('Return a code that was never installed'),
  'enter-return-code': msg('Enter the return code in License Central'),
  cancel: msg('Cancel the request'),
  disable: msg('Turn off license reservation'),
  'save-usage': msg('Save the usage reports to a file'),
  'show-status': msg('Show the licensing status'),
  'show-summary': msg('Show status and usage'),
  'show-usage': msg('Show the licenses in use'),
  'show-reservation': msg('Show the reservation'),
  'show-authorization': msg('Show the authorization'),
  'show-codes': msg('Show the last confirmation and return codes'),
  'show-udi': msg('Show the UDI'),
  'show-all': msg('Show everything on licensing'),
  'show-tech-support': msg('Show data for technical support'),
  'show-trace': msg("Show the agent's log"),
  'collect-logs': msg('Collect the logs'),
  'dead-device': msg('Release the licenses of a device that is gone'),
  'reset-udi': msg('Reset the UDI'),
  'factory-reset': msg('Clear all licensing information'),
};

const ANY_RELEASE: Releases = { from: undefined, documentedIn: [] };

/** A step with what is known of it; all else is not documented. */
export function step(
  action: Action,
  known: Pick<Step, 'summary' | 'place'> & Partial<Omit<Step, 'action' | 'summary' | 'place'>>,
): Step {
  return {
    action,
    title: TITLES[action],
    forms: [],
    before: [],
    access: undefined,
    prompts: undefined,
    expected: undefined,
    next: [],
    notes: [],
    releases: ANY_RELEASE,
    ...known,
  };
}

/** The same step with more to say about one product. */
export function withNotes(step: Step, ...notes: readonly Sourced[]): Step {
  return { ...step, notes: [...step.notes, ...notes] };
}

export function notDocumented(notDocumented: Sourced): NotDocumented {
  return { notDocumented };
}

/** What is not part of the procedure itself: looking, collecting, resetting. Documents of a reservation often leave out all of it. */
export const BESIDE_THE_PROCEDURE = [
  'save-usage',
  'show-status',
  'show-summary',
  'show-usage',
  'show-reservation',
  'show-authorization',
  'show-codes',
  'show-udi',
  'show-all',
  'show-tech-support',
  'show-trace',
  'collect-logs',
  'reset-udi',
  'factory-reset',
] as const satisfies readonly Action[];

/** Several actions of which the documents say the same; the compiler still asks for those that are not named. */
export function undocumented<Names extends Action>(
  what: Sourced,
  ...actions: readonly Names[]
): Readonly<Record<Names, NotDocumented>> {
  return Object.fromEntries(actions.map((action) => [action, notDocumented(what)])) as Record<Names, NotDocumented>;
}

/** A product whose steps lead only to what is documented for it: shared steps name all that can follow. */
export function product(whole: Product): Product {
  const steps = Object.entries(whole.steps).map(([action, entry]) => [
    action,
    isStep(entry) ? { ...entry, next: entry.next.filter((following) => isStep(whole.steps[following])) } : entry,
  ]);
  return { ...whole, steps: Object.fromEntries(steps) as Product['steps'] };
}
