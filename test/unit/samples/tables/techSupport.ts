import * as techSupport from '../texts/techSupport';
import type { Row } from './row';

const RETURN_CODE = 'CaBcDe-F2gHjK-m3NpQr-S4tUvW-x5YzAb-C6dEfG-h7JkMn-P8qRsT-u9V';
const HSEC = ['tagMention regid.2021-05.com.cisco.TEST … -bbbb-4ccc-8ddd-eeeeeeeeeeee', 'license TEST_HSEC 1.0'];

/** What every one of these texts says; they differ in where they begin and end. */
function output(first: string, last: string, command: readonly string[] = []): readonly string[] {
  return [
    `deviceOutput ${first} … ${last}`,
    'source tech-support',
    ...command,
    'of TEST-24UX TST2134L00C',
    'licensing ENABLED',
    'mode off',
    'policy model on',
    'policy Custom Policy',
    'account Test Account',
    'virtual account Test_VA',
    `unit active | TEST-24UX TST2134L00C | NOT INSTALLED | 1fc54c00 | ${RETURN_CODE}`,
    'unit standby | TEST-24U TST2129Z02H | NOT INSTALLED',
    'unit member | TEST-24T TST2125L07Y',
    'license network-advantage | regid.2017-03.com.cisco.testk9,1.0_bd1da96e-ec1d-412b-a50e-53846b347d00 | ×3 | IN USE',
    'product tag regid.2017-05.com.cisco.TEST,v1_727af1d9-6c39-4444-b301-863f81445b00',
    'agent 5.3.16_rel/55',
    'clock 2022-01-11T13:28:08 PDT',
    'synchronised on',
    `return code ${RETURN_CODE}`,
    'confirmation code 1fc54c00',
  ];
}

/** The tags and codes inside, each at its place; `between` stands in front of the product's tag, `behind` at the end. */
function inside(between: readonly (readonly string[])[], behind: readonly (readonly string[])[]) {
  return [
    ['tagMention regid.2017-03.com.cisco.test … -ec1d-412b-a50e-53846b347d00', 'license testk9 1.0'],
    [`returnCode ${RETURN_CODE}`],
    ['confirmationCode 1fc54c00'],
    ...between,
    ['tagMention regid.2017-05.com.cisco.TEST … -6c39-4444-b301-863f81445b00', 'product TEST v1'],
    ...behind,
  ];
}

const BANNER = 'Smart Licensing Tech Support';
const NOTHING_ENFORCED = '07Y: No PD enforced licenses';
const ENFORCED = 'b-4ccc-8ddd-eeeeeeeeeeee (3)';

export const TECH_SUPPORT_ROWS: readonly Row[] = [
  {
    files: ['genie-show-license-tech-support-golden-output.txt', 'genie-show-license-tech-support-golden-output-3.txt'],
    text: techSupport.STACK,
    artifacts: [output(BANNER, NOTHING_ENFORCED), ...inside([], [])],
  },
  {
    files: [
      'genie-show-license-tech-support-golden-output-2.txt',
      'genie-show-license-tech-support-golden-output-4.txt',
    ],
    text: techSupport.STACK_WITH_TRUST,
    artifacts: [output(BANNER, NOTHING_ENFORCED), ...inside([], [])],
  },
  {
    files: [
      'genie-show-license-tech-support-golden-output-5.txt',
      'genie-show-license-tech-support-golden-output-8-proxy.txt',
    ],
    text: techSupport.CHASSIS,
    artifacts: [
      output('show license tech support Sm', 'eeeeeeeeeeee (3) hseck9: (3)', ['command show license tech support']),
      ...inside([], [HSEC]),
    ],
  },
  {
    files: [
      'genie-show-license-tech-support-golden-output-6.txt',
      'genie-show-license-tech-support-golden-output-7.txt',
    ],
    text: techSupport.PAIR,
    artifacts: [output(BANNER, ENFORCED), ...inside([], [HSEC, HSEC])],
  },
  {
    files: ['none of ours: golden_output_19 of the same parser'],
    text: techSupport.ENFORCEMENT,
    artifacts: [output(BANNER, ENFORCED), ...inside([HSEC], [HSEC])],
  },
];
