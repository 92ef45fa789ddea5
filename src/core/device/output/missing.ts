import type { OutputBuilder } from './builder';
import type { OutputSource, Section } from './model';

/** The parts that every real output of this kind has, whatever the release. */
const EXPECTED: Readonly<Partial<Record<OutputSource, readonly Section[]>>> = {
  all: ['status', 'usage', 'product', 'agent', 'units'],
  'tech-support': ['status', 'usage', 'product', 'agent', 'units', 'other'],
  summary: ['usage'],
  reservation: ['units'],
  authorization: ['units'],
};

export function missingSections({ facts, sections }: OutputBuilder): Section[] {
  // What a filter left out, `| include …`, was not cut.
  if (facts.command?.value.includes('|')) return [];
  return (EXPECTED[facts.source] ?? []).filter((section) => !sections.has(section));
}
