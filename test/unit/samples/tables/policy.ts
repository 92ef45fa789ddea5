import * as policy from '../texts/policy';
import type { Row } from './row';

export const POLICY_ROWS: readonly Row[] = [
  {
    files: ['cube-iosxe-show-license-1.txt'],
    text: policy.STATUS,
    artifacts: [
      [
        'deviceOutput router# show license status  … AVAILABLE Reports on disk: 0',
        'source status',
        'command show license status',
        'host router',
        'policy model on',
        'policy Test Policy',
        'account Test Account',
        'virtual account Test VA',
      ],
    ],
  },
  {
    files: ['cube-iosxe-show-license-2.txt'],
    text: policy.PEER,
    artifacts: [
      [
        'deviceOutput router#show license all Smar … :C8200L-1N-4T,SN:TST2435LHP5',
        'source all',
        'command show license all',
        'host router',
        'of C8200L-1N-4T TST2435LHP5',
        'licensing ENABLED',
        'license TEST_ENH | TEST_ENH | ×1 | IN USE',
        'peer C8200L-1N-4T TST2435LHLH 7261db73-a8b6-490c-a1b6-94790a871e00 Peer-L1',
        'missing agent units',
      ],
    ],
  },
  {
    files: ['genie-show-license-all-golden-output.txt', 'genie-show-license-all-golden-output-3-4M.txt'],
    text: policy.STACK_ALL,
    artifacts: [
      [
        'deviceOutput Smart Licensing Status ===== … AVAILABLE Reports on disk: 0',
        'source all',
        'of C9350-24U TST2705Y8X0',
        'licensing ENABLED',
        'policy model on',
        'policy Test Policy',
        'account Test Account',
        'virtual account Test VA',
        'trust 2026-03-13T21:32:51',
        'trust 2026-03-13T21:32:52',
        'unit active | C9350-24U TST2705Y8X0 | NOT INSTALLED',
        'unit standby | C9350-24U TST2705Y8XF | NOT INSTALLED',
        'unit member | C9350-24U TST2718Y66X | NOT INSTALLED',
        'license network-test | TEST-24 Network Advantage | ×2 | IN USE',
        'agent 5.11.4_rel/20',
      ],
    ],
  },
  {
    files: ['genie-show-license-status-golden-output1.txt'],
    text: policy.STACK_STATUS,
    artifacts: [
      [
        'deviceOutput Smart Licensing Using Policy …  on Oct 14 11:37:53 2025 UTC',
        'source status',
        'of C9300-24UX TST2303D16Y',
        'policy model on',
        'policy Test Policy',
        'account Test Account',
        'virtual account Test VA',
        'trust 2025-10-14T11:37:52',
        'trust 2025-10-14T11:37:53',
        'unit active | C9300-24UX TST2303D16Y',
        'unit standby | C9300-24U TST2043P09E',
      ],
    ],
  },
  {
    files: ['genie-show-license-authorization-golden-output.txt'],
    text: policy.NOT_AUTHORIZED,
    artifacts: [
      [
        'deviceOutput show license authorization O … rchase Information Available',
        'source authorization',
        'command show license authorization',
        'of C9300-24UX TST2147L0C5',
        'unit active | C9300-24UX TST2147L0C5 | NOT INSTALLED',
      ],
    ],
  },
  {
    files: ['genie-show-license-authorization-golden-output.txt'],
    text: policy.AUTHORIZATION,
    artifacts: [
      [
        'deviceOutput show license authorization O … ype: PERPETUAL Term Count: 2',
        'source authorization',
        'command show license authorization',
        'of C8000V TST9ABCDEF0',
        'unit active | C8000V TST9ABCDEF0 | SMART AUTHORIZATION INSTALLED | 2026-03-03T04:42:45 | 6b0a2f00',
        'reserved Router Test License | TEST_HSEC | ×2 | active PERPETUAL ×2',
        'confirmation code 6b0a2f00',
      ],
      ['confirmationCode 6b0a2f00'],
    ],
  },
  {
    files: ['genie-show-license-history-message-golden-output.txt'],
    text: policy.HISTORY,
    artifacts: [['deviceOutput Message History (oldest to n … INFO: No past Import history', 'source history']],
  },
  {
    files: ['genie-show-license-rum-id-detail-golden-output.txt'],
    text: policy.RUM_DETAIL,
    artifacts: [
      [
        'deviceOutput Smart Licensing Usage Report … , State Change Reason: ACKED',
        'source rum',
        'of C9300-24UX TST2303D16Y',
        'report 1634211100 ENTITLEMENT regid.2017-05.com.cisco.dna_test,1.0_aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee ACK',
      ],
      ['tagMention regid.2017-05.com.cisco.dna_ … -bbbb-4ccc-8ddd-eeeeeeeeeeee', 'license dna_test 1.0'],
    ],
  },
  {
    files: ['genie-show-license-rum-id-detail-second.txt'],
    text: policy.RUM_TELEMETRY,
    artifacts: [
      [
        'deviceOutput Smart Licensing Usage Report … DELETED, Close Reason: SMART',
        'source rum',
        'of C9800-L-F-K9 TST2310M0XB',
        'report 1685089000 TELEMETRY - DELETED',
      ],
    ],
  },
  {
    files: ['genie-show-license-summary-golden-output1.txt'],
    text: policy.SUMMARY,
    artifacts: [
      [
        'deviceOutput License Usage: License Entit … E hseck9 (DNA_HSEC) 1 IN USE',
        'source summary',
        'license network-advantage | C9300-48 Network Advan... | ×1 | IN USE',
        'license hseck9 | DNA_HSEC | ×1 | IN USE',
      ],
    ],
  },
  {
    files: ['genie-show-license-summary-golden-output2.txt'],
    text: policy.INDENTED_SUMMARY,
    artifacts: [
      [
        'deviceOutput License Usage: License Entit … E hseck9 (DNA_HSEC) 1 IN USE',
        'source summary',
        'license network-advantage | C9300-48 Network Advan... | ×1 | IN USE',
        'license hseck9 | DNA_HSEC | ×1 | IN USE',
      ],
    ],
  },
  {
    files: ['genie-show-license-udi-golden-output1.txt'],
    text: policy.SLOTS,
    artifacts: [
      [
        'deviceOutput SlotID PID SN UDI ---------- … 1512050G ASR1006:TST1512050G',
        'source udi',
        'of ASR1006 TST1512050G',
        'unit active | ASR1006 TST1512050G',
      ],
    ],
  },
  {
    files: ['genie-show-license-usage-golden-output1.txt'],
    text: policy.USAGE,
    artifacts: [
      [
        'deviceOutput License Authorization: Statu … RCED License type: Perpetual',
        'source usage',
        'authorization Not Applicable',
        'license network-test | TEST-24 Network Advantage | ×2 | IN USE',
        'license network-test | TEST-48 Network Advantage | ×1 | IN USE',
      ],
    ],
  },
  {
    files: ['iosxe-session-authorization-return-none-installed.txt'],
    text: policy.NONE_TO_RETURN,
    artifacts: [
      [
        'deviceOutput TESTSVL#license smart author … ion code installed in device',
        'source session',
        'command license smart authorization return all offline test_path',
        'host TESTSVL',
        'session authorization-return refused',
        'answer No reservation authorization code installed in device',
      ],
      ['cliCommand license smart authorization return all offline test_path', 'action authorization return'],
    ],
  },
];
