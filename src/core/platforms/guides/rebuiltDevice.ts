import { claim, msg } from '../product';
import type { Guide } from './guide';

export const REBUILT_DEVICE: Guide = {
  id: 'rebuilt-device',
  title: msg('The server was rebuilt, cloned or given a new UDI'),
  applies: claim(
    msg(
      'The UDI of the device is not the one of its code any more: a fresh virtual machine has a new UUID, and there are commands and files that reset the UDI.',
    ),
    'CUCM',
    'CUCCLI',
    'UPG15',
  ),
  steps: [
    {
      text: msg('Compare the UDI of the device with the one in the code, part by part.'),
      sources: ['XEERR', 'SHOW15'],
      actions: ['show-udi'],
    },
    {
      when: msg('The UDI is about to be changed, and a reservation is installed'),
      text: msg('Return the reservation before: afterwards its code fits nothing.'),
      sources: ['SYS15', 'CUCCLI'],
      actions: ['return'],
    },
    {
      when: msg(
        'Unity Connection, a new UDI is wanted; Unified CM and Emergency Responder, after an upgrade from 12.0',
      ),
      text: msg('Reset the UDI before reservation is turned on.'),
      sources: ['CUCCLI', 'UPG15', 'CERUPG'],
      actions: ['reset-udi'],
    },
    {
      when: msg('The device that the code was made for still runs'),
      text: msg('Give the code back there: return if it is installed, return-authorization if not.'),
      sources: ['SYS15'],
      actions: ['return-authorization'],
    },
    {
      when: msg('The device that the code was made for is gone'),
      text: msg('Have Cisco remove the product instance.'),
      sources: ['CUCM', 'SYS15'],
      actions: ['dead-device'],
    },
    {
      text: msg('Make a new request on the device as it is now, and a code for it. The old code does not fit.'),
      sources: ['SYS15', 'XEERR'],
      actions: ['request'],
    },
  ],
  notKnown: [
    msg('What License Central says to two devices with one UDI, as a clone makes them.'),
    msg('Whether the instance (PIID) changes with the UDI.'),
    msg('How the UDI of other products is reset.'),
  ],
};
