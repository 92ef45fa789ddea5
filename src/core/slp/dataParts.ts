import type { XmlElement } from '../xml/element';
import { child, plain } from './fields';
import type { SlpPartFragment } from './findSlpFragments';
import { at, list, numberOf, parseJson, placed, readJson, textOf, udiIn } from './json';
import type {
  AcknowledgementPart,
  AuthRequest,
  AuthRequestPart,
  JsonField,
  JsonUdi,
  JsonValue,
  Measurement,
  RequestedKey,
  SystemInfoPart,
  UsageReportPart,
} from './model';

/** The parts of files whose content is JSON. */

function dataOf(text: string, root: XmlElement | undefined): JsonField | undefined {
  const element = child(root, 'data') ?? root;
  return element && readJson(text, element);
}

export function readAcknowledgement(
  text: string,
  { start, end, complete }: SlpPartFragment,
  root: XmlElement | undefined,
): AcknowledgementPart {
  const data = dataOf(text, root);
  const signature = plain(text, child(root, 'signature'));
  return { part: 'acknowledgement', span: { start, end }, complete, root, data, signature };
}

const SECOND = 1000;

export function readUsageReport(
  text: string,
  { start, end, complete }: SlpPartFragment,
  root: XmlElement | undefined,
): UsageReportPart {
  const data = root && readJson(text, root);
  const json = data?.span ?? { start, end };
  const payload = payloadOf(data?.value);
  const sudi = at(payload, 'asset_identification', 'instance', 'sudi') ?? at(data?.value, 'signature', 'sudi');
  const signing = at(data?.value, 'signature');
  return {
    part: 'usageReport',
    span: { start, end },
    complete,
    root,
    data,
    reportId: placed(text, json, at(payload, 'asset_identification', 'report_id')),
    device: udiIn(text, json, sudi),
    units: list(at(payload, 'meta', 'ha_udi'))
      .map((unit) => udiIn(text, json, at(unit, 'sudi'), at(unit, 'role')))
      .filter((unit): unit is JsonUdi => unit !== undefined),
    softwareTag: placed(text, json, at(payload, 'asset_identification', 'asset', 'name')),
    entitlementTag: placed(text, json, at(payload, 'meta', 'entitlement_tag')),
    softwareVersion: placed(text, json, at(payload, 'meta', 'software_version')),
    measurements: list(at(payload, 'measurements')).map(measurementOf),
    signing: signing === undefined ? undefined : signingOf(text, json, signing),
  };
}

/** The payload is JSON written as a text inside the JSON. */
function payloadOf(value: unknown): unknown {
  const payload = at(value, 'payload');
  return typeof payload === 'string' ? parseJson(payload) : payload;
}

function signingOf(text: string, json: JsonField['span'], signing: unknown): UsageReportPart['signing'] {
  return { type: textOf(at(signing, 'signing_type')), value: placed(text, json, at(signing, 'value')) };
}

function measurementOf(value: unknown): Measurement {
  const start = numberOf(at(value, 'start_time'));
  const end = numberOf(at(value, 'end_time'));
  return {
    metric: textOf(at(value, 'metric_name')),
    start: start === undefined ? undefined : start * SECOND,
    end: end === undefined ? undefined : end * SECOND,
    count: numberOf(at(value, 'value', 'value')),
  };
}

export function readSystemInfo(
  text: string,
  { start, end, complete }: SlpPartFragment,
  root: XmlElement | undefined,
): SystemInfoPart {
  const data = dataOf(text, root);
  const json = data?.span ?? { start, end };
  const tags = list(at(data?.value, 'device_list')).map((device) => at(device, 'software_tag_identifier'));
  return {
    part: 'systemInfo',
    span: { start, end },
    complete,
    root,
    data,
    device: udiIn(text, json, at(data?.value, 'sudi')),
    hostname: placed(text, json, at(data?.value, 'hostname')),
    softwareTags: tags.map((tag) => placed(text, json, tag)).filter((tag): tag is JsonValue => tag !== undefined),
    timestamp: numberOf(at(data?.value, 'timestamp')),
  };
}

export function readAuthRequest(
  text: string,
  { start, end, complete }: SlpPartFragment,
  root: XmlElement | undefined,
): AuthRequestPart {
  const data = dataOf(text, root);
  const json = data?.span ?? { start, end };
  const value = data?.value;
  const entries = Array.isArray(value) ? value : value === undefined ? [] : [value];
  const requests = entries.map(
    (entry): AuthRequest => ({
      device: udiIn(text, json, at(entry, 'sudi')),
      keys: list(at(entry, 'keys'))
        .map((key): RequestedKey | undefined => {
          const tag = placed(text, json, at(key, 'entitlement') ?? at(key, 'entitlement_tag'));
          return tag && { tag, count: numberOf(at(key, 'count')) };
        })
        .filter((key): key is RequestedKey => key !== undefined),
      confirmCode: placed(text, json, at(entry, 'confirm_code')),
      removeCode: placed(text, json, at(entry, 'remove_code')),
    }),
  );
  return { part: 'authRequest', span: { start, end }, complete, root, data, requests };
}
