import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { DeviceOutput, Fact } from '../../../src/core/device/output/model';
import { readDeviceOutput } from '../../../src/core/device/output/readDeviceOutput';
import { code } from '../../support/code';
import { mutate, seededRandom } from '../../support/mutations';
import { AUTHORIZATION, CLASSIC_ALL, PEER, TECH_SUPPORT, UC_SUMMARY } from './texts';

function only(text: string): DeviceOutput {
  const outputs = readDeviceOutput(text);
  assert.equal(outputs.length, 1);
  const [output] = outputs;
  assert.ok(output);
  expectSpans(text, output);
  return output;
}

/** White space is what reading may take out or change. */
const bare = (value: string) => value.replace(/\s+/g, '');

/** Every text that was read stands where its span says. */
function expectSpans(text: string, value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  if ('value' in value && 'span' in value && typeof value.value === 'string') {
    const { span } = value as Fact;
    assert.equal(bare(text.slice(span.start, span.end)), bare(value.value));
  }
  // The action of a session is named by us, not by the text.
  for (const [key, inner] of Object.entries(value)) if (key !== 'action') expectSpans(text, inner);
}

const udiText = (udi: DeviceOutput['udi']) => `${udi?.pid?.value} ${udi?.sn?.value}`;

describe('show license all of the classic model', () => {
  const output = only(CLASSIC_ALL);

  test('command, device and states', () => {
    assert.equal(output.source, 'all');
    assert.equal(output.command?.value, 'show license all');
    assert.equal(output.hostname?.value, 'Switch');
    assert.equal(udiText(output.udi), 'C9300-48TEST TST0000G0NH');
    assert.equal(output.reservationMode?.value, true);
    assert.equal(output.registration?.value, 'REGISTERED - SPECIFIC LICENSE RESERVATION');
    assert.equal(output.registeredAt?.value.time, Date.UTC(2026, 4, 24, 18, 36, 44));
    assert.equal(output.authorization?.value, 'NOT AUTHORIZED');
    assert.equal(output.haError?.value, 'Entitlement tags in active and standby does not match');
    assert.deepEqual(output.missing, []);
  });

  test('licenses with reserved and used counts', () => {
    assert.deepEqual(
      output.licenses.map(({ shortName, count, reserved, status }) => [
        shortName?.value,
        count?.value,
        reserved?.value,
        status?.value,
      ]),
      [
        ['TEST_NW_essentialsk9', 1, 0, 'NOT AUTHORIZED'],
        ['TEST_dna_essentials', 0, 1, 'NOT IN USE'],
      ],
    );
  });

  test('unit, code and term', () => {
    const [unit] = output.units;
    assert.equal(unit?.state?.value, 'SPECIFIC INSTALLED');
    assert.equal(unit?.installedAt?.value.time, 0);
    assert.equal(unit?.confirmationCode?.value, '110afa00');
    const [reserved] = output.reservations ?? [];
    assert.equal(reserved?.total?.value, 1);
    assert.equal(reserved?.terms[0]?.endDate?.value, Date.UTC(2019, 0, 15));
    assert.equal(reserved?.terms[0]?.count?.value, 1);
  });

  test('ends in front of the next prompt', () => {
    assert.ok(CLASSIC_ALL.slice(0, output.span.end).endsWith('Term Count: 1'));
  });
});

describe('show license tech support', () => {
  const output = only(TECH_SUPPORT);

  test('device, units, codes, product tag and clock', () => {
    assert.equal(output.source, 'tech-support');
    assert.equal(output.reservationMode?.value, false);
    assert.equal(output.usingPolicy?.value, true);
    assert.equal(output.smartAccount?.value, 'Test Account');
    assert.deepEqual(
      output.units.map(({ role, udi, state }) => [role, udi.sn?.value, state?.value]),
      [
        ['active', 'TST2134L00C', 'NOT INSTALLED'],
        ['standby', 'TST2129Z02H', 'NOT INSTALLED'],
        ['member', 'TST2125L07Y', undefined],
      ],
    );
    assert.equal(output.returnCode?.value.length, 59);
    assert.equal(output.confirmationCode?.value, '1fc54c00');
    assert.equal(output.requestCode, undefined);
    assert.match(output.softwareId?.value ?? '', /TEST,v1_/);
    assert.deepEqual(output.clock?.value, { time: Date.UTC(2022, 0, 11, 13, 28, 8), zone: 'PDT' });
    assert.equal(output.clockSynchronised?.value, true);
    assert.deepEqual(output.reservations, []);
    assert.deepEqual(output.missing, []);
  });

  test('licenses by tag, the number behind the state left out', () => {
    const [license, ...more] = output.licenses;
    assert.equal(more.length, 0);
    assert.match(license?.tag?.value ?? '', /testk9/);
    assert.equal(license?.status?.value, 'IN USE');
    assert.equal(license?.count?.value, 3);
  });

  test('cut in the middle it gives what is there and says what is missing', () => {
    const cut = only(TECH_SUPPORT.slice(0, TECH_SUPPORT.indexOf('Agent Version')));
    assert.equal(cut.licenses.length, 1);
    assert.deepEqual(cut.missing, ['agent', 'units', 'other']);
  });
});

describe('other outputs', () => {
  test('the PIID of a peer is not that of the device', () => {
    const output = only(PEER);
    assert.equal(udiText(output.udi), 'C8200L-1N-4T TST2435LHP5');
    assert.equal(output.peers[0]?.piid?.value, '7261db73-a8b6-490c-a1b6-94790a871e00');
    assert.equal(udiText(output.peers[0]?.udi), 'C8200L-1N-4T TST2435LHLH');
    assert.equal(output.licenses[0]?.count?.value, 1);
  });

  test('UC summary: columns that run into each other, no-break spaces of a web page', () => {
    for (const text of [UC_SUMMARY, UC_SUMMARY.replace(/ {2}/g, '\u00a0 ')]) {
      const output = only(text);
      assert.deepEqual(
        output.licenses.map(({ tag, count, status }) => [tag?.value.slice(24, 33), count?.value, status?.value]),
        [
          ['UCM_TestA', 0, 'Init'],
          ['UCM_TestB', 5, 'InCompliance'],
        ],
      );
    }
  });

  test('IOS-XE summary', () => {
    const output = only(
      'License Usage:\nLicense                 Entitlement Tag               Count Status\n-----------------------\nnetwork-test       (TEST-48 Network Advan...)       2 IN USE\nhseck9       (TEST_HSEC)       1 IN USE\n',
    );
    assert.deepEqual(
      output.licenses.map(({ name, shortName, count }) => [name?.value, shortName?.value, count?.value]),
      [
        ['network-test', 'TEST-48 Network Advan...', 2],
        ['hseck9', 'TEST_HSEC', 1],
      ],
    );
  });

  test('an installed SLAC', () => {
    const output = only(AUTHORIZATION);
    assert.equal(output.source, 'authorization');
    assert.equal(output.units[0]?.state?.value, 'SMART AUTHORIZATION INSTALLED');
    assert.equal(output.confirmationCode?.value, '6b0a2f00');
    assert.equal(udiText(output.udi), 'C8000V TST9ABCDEF0');
    assert.equal(output.reservations?.[0]?.total?.value, 2);
  });

  test('identifiers: one line, a table of slots', () => {
    assert.equal(only('UDI: PID:UCM,SN:37600,UUID:6fe83addc80240bc92dc071ac7a37600').udi?.uuid?.value.length, 32);
    const slots = only(
      'SlotID   PID    \t\tSN      \t\tUDI\n------\n*\t ASR1006               TST1512050G     ASR1006:TST1512050G\n',
    );
    assert.equal(udiText(slots.udi), 'ASR1006 TST1512050G');
  });

  test('ASA show version', () => {
    const output = only(
      'ASA# show version\nCisco Adaptive Security Appliance Software Version 9.8(3)235\n\nHardware:   FPR-2130, 14852 MB RAM\n1: Int: Internal-Data0/1    : address is 000f.b748.4800, irq 0\nLicense mode: Smart Licensing\nLicense reservation: Enabled\nASA#',
    );
    assert.equal(output.source, 'version');
    assert.equal(output.reservationMode?.value, true);
    assert.equal(output.softwareVersion?.value, '9.8(3)235');
    assert.equal(output.hardware?.value, 'FPR-2130');
    assert.deepEqual(readDeviceOutput('Router#show version\nCisco IOS XE Software\nuptime is 1 day\n'), []);
  });

  test('paging, quoting, CRLF and other indentation make no difference', () => {
    const whole = only(CLASSIC_ALL);
    const changed = [
      CLASSIC_ALL.replace(/\n/g, '\r\n'),
      CLASSIC_ALL.replace(/^/gm, '> '),
      CLASSIC_ALL.replace(/^ +/gm, ''),
      CLASSIC_ALL.replace(
        'Product Information',
        ' --More-- \b\b\b\b\b\b\b\b\b        \b\b\b\b\b\b\b\b\bProduct Information',
      ),
      CLASSIC_ALL.replace('UDI: PID', '\u001b[7m--More--\u001b[0m\rUDI: PID'),
      CLASSIC_ALL.replace('Product Information', '<--- More --->\r              \rProduct Information'),
      CLASSIC_ALL.replace(/\n/g, '\u001b[K\n'),
      CLASSIC_ALL.replace(/^(.+)$/gm, '\u001b[0;1m$1\u001b[0m\r'),
    ];
    for (const text of changed) {
      const [output] = readDeviceOutput(text);
      assert.equal(udiText(output?.udi), udiText(whole.udi));
      assert.equal(output?.licenses.length, whole.licenses.length);
      assert.equal(output?.reservations?.[0]?.terms.length, 1);
      assert.deepEqual(output?.missing, []);
      assert.equal(output?.confirmationCode?.value, '110afa00');
    }
  });

  test('a filtered output lacks what was filtered, not what was cut', () => {
    const output = only(
      'RP/0/RP0/CPU0:ios#show license techsupport | include UDI:\nThu Nov  5 10:11:12.123 UTC\nUDI: PID:NCS-TEST,SN:TST1\n',
    );
    assert.equal(udiText(output.udi), 'NCS-TEST TST1');
    assert.deepEqual(output.missing, []);
  });

  test('a host name that begins with a digit', () => {
    const [all, udi, ...more] = readDeviceOutput(
      `${CLASSIC_ALL.replaceAll('Switch#', '3850-sw1#')}3850-sw1#show license udi\nUDI: PID:C9300-48TEST,SN:TST0000G0NI\n`,
    );
    assert.deepEqual(more, []);
    assert.deepEqual([all?.hostname?.value, udiText(all?.udi)], ['3850-sw1', 'C9300-48TEST TST0000G0NH']);
    assert.deepEqual([udi?.hostname?.value, udiText(udi?.udi)], ['3850-sw1', 'C9300-48TEST TST0000G0NI']);
  });

  test('two outputs one behind the other, without a prompt between them', () => {
    const outputs = readDeviceOutput(`${TECH_SUPPORT}${PEER}${TECH_SUPPORT}`);
    assert.deepEqual(
      outputs.map(({ udi }) => udi?.sn?.value),
      ['TST2134L00C', 'TST2435LHP5', 'TST2134L00C'],
    );
  });

  test('a text that only speaks of licenses is none', () => {
    assert.deepEqual(
      readDeviceOutput('Run show license all and license smart reservation request.\nThe license usage is high.\n'),
      [],
    );
  });
});

describe('sessions', () => {
  const session = (text: string) => {
    const output = only(text);
    return [output.session?.action.value, output.session?.outcome, output.session?.answer?.value];
  };

  test('request: code in the line below, bare UDI with a remark, names to reserve', () => {
    const request = only(
      'Switch#license smart reservation request local\nEnter this request code in the Cisco Smart Software Manager portal:\nCB-ZC9300-24UX:TST2134L0RN-AK9A6sMTr-86\nSwitch#',
    );
    assert.equal(request.requestCode?.value, 'CB-ZC9300-24UX:TST2134L0RN-AK9A6sMTr-86');
    assert.equal(request.session?.outcome, 'done');
    const bare = only(
      'admin:license smart reservation request\nP:UCM,S:abcde,U:11111111-2222-4333-8444-5555555abcde --> UDI\n',
    );
    assert.equal(bare.requestCode?.value, 'P:UCM,S:abcde,U:11111111-2222-4333-8444-5555555abcde');
    assert.equal(bare.udi?.sn?.value, 'abcde');
    const uccx = only(
      'admin:license smart reservation request\nLicense reservation requested successfully.\nReservation Request Code is: CB-ZUCCX:059d8a992400-AAwxxawE5-73\n\nSL NO. LICENSE NAME          MANDATORY\n------ -------- ------\n1      Test Standard Seat 12.5        Yes, if so.\n2      Test Port-Flex    Yes\n\nCommand successful.\n',
    );
    assert.deepEqual(
      uccx.session?.licensesToReserve.map(({ value }) => value),
      ['Test Standard Seat 12.5', 'Test Port-Flex'],
    );
  });

  test('install: done with a confirmation code, refused, of a code on many lines', () => {
    const good = only(
      'Switch#license smart reservation install file flash:AC_1.xml\nReservation install file successful\nLast Confirmation code 17488c00\nSwitch#',
    );
    assert.equal(good.confirmationCode?.value, '17488c00');
    assert.equal(good.session?.outcome, 'done');
    assert.deepEqual(
      session(
        'Switch#license smart reservation install file flash:AC_1.xml\nReservation install file failed: The Reservation Authorization Code does not match the Reservation Request Code\n',
      ).slice(0, 2),
      ['install', 'refused'],
    );
    const long = only(
      `admin:license smart reservation install "${code().replace(/></g, '>\n<')}"\n\nThis operation has to be performed in maintenance window.\nContinue (y/n)?y\n\nLicense reservation is installed successfully. Reboot the system.\nConfirmation Code is: 125ffe00\nCommand successful.\n`,
    );
    assert.equal(long.command?.value, 'license smart reservation install');
    assert.equal(long.confirmationCode?.value, '125ffe00');
    assert.equal(long.session?.outcome, 'done');
  });

  test('return: code in the next line, broken by the terminal, nothing there', () => {
    const returned = only(
      'Switch#license smart reservation return local\nThis command will remove the license reservation authorization code.\nDo you want to continue? [yes/no]: y\nEnter this return code in Cisco Smart Software Manager portal:\nCaBcDe-F2gHjK-m3NpQr-S4tUvW-x5YzAb-C6dEfG-h7JkMn-P8qRsT-u9V\nSwitch#',
    );
    assert.equal(returned.returnCode?.value.length, 59);
    const broken = only(
      'admin:license smart reservation return\nReservation Return Code is: CaBcDe-F2gHjK-m3NpQr-S4tUvW-x5YzAb-C6dEfG-h7JkMn-P8q\nRsT-u9V\nCommand successful.\n',
    );
    assert.equal(broken.returnCode?.value, returned.returnCode?.value);
    assert.deepEqual(
      session(
        'r1#license smart authorization return all offline path\nNo reservation authorization code installed in device\nr1#',
      ),
      ['authorization-return', 'refused', 'No reservation authorization code installed in device'],
    );
    assert.equal(
      session('r1#license smart reservation return local\nDo you want to continue? [yes/no]: \n')[1],
      'asked',
    );
  });

  const RETURN_CODE = 'CaBcDe-F2gHjK-m3NpQr-S4tUvW-x5YzAb-C6dEfG-h7JkMn-P8qRsT-u9V';

  test('codes with their key in front, each below the device it is of', () => {
    const request = only(
      'Switch#license smart reservation request all\nEnter this request code in the Cisco Smart Software Manager portal:\nRequest code: CB-ZC9300-24UX:TST2134L0RN-AK9A6sMTr-86\nSwitch#',
    );
    assert.equal(request.requestCode?.value, 'CB-ZC9300-24UX:TST2134L0RN-AK9A6sMTr-86');
    const [stack, other, ...more] = readDeviceOutput(
      'Switch#license smart reservation request all\nEnter this request code in the Cisco Smart Software Manager portal:\nUDI: PID:C9300-24UX,SN:TST2134L0RN\n    Request code: CB-ZC9300-24UX:TST2134L0RN-AK9A6sMTr-86\nUDI: PID:C9300-24UX,SN:TST2134L0RO\n    Request code: CB-ZC9300-24UX:TST2134L0RO-AK9A6sMTr-87\nSwitch#',
    );
    assert.deepEqual(
      [stack?.session?.outcome, stack?.requestCode?.value, udiText(stack?.udi)],
      ['done', 'CB-ZC9300-24UX:TST2134L0RN-AK9A6sMTr-86', 'C9300-24UX TST2134L0RN'],
    );
    assert.deepEqual(
      [other?.session?.action.value, other?.requestCode?.value, udiText(other?.udi)],
      ['request', 'CB-ZC9300-24UX:TST2134L0RO-AK9A6sMTr-87', 'C9300-24UX TST2134L0RO'],
    );
    assert.deepEqual(more, []);
    const returned = only(
      `Switch#license smart reservation return local\nDo you want to continue? [yes/no]: yes\nEnter this return code in Cisco Smart Software Manager portal:\nUDI: PID:C9300-24UX,SN:TST2134L0RN\n    Return code: ${RETURN_CODE}\nSwitch#`,
    );
    assert.deepEqual([returned.session?.outcome, returned.returnCode?.value], ['done', RETURN_CODE]);
  });

  test('at the prompt of a host whose name begins with a digit', () => {
    const returned = only(
      `9300-core#license smart reservation return local\nEnter this return code in Cisco Smart Software Manager portal:\n${RETURN_CODE}\n9300-core#`,
    );
    assert.deepEqual([returned.hostname?.value, returned.returnCode?.value], ['9300-core', RETURN_CODE]);
  });

  test('the XR prompt and the mode of a switch', () => {
    assert.equal(
      only('RP/0/RP0/CPU0:ios#license smart reservation request local\nAlready registered\n').hostname?.value,
      'ios',
    );
    assert.equal(
      only('Switch(config)#no license smart reservation\nLicense reservation is disabled successfully.\n').session
        ?.action.value,
      'disable',
    );
  });

  test('no command is read inside a code', () => {
    const text = code({ entitlements: [{ displayName: 'a\nUDI: PID:UCM,SN:1\nb' }] });
    assert.deepEqual(readDeviceOutput(text, [{ start: 0, end: text.length }]), []);
  });
});

test('never fails, and every span lies in the text', () => {
  const random = seededRandom(4);
  for (let index = 0; index < 1500; index++) {
    const text = mutate([CLASSIC_ALL, TECH_SUPPORT, UC_SUMMARY, PEER][index % 4] ?? '', random);
    for (const output of readDeviceOutput(text)) expectSpans(text, output);
  }
});
