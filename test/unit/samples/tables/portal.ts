import * as portal from '../texts/portal';
import type { Row } from './row';

export const PORTAL_ROWS: readonly Row[] = [
  {
    files: ['iosxe-c8000v-slac-transcribed.xml'],
    text: portal.IMPORT,
    artifacts: [
      [
        'importFile <smartLicense><smartLicenseA … orrelationID></smartLicense>',
        'authorization: accounts Test SA, Test VA',
        'policy: Test Policy version 7, acknowledged true',
        'policy: perpetual 90 365 90',
        'policy: export - 0 90',
        'account: domain test.example',
      ],
      [
        'authorizationCode <smartLicenseAuthorization>< … </smartLicenseAuthorization>',
        'format slac AC',
        'of C8000V TST9ABCDEF0',
        'piid 01234567-89ab-4cde-8f01-23456789abcd',
        'issued 2026-07-01T14:10:28.000Z',
        'entitlement TEST_HSEC 1.0 ×1 PERPETUAL Router Test',
        'signature 96 characters',
      ],
    ],
  },
  {
    files: ['iosxe-c8000v-slac-transcribed.xml'],
    text: portal.MASKED_IMPORT,
    artifacts: [
      [
        'importFile <smartLicense><smartLicenseA … orrelationID></smartLicense>',
        'authorization: accounts Test SA, Test VA',
        'policy: Test Policy version 7, acknowledged true',
        'policy: perpetual 90 365 90',
        'policy: export - 0 90',
        'account: domain test.example',
      ],
      [
        'authorizationCode <smartLicenseAuthorization>< … </smartLicenseAuthorization>',
        'format slac AC',
        'of C8000V [REDACTED]',
        'piid [REDACTED]',
        'issued 2026-07-01T14:10:28.000Z',
        'entitlement TEST_HSEC 1.0 ×1 PERPETUAL Router Test',
        'signature 10 characters',
      ],
    ],
    problems: ['piid.form', 'signature.base64', 'slp.signature'],
  },
  {
    files: ['cssm-api-reserve-licenses-v1-v2.txt'],
    text: portal.RESERVE_CALLS,
    artifacts: [
      ['requestCode CB-ZC9300-24UX:TST2134L0RN-AbCdEfGhJ-86', 'of C9300-24UX TST2134L0RN', 'parts CB AbCdEfGhJ 86'],
      ['tagMention regid.2017-02.com.cisco.TEST … -bbbb-4ccc-8ddd-eeeeeeeeeeee', 'license TEST 12.0'],
      ['deviceIdentity C9300-24UX","udiSerialNumber":"TST2134L0RN', 'of C9300-24UX TST2134L0RN'],
      ['confirmationCode 17488c00'],
    ],
  },
  {
    files: ['cssm-api-slp-offline-samples.txt'],
    text: portal.SLP_CALLS,
    artifacts: [
      ['tagMention regid.2017-02.com.cisco.TEST … -bbbb-4ccc-8ddd-eeeeeeeeeeee', 'license TEST_HSEC 1.0'],
      ['deviceIdentity C8000V", "udi_serial_number":"TST9ABCDEF0', 'of C8000V TST9ABCDEF0'],
      [
        'encodedFile PHNtYXJ0TGljZW5zZT48c21hcnRM … b25JRD48L3NtYXJ0TGljZW5zZT4=',
        'says <smartLicense><smartLicenseA … orrelationID></smartLicense>',
        'complete',
      ],
      ['deviceIdentity TST9ABCDEF1", "udiPid": "C8000V', 'of C8000V TST9ABCDEF1'],
      ['deviceIdentity UDI_PID:C8000V; UDI_SN:TST9ABCDEF1', 'of C8000V TST9ABCDEF1'],
    ],
  },
  {
    files: ['iosxe-rum-report-c9800-cl.xml'],
    text: portal.USAGE_REPORT,
    artifacts: [
      [
        'usageReport <RUMReport> <![CDATA[{ "payl … wcHBwc=" } }]]> </RUMReport>',
        'usageReport: report 1671840700 of C9800-TEST TST9ABCDEF0',
        'usageReport: tags regid.2017-02.com.cisco.WLC_TEST,1.0_aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee regid.2017-02.com.cisco.DNA_TEST,1.0_aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee',
        'usageReport: ×2 from 2022-12-24T11:10:45',
      ],
    ],
  },
];
