import { CANCEL_AFTER_CODE } from './cancelAfterCode';
import { DEAD_DEVICE } from './deadDevice';
import { GUIDE_IDS, type Guide, type GuideId } from './guide';
import { POLICY_MODEL } from './policyModel';
import { REBUILT_DEVICE } from './rebuiltDevice';
import { RESTORE } from './restore';
import { STACK } from './stack';
import { TERM_ENDED } from './termEnded';
import { UPGRADE } from './upgrade';

const BY_ID: Readonly<Record<GuideId, Guide>> = {
  'cancel-after-code': CANCEL_AFTER_CODE,
  restore: RESTORE,
  'rebuilt-device': REBUILT_DEVICE,
  'dead-device': DEAD_DEVICE,
  upgrade: UPGRADE,
  'policy-model': POLICY_MODEL,
  stack: STACK,
  'term-ended': TERM_ENDED,
};

export const GUIDES: readonly Guide[] = GUIDE_IDS.map((id) => BY_ID[id]);
