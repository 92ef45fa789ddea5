import { isUuid } from '../../codes/udi';
import type { OutputBuilder } from './builder';
import type { Fact } from './model';
import { factAt } from './values';

/**
 * `network-advantage  (C9300-48 Network Advan...)  1 IN USE` of IOS-XE, `regid.…UCM_CUWL,12.0_…  0  Init` of the UC products,
 * which print the first column without a blank behind it.
 */
const LICENSE_ROW = /^(.*?)[ \t]*(\(.*\)|regid\.\S+)[ \t]+(\d{1,9})[ \t]+(\S.*)$/;

/** More characters than a row has, also with the blanks that web pages put in. */
const LONGEST_ROW = 500;

export function readLicenseRow(output: OutputBuilder, line: Fact): boolean {
  const match = line.value.length > LONGEST_ROW ? null : LICENSE_ROW.exec(line.value);
  if (!match) return false;
  const [, name = '', tag = '', count = '', status = ''] = match;
  const tagAt = line.span.start + line.value.indexOf(tag, name.length);
  const statusAt = line.span.end - status.length;
  const countAt = line.span.start + line.value.lastIndexOf(count, line.value.length - status.length - 1);
  const isTag = !tag.startsWith('(');
  const short = factAt(output.text, { start: tagAt + 1, end: tagAt + tag.length - 1 });
  output.startLicense(line.span, {
    // Where the columns run into each other the end of the tag stands in the first one too.
    name:
      name === '' || isUuid(name)
        ? undefined
        : factAt(output.text, { start: line.span.start, end: line.span.start + name.length }),
    tag: isTag ? factAt(output.text, { start: tagAt, end: tagAt + tag.length }) : undefined,
    shortName: isTag ? undefined : short,
    count: { value: Number(count), span: { start: countAt, end: countAt + count.length } },
    status: factAt(output.text, { start: statusAt, end: line.span.end }),
  });
  return true;
}

/** `*  ASR1006  NWG1512050G  ASR1006:NWG1512050G`; the star marks the active unit. */
const SLOT_ROW = /^(\*?)[ \t]*(?:\d+[ \t]+)?(\S+)[ \t]+(\S+)[ \t]+(\S+):(\S+)$/;

export function readSlotRow(output: OutputBuilder, line: Fact): boolean {
  const match = SLOT_ROW.exec(line.value);
  if (!match) return false;
  const [, star = '', pid = '', sn = ''] = match;
  if (match[4] !== pid || match[5] !== sn) return false;
  const pidAt = line.span.start + line.value.indexOf(pid, star.length);
  const snAt = line.span.start + line.value.indexOf(sn, pidAt - line.span.start + pid.length);
  const udi = {
    span: { start: pidAt, end: snAt + sn.length },
    pid: { value: pid, span: { start: pidAt, end: pidAt + pid.length } },
    sn: { value: sn, span: { start: snAt, end: snAt + sn.length } },
    uuid: undefined,
    vid: undefined,
    rest: [],
  };
  output.startUnit(star === '' ? undefined : 'active', udi, line.span);
  if (star !== '' || !output.facts.udi) output.facts.udi = udi;
  return true;
}
