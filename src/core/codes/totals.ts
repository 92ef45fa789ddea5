import { isEmptyField } from './decode';
import type { AuthorizationCode, Entitlement } from './model';

export interface Totals {
  readonly entitlements: number;
  /** Sum of the counts that can be read. */
  readonly licenses: number;
  /** The first day on which a term of the code ends, milliseconds since 1970. */
  readonly earliestEnd: number | undefined;
}

export function totals(code: AuthorizationCode): Totals {
  let licenses = 0;
  let earliestEnd: number | undefined;
  for (const { count, endDate } of code.entitlements) {
    licenses += count?.value ?? 0;
    const end = endDate?.value;
    if (end !== undefined && (earliestEnd === undefined || end < earliestEnd)) earliestEnd = end;
  }
  return { entitlements: code.entitlements.length, licenses, earliestEnd };
}

/** How an entitlement is called: by the name in the code, else by the name in its tag. Empty when neither can be read. */
export function entitlementName({ displayName, tagDescription, tag }: Entitlement): string {
  for (const field of [displayName, tagDescription]) {
    if (field && !isEmptyField(field)) return (field.value ?? '').replace(/\s+/g, ' ').trim();
  }
  return tag?.value?.name ?? '';
}
