import { isoDate } from '../codes/dates';
import type { Change, Comparison, Line, Risk, Term } from './model';

/** `compare --json`: days and times in ISO form, absent values `null`. */
export function comparisonJson({ changes, risks }: Comparison): object {
  return { changes: changes.map(changeJson), risks: risks.map(riskJson) };
}

function changeJson(change: Change): object {
  const { tag, what } = change;
  const of = { tag: tag || change.name, what };
  switch (change.what) {
    case 'added':
      return { ...of, from: null, to: lineJson(change.to) };
    case 'removed':
      return { ...of, from: lineJson(change.from), to: null };
    case 'term':
      return { ...of, from: termJson(change.from), to: termJson(change.to) };
    case 'count':
    case 'version':
    case 'name':
      return { ...of, from: change.from ?? null, to: change.to ?? null };
  }
}

function termJson({ licenseType, startDate, endDate }: Term): object {
  return { licenseType: licenseType || null, startDate: day(startDate), endDate: day(endDate) };
}

function lineJson({ count, version, displayName, ...term }: Line): object {
  return { count: count ?? null, version: version ?? null, displayName, ...termJson(term) };
}

function riskJson(risk: Risk): object {
  switch (risk.code) {
    case 'code.same':
    case 'device.other':
    case 'instance.other':
      return risk;
    case 'code.older':
      return { code: risk.code, older: time(risk.older), newer: time(risk.newer) };
    case 'code.conflict':
      return { code: risk.code, issuedAt: time(risk.issued) };
    case 'entitlement.dropped':
      return { code: risk.code, tag: risk.tag || risk.name, count: risk.count };
    case 'count.lowered':
      return { code: risk.code, tag: risk.tag || risk.name, from: risk.from, to: risk.to };
    case 'count.zero':
      return { code: risk.code, tag: risk.tag || risk.name, from: risk.from ?? null };
    case 'term.shorter':
      return { code: risk.code, tag: risk.tag || risk.name, from: day(risk.from), to: day(risk.to) };
    case 'term.ended':
      return { code: risk.code, tag: risk.tag || risk.name, endDate: day(risk.end) };
  }
}

function day(value: number | undefined): string | null {
  return value === undefined ? null : isoDate(value);
}

function time(value: number): string {
  return new Date(value).toISOString();
}
