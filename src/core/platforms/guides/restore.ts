import { claim, msg } from '../product';
import type { Guide } from './guide';

export const RESTORE: Guide = {
  id: 'restore',
  title: msg('After a restore from backup'),
  applies: claim(
    msg(
      'Unified CM had a reservation and was restored. The backup does not hold the reservation: what helps depends on the state after the restore and on whether License Central still has the product.',
    ),
    'RES125',
    'RES15',
  ),
  products: ['cucm'],
  steps: [
    {
      text: msg('Look at the registration status of the device, and for the product instance in License Central.'),
      sources: ['RES125', 'RES15'],
      actions: ['show-status'],
    },
    {
      when: msg('UNREGISTERED, and License Central has the product'),
      text: msg('Have Cisco remove the product instance from License Central, then register anew.'),
      sources: ['RES125', 'RES15'],
      actions: ['dead-device'],
    },
    {
      when: msg('UNREGISTERED, and License Central does not have it'),
      text: msg('Nothing is required.'),
      sources: ['RES125', 'RES15'],
    },
    {
      when: msg('RESERVATION IN PROGRESS, and License Central has the product'),
      text: msg(
        'Get the authorization code of the product from License Central and return it on the device; or have Cisco remove the product instance.',
      ),
      sources: ['RES125', 'RES15'],
      actions: ['return-authorization'],
    },
    {
      when: msg('RESERVATION IN PROGRESS, and License Central does not have it'),
      text: msg('Cancel the request.'),
      sources: ['RES125', 'RES15'],
      actions: ['cancel'],
    },
    {
      when: msg('REGISTERED, and License Central has the product'),
      text: msg('Return the reservation and enter the return code in License Central.'),
      sources: ['RES125', 'RES15'],
      actions: ['return'],
    },
    {
      when: msg('REGISTERED, and License Central does not have it'),
      text: msg('Return the reservation.'),
      sources: ['RES125', 'RES15'],
      actions: ['return'],
    },
    {
      text: msg('To reserve anew, begin with the request. The agent says Universal where the guides say Permanent.'),
      sources: ['RES15', 'SYS15'],
      actions: ['request'],
    },
  ],
  notKnown: [msg('What other products keep of a reservation over a restore.')],
};
