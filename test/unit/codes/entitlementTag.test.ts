import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseEntitlementTag } from '../../../src/core/codes/entitlementTag';

const UUID = 'cc59375a-1cd8-4b36-8366-6f4d2abba965';

test('the shapes of the tags found in public texts', () => {
  for (const [raw, registered, name, version, uuid] of [
    [`regid.2017-02.com.cisco.UCM_CUWL,12.0_${UUID}`, '2017-02', 'UCM_CUWL', '12.0', UUID],
    [`regid.2016-07.com.cisco.UCM_EnhancedPlus,12.0_${UUID}`, '2016-07', 'UCM_EnhancedPlus', '12.0', UUID],
    [`regid.2020-06.com.cisco.CUC_BasicMessaging,14_${UUID}`, '2020-06', 'CUC_BasicMessaging', '14', UUID],
    [`regid.2014-05.com.cisco.x-y_Z9,v1_${UUID}`, '2014-05', 'x-y_Z9', 'v1', UUID],
    ['regid.2015-10.com.cisco.NSO-network-element', '2015-10', 'NSO-network-element', undefined, undefined],
  ] as const) {
    assert.deepEqual(parseEntitlementTag(raw), { raw, registered, name, version, uuid });
  }
});

test('what lost or changed a character is none', () => {
  const tag = `regid.2017-02.com.cisco.UCM_CUWL,12.0_${UUID}`;
  for (const broken of [
    '',
    tag.slice(1),
    tag.slice(0, -1),
    `${tag}0`,
    tag.replace('regid.', 'regid'),
    tag.replace('2017-02', '2017-00'),
    tag.replace('2017-02', '2017-13'),
    tag.replace('2017-02', '201-02'),
    tag.replace('.com.', '.corn.'),
    tag.replace('UCM_CUWL', ''),
    tag.replace('UCM_CUWL', 'UCM CUWL'),
    tag.replace(',', ''),
    tag.replace(',', ',,'),
    tag.replace('12.0', ''),
    tag.replace('_cc', 'cc'),
    tag.replace('cc59', 'cc5g'),
    tag.replace('-1cd8', '1cd8'),
    tag.replace(',12', ', 12'),
  ]) {
    assert.equal(parseEntitlementTag(broken), undefined, broken);
  }
});
