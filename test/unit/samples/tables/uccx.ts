import * as uccx from '../texts/uccx';
import type { Row } from './row';

export const UCCX_ROWS: readonly Row[] = [
  {
    files: ['uccx-12.5-slr-code-as-printed.xml'],
    text: uccx.PRINTED_CODE,
    artifacts: [
      [
        'authorizationCode <specificPLR><authorizationC … 456789ab</udi></specificPLR>',
        'format slr AC',
        'of UCCX 0123456789ab',
        'piid 01234567-89ab-4cde-8f01-23456789abcd',
        'issued 2026-10-26T07:33:20.000Z',
        'entitlement CCX_TEST 12.5 ×1 TERM 2026-02-26 2027-12-31 CCX Test Seat 12.5',
        'signature 96 characters',
      ],
    ],
    problems: ['code.multi-line', 'tag.whitespace', 'name.line-break', 'signature.whitespace'],
  },
  {
    files: ['uccx-12.5-session-enable.txt'],
    text: uccx.ENABLE,
    artifacts: [
      [
        'deviceOutput admin:license smart reservat … ssfully. Command successful.',
        'source session',
        'command license smart reservation enable',
        'session enable done',
        'answer License reservation is enabled successfully.',
      ],
      ['cliCommand license smart reservation enable', 'action reservation enable'],
    ],
  },
  {
    files: ['uccx-12.5-session-request.txt'],
    text: uccx.REQUEST,
    artifacts: [
      [
        'deviceOutput admin:license smart reservat … equired. Command successful.',
        'source session',
        'command license smart reservation request',
        'request code CB-ZUCCX:0123456789ab-AbCdEfGhJ-73',
        'session request done',
        'answer License reservation requested successfully.',
        'to reserve CCX Test Seat 12.5',
        'to reserve CCX Test Port 12.5-Flex 12.5',
      ],
      ['cliCommand license smart reservation request', 'action reservation request'],
      ['requestCode CB-ZUCCX:0123456789ab-AbCdEfGhJ-73', 'of UCCX 0123456789ab', 'parts CB AbCdEfGhJ 73'],
    ],
  },
  {
    files: ['uccx-12.5-session-install-first.txt'],
    text: uccx.INSTALL_FIRST,
    artifacts: [
      [
        'deviceOutput admin:license smart reservat …  effect. Command successful.',
        'source session',
        'command license smart reservation install',
        'session install done',
        'answer License reservation is installed successfully. Reboot the system for the changes to take effect.',
      ],
      ['cliCommand license smart reservation in … 56789ab</udi></specificPLR>"', 'action reservation install'],
      [
        'authorizationCode <specificPLR><authorizationC … 456789ab</udi></specificPLR>',
        'format slr AC',
        'of UCCX 0123456789ab',
        'piid 01234567-89ab-4cde-8f01-23456789abcd',
        'issued 2026-10-26T07:33:20.000Z',
        'entitlement CCX_TEST 12.5 ×1 TERM 2026-02-26 2027-12-31 CCX Test Seat 12.5',
        'signature 96 characters',
      ],
    ],
    problems: ['code.multi-line', 'tag.whitespace', 'name.line-break', 'signature.whitespace'],
  },
  {
    files: ['uccx-12.5-session-install-update.txt'],
    text: uccx.INSTALL_UPDATE,
    artifacts: [
      [
        'deviceOutput admin:license smart reservat … process. Command successful.',
        'source session',
        'command license smart reservation install',
        'confirmation code 125ffe00',
        'session install done',
        'answer License reservation is installed successfully. Reboot the system for the changes to take effect.',
      ],
      ['cliCommand license smart reservation in … 56789ab</udi></specificPLR>"', 'action reservation install'],
      [
        'authorizationCode <specificPLR><authorizationC … 456789ab</udi></specificPLR>',
        'format slr AC',
        'of UCCX 0123456789ab',
        'piid 01234567-89ab-4cde-8f01-23456789abcd',
        'issued 2026-10-26T07:33:20.000Z',
        'entitlement CCX_TEST 12.5 ×1 TERM 2026-02-26 2027-12-31 CCX Test Seat 12.5',
        'signature 96 characters',
      ],
      ['confirmationCode 125ffe00'],
    ],
    problems: ['code.multi-line', 'tag.whitespace', 'name.line-break', 'signature.whitespace'],
  },
  {
    files: ['uccx-12.5-session-return.txt'],
    text: uccx.RETURN,
    artifacts: [
      [
        'deviceOutput admin:license smart reservat … process. Command successful.',
        'source session',
        'command license smart reservation return',
        'return code CaBcDe-F2gHjK-m3NpQr-S4tUvW-x5YzAb-C6dEfG-h7JkMn-P8qRsT-u9V',
        'session return done',
        'answer License reservation is returned successfully.',
      ],
      ['cliCommand license smart reservation return', 'action reservation return'],
      ['returnCode CaBcDe-F2gHjK-m3NpQr-S4tUvW-x5YzAb-C6dEfG-h7JkMn-P8qRsT-u9V'],
    ],
  },
  {
    files: ['uccx-12.5-session-return-authorization.txt'],
    text: uccx.RETURN_NOT_INSTALLED,
    artifacts: [
      [
        'deviceOutput admin:license smart reservat … process. Command successful.',
        'source session',
        'command license smart reservation return-authorization',
        'return code abcd123ef',
        'session return-authorization done',
        'answer License reservation is returned successfully.',
      ],
      [
        'cliCommand license smart reservation re … 56789ab</udi></specificPLR>"',
        'action reservation return-authorization',
      ],
      [
        'authorizationCode <specificPLR><authorizationC … 456789ab</udi></specificPLR>',
        'format slr AC',
        'of UCCX 0123456789ab',
        'piid 01234567-89ab-4cde-8f01-23456789abcd',
        'issued 2026-10-26T07:33:20.000Z',
        'entitlement CCX_TEST 12.5 ×1 TERM 2026-02-26 2027-12-31 CCX Test Seat 12.5',
        'signature 96 characters',
      ],
    ],
    problems: ['code.multi-line', 'tag.whitespace', 'name.line-break', 'signature.whitespace'],
  },
  {
    files: ['uccx-12.5-session-cancel.txt'],
    text: uccx.CANCEL,
    artifacts: [
      [
        'deviceOutput admin:license smart reservat … ssfully. Command successful.',
        'source session',
        'command license smart reservation cancel',
        'session cancel done',
        'answer License reservation request is canceled successfully.',
      ],
      ['cliCommand license smart reservation cancel', 'action reservation cancel'],
    ],
  },
  {
    files: ['uccx-12.5-session-disable.txt'],
    text: uccx.DISABLE,
    artifacts: [
      [
        'deviceOutput admin:license smart reservat … ssfully. Command successful.',
        'source session',
        'command license smart reservation disable',
        'session disable done',
        'answer License reservation is disabled successfully.',
      ],
      ['cliCommand license smart reservation disable', 'action reservation disable'],
    ],
  },
];
