import { claim, msg } from '../product';
import type { Guide } from './guide';

export const POLICY_MODEL: Guide = {
  id: 'policy-model',
  title: msg('From a reservation to Smart Licensing Using Policy'),
  applies: claim(
    msg(
      'A device with IOS-XE and a specific reservation is upgraded to 17.3.2 or later, where a reservation is no longer needed.',
    ),
    'S216520',
    'CAT9400',
  ),
  products: ['iosxe', 'iosxe-slp'],
  steps: [
    {
      text: msg('See what is reserved and in use, and keep the output.'),
      sources: ['GENIE', 'SLPCMD'],
      actions: ['show-all'],
    },
    {
      when: msg('Guides of CUBE, CME and SRST'),
      text: msg(
        'Return the reservation around the upgrade. The guide of the Catalyst 9400 says that the code stays in force after it: the two differ.',
      ),
      sources: ['CUBE', 'CAT9400'],
      actions: ['return'],
      commandsOf: 'iosxe',
    },
    {
      text: msg(
        'Before the upgrade the command is license smart reservation return, after it license smart authorization return.',
      ),
      sources: ['MFG', 'GENIELIBS'],
    },
    {
      text: msg('Enter the return code in License Central.'),
      sources: ['GVE', 'CUCM'],
      actions: ['enter-return-code'],
    },
    {
      when: msg('Export-controlled or enforced features'),
      text: msg('Ask for an authorization and take the request to License Central.'),
      sources: ['CUBE', 'GVE'],
      actions: ['request', 'save-request'],
      commandsOf: 'iosxe-slp',
    },
    {
      text: msg('Import the file of License Central and see whether it is authorized.'),
      sources: ['CUBE', 'GVE'],
      actions: ['install-file', 'show-authorization'],
      commandsOf: 'iosxe-slp',
    },
    {
      text: msg('Report the usage from then on, byte for byte, and import the acknowledgement.'),
      sources: ['GVE', 'YANGXE'],
      actions: ['save-usage'],
      commandsOf: 'iosxe-slp',
    },
  ],
  notKnown: [msg('Whether a reservation can be updated after the upgrade.')],
};
