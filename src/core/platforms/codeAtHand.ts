import type { Analysis } from '../analyze';
import { isoDate } from '../codes/dates';
import type { AuthorizationCode } from '../codes/model';
import { entitlementName } from '../codes/totals';
import { encloses, slice } from '../text/span';
import type { DeadDeviceFacts } from './deadDevice';
import type { Product } from './product';

/**
 * A code as it has to be typed or written to a file: on one line. A file of the policy model is imported whole and as it is,
 * for its parts are signed each by itself.
 */
export function textToInstall({ text, artifacts }: Analysis, code: AuthorizationCode): string {
  if (code.format === 'slr') return code.canonical;
  const file = artifacts.find(({ kind, span }) => kind === 'importFile' && encloses(span, code.span));
  return slice(text, file?.span ?? code.span);
}

/** What a code says of its product instance, for guides and for the case with TAC. */
export function factsOf(code: AuthorizationCode, product: Product | undefined): DeadDeviceFacts {
  const udi = code.udi?.value;
  const issued = code.timestamp?.value;
  return {
    product: product?.name,
    pid: udi?.pid?.value,
    serial: udi?.sn?.value,
    uuid: udi?.uuid?.value,
    piid: code.piid?.value,
    issuedAt: issued === undefined ? undefined : new Date(issued).toISOString(),
    fingerprint: code.fingerprint,
    licenses: code.entitlements.map((entitlement) => ({
      name: entitlementName(entitlement) || undefined,
      tag: entitlement.tag?.value?.raw,
      count: entitlement.count?.value,
      endDate: entitlement.endDate?.value === undefined ? undefined : isoDate(entitlement.endDate.value),
    })),
  };
}
