import * as codes from '../texts/codes';
import type { Row } from './row';

export const CODES_ROWS: readonly Row[] = [
  {
    files: ['codes-request.tsv'],
    text: codes.REQUEST_CODES,
    artifacts: [
      [
        'requestCode P:UCM,S:abcde,U:11111111-2222-4333-8444-5555555abcde',
        'of UCM abcde 11111111-2222-4333-8444-5555555abcde',
      ],
      ['requestCode CB-ZUCCX:0123456789ab-AbCdEfGhJ-73', 'of UCCX 0123456789ab', 'parts CB AbCdEfGhJ 73'],
      ['requestCode CB-ZC9300-24UX:TST2134L0RN-AbCdEfGhJ-8F', 'of C9300-24UX TST2134L0RN', 'parts CB AbCdEfGhJ 8F'],
      ['requestCode DC-ZCSF-220:TST3011AHB3-AbCdEfGhJ-02', 'of CSF-220 TST3011AHB3', 'parts DC AbCdEfGhJ 02'],
      [
        'requestCode CE-ZC9300-48P-4X:TST240312LB5-AbCdEfGhJ-75',
        'of C9300-48P-4X TST240312LB5',
        'parts CE AbCdEfGhJ 75',
      ],
      [
        'requestCode CB-ZISR4321/K9:TST1234-AbOdEfGhJ-75',
        'of ISR4321/K9 TST1234',
        'parts CB AbOdEfGhJ 75',
        'mistyped O',
      ],
    ],
    problems: ['short-code.mistyped'],
  },
  {
    files: ['codes-return.tsv'],
    text: codes.RETURN_CODES,
    artifacts: [
      ['returnCode CaBcDe-F2gHjK-m3NpQr-S4tUvW-x5YzAb-C6dEfG-h7JkMn-P8qRsT-u9V'],
      ['returnCode CaBcDe-F2gHjK-m3NpQr-S4tUvW-x5YzAb-C6dEfG-h7JkMn-P8qRsT-l0V', 'mistyped l', 'mistyped 0'],
    ],
    problems: ['short-code.mistyped'],
  },
  {
    files: ['codes-confirmation.tsv'],
    text: codes.CONFIRMATION_CODES,
    artifacts: [
      ['confirmationCode 125ffe00'],
      ['confirmationCode 17488c00'],
      ['confirmationCode 110afa00'],
      ['confirmationCode 00000001'],
      ['confirmationCode 1e500000'],
    ],
  },
  {
    files: ['codes-universal-plr.tsv'],
    text: codes.UNIVERSAL_CODES,
    artifacts: [
      ['universalCode DaBcDe-F2gHjK-m3NpQr-S4tUvW-x5YzAb-C6dEfG-h7JkMn-P8qRsT-u9', 'form observed'],
      ['universalCode ABC123-ABC123-ABC123-ABC123-ABC123-ABC123', 'form pattern'],
    ],
  },
  {
    files: ['tags.tsv'],
    text: codes.TAGS,
    artifacts: [
      ['tagMention regid.2017-02.com.cisco.UCM_ … -bbbb-4ccc-8ddd-eeeeeeeeeeee', 'license UCM_TEST 12.0'],
      ['tagMention regid.2017-05.com.cisco.adva … -bbbb-4ccc-8ddd-eeeeeeeeeeee', 'license advantagek9-C9400 1.0'],
      ['tagMention regid.2020-06.com.cisco.CUC_ … -bbbb-4ccc-8ddd-eeeeeeeeeeee', 'license CUC_Test 14'],
      ['tagMention regid.2015-10.com.cisco.NSO-network-element', 'license NSO-network-element -'],
      ['tagMention regid.2017-05.com.cisco.C930 … -bbbb-4ccc-8ddd-eeeeeeeeeeee', 'product C9300 v1'],
      ['tagMention regid.2015-09.com.cisco.Nexu … -bbbb-4ccc-8ddd-eeeeeeeeeeee', 'product Nexus_7000 1.0'],
      ['tagMention regid.2017-02.com.cisco.UCM_TEST,12.0_aaaaaaaa-bbbb', 'not readable'],
    ],
  },
  {
    files: ['cml-virl2-client-invalid-code.xml'],
    text: codes.EMPTY_CODE,
    artifacts: [
      [
        'authorizationCode <specificPLR> <authorization … e> <udi></udi></specificPLR>',
        'format slr AC',
        'entitlement no tag ×1',
        'signature 0 characters',
      ],
    ],
    problems: ['value.empty'],
  },
];
