import { daysBetween } from '../codes/dates';
import type { AuthorizationCode, Entitlement } from '../codes/model';
import { signatureForm } from '../codes/signature';
import { totals } from '../codes/totals';
import { udiLabel } from '../codes/udi';
import type { Language } from './language';
import { visible } from './visible';

/** `UCM cc920`, or that the code names no device. */
export function deviceLabel(code: AuthorizationCode, { t }: Language): string {
  return visible(udiLabel(code.udi?.value), 60) || t('Unknown device');
}

export function entitlementCount(count: number, { t, number }: Language): string {
  return count === 1 ? t('1 entitlement') : t('{0} entitlements', number(count));
}

export function licenseCount(count: number, { t, number }: Language): string {
  return count === 1 ? t('1 license') : t('{0} licenses', number(count));
}

export function problemCount(errors: number, warnings: number, { t }: Language): string {
  const parts: string[] = [];
  if (errors > 0) parts.push(errors === 1 ? t('1 error') : t('{0} errors', errors));
  if (warnings > 0) parts.push(warnings === 1 ? t('1 warning') : t('{0} warnings', warnings));
  return parts.join(', ');
}

/** `5 entitlements · 25 licenses` */
export function totalsLabel(code: AuthorizationCode, language: Language): string {
  const sum = totals(code);
  return `${entitlementCount(sum.entitlements, language)} · ${licenseCount(sum.licenses, language)}`;
}

/** `perpetual`, `until 20 Feb 2021, ended`, `until 20 Feb 2027, 88 days left`. */
export function termLabel(entitlement: Entitlement, today: number, { t, date }: Language): string {
  const end = entitlement.endDate?.value;
  if (end === undefined) {
    const type = entitlement.licenseType?.value ?? '';
    return type === 'PERPETUAL' ? t('perpetual') : visible(type.toLowerCase(), 30) || t('term unknown');
  }
  const days = daysBetween(today, end);
  if (days < 0) return t('ended {0}', date(end));
  if (days === 0) return t('ends today');
  return days === 1 ? t('until {0}, 1 day left', date(end)) : t('until {0}, {1} days left', date(end), days);
}

/** What can be said of a signature, and that it is not more. */
export function signatureLabel(code: AuthorizationCode, { t }: Language): string {
  const value = code.signature?.value;
  if (!value) return t('missing');
  const form = signatureForm(value);
  return form.wellFormed
    ? t('well formed (ECDSA on P-256, {0} bytes); cannot be verified offline', form.bytes)
    : t('damaged');
}
