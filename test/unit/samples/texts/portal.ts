import { base64, utf8 } from '@scure/base';
import { PIID, tagOf } from '../../../support/code';
import { IMPORT } from '../../../support/slp';

/** What is exchanged with the portal: calls of its interface, and files. */

export { IMPORT } from '../../../support/slp';

/** The parts that a picture had greyed out. */
export const MASKED_IMPORT = IMPORT.replace(/(?<=<(?:piid|signature)>)[^<]+/g, '[REDACTED]').replace(
  'TST9ABCDEF0',
  '[REDACTED]',
);

/** What scripts send has placeholders; what they log does not. */
export const RESERVE_CALLS = `POST https://swapi.example/v1/accounts/<domain>/virtual-accounts/<va>/reserve-licenses
{ "reservationRequests":[ { "reservationCode":"<request code>","reservationType":"SPECIFIC" } ] }
{"reservationUpdateRequests":[{"sudi":{"udiPid":"","udiSerialNumber":""},"productTagName":""}]}
{"reservationRequests":[{"reservationCode":"CB-ZC9300-24UX:TST2134L0RN-AbCdEfGhJ-86","reservationType":"SPECIFIC",
  "licenses":[{"entitlementTag":"${tagOf('TEST')}","quantity":"1"}]}]}
{"reservationConfirmationRequests":[{"sudi":{"udiPid":"C9300-24UX","udiSerialNumber":"TST2134L0RN"},"confirmationCode":"17488c00"}]}
`;

export const SLP_CALLS = `{ "data": { "licenses": [ { "sudi": { "udi_pid": "{{device_pid}}", "udi_serial_number": "{{device_serial}}" },
  "keys": [ { "entitlement": "${tagOf('TEST_HSEC', '1.0')}", "count": "1" } ] } ] } }
{ "authorizations": [ {
   "product_instance_identifier": "${PIID}",
   "sudi":{\r
      "udi_pid":"C8000V",\r
      "udi_serial_number":"TST9ABCDEF0"\r
   },
   "smart_license":"<BASE64 ENCODED LICENSE>" } ] }
{ "smart_license": "${base64.encode(utf8.decode(IMPORT))}" }
{ "sudi": { "macAddress": null, "hostIdentifier": null, "udiSerialNumber": "TST9ABCDEF1", "udiPid": "C8000V", "uuid": null },
  "displayName": "UDI_PID:C8000V; UDI_SN:TST9ABCDEF1; " }
`;

const PAYLOAD = {
  version: '2.0',
  asset_identification: {
    report_id: 1671840700,
    asset: { name: tagOf('WLC_TEST', '1.0') },
    instance: { sudi: { udi_pid: 'C9800-TEST', udi_serial_number: 'TST9ABCDEF0' } },
  },
  meta: {
    entitlement_tag: tagOf('DNA_TEST', '1.0'),
    software_version: '17.09.02',
    ha_udi: [{ role: 'Active', sudi: { udi_pid: 'C9800-TEST', udi_serial_number: 'TST9ABCDEF0' } }],
  },
  measurements: [{ metric_name: 'ENTITLEMENT', start_time: 1671880245, end_time: 1671966645, value: { value: '2' } }],
};

/** JSON that is a text in JSON, in CDATA. */
export const USAGE_REPORT = `<RUMReport>
<![CDATA[${JSON.stringify(
  {
    payload: JSON.stringify(PAYLOAD),
    header: { type: 'rum' },
    signature: {
      sudi: { udi_pid: 'C9800-TEST', udi_serial_number: 'TST9ABCDEF0' },
      signing_type: 'builtin',
      key: tagOf('WLC_TEST', '1.0'),
      value: base64.encode(new Uint8Array(32).fill(7)),
    },
  },
  undefined,
  2,
)}]]>
</RUMReport>
`;
