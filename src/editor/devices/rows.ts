import * as vscode from 'vscode';
import { licensesOf } from '../../core/compare/codeFacts';
import { issuedText, tagText, termText } from '../../core/compare/words';
import { escapeMarkdown } from '../../core/render/markdown';
import { visible } from '../../core/render/visible';
import { licenseCount } from '../../core/render/words';
import {
  type CapturedCode,
  type Device,
  type DeviceCode,
  FINDING_SEVERITY,
  type Finding,
  type ReservationState,
} from '../../core/reservation/device';
import type { Evidence } from '../../core/reservation/evidence';
import type { FollowUp, FollowUpKind } from '../../core/reservation/followUps';
import {
  deviceCount,
  deviceName,
  findingMessage,
  followUpText,
  missingText,
  nextText,
  roleLabel,
  stateLabel,
} from '../../core/reservation/words';
import { SCHEME } from '../ids';
import { editorLanguage, t } from '../language';
import { nameOf } from '../textFiles';
import type { Group } from './groups';
import type { Row } from './row';

/** What is open, over all devices, the most urgent first. */
export function followUpsRow(followUps: readonly FollowUp[]): Row {
  return {
    id: 'followUps',
    label: t('Open Follow-ups'),
    description: editorLanguage().number(followUps.length),
    icon: 'checklist',
    context: 'followUps',
    isExpanded: true,
    children: () => followUps.map((followUp, index) => followUpRow(followUp, index)),
  };
}

const FOLLOW_UP_ICON: Readonly<Record<FollowUpKind, readonly [icon: string, color?: string]>> = {
  confirm: ['warning', 'problemsWarningIcon.foreground'],
  'enter-return-code': ['warning', 'problemsWarningIcon.foreground'],
  'return-authorization': ['reply'],
  'term-ended': ['warning', 'problemsWarningIcon.foreground'],
  install: ['desktop-download'],
  request: ['comment-unresolved'],
  'term-ending': ['watch'],
  'generate-code': ['comment-unresolved'],
  'confirm-unsure': ['question'],
  look: ['question'],
};

function verb(what: FollowUpKind): string {
  switch (what) {
    case 'confirm':
    case 'confirm-unsure':
      return t('Confirm');
    case 'enter-return-code':
      return t('Enter return');
    case 'return-authorization':
      return t('Give back');
    case 'term-ended':
      return t('Ended');
    case 'term-ending':
      return t('Ending');
    case 'install':
      return t('Install');
    case 'request':
      return t('Request');
    case 'generate-code':
      return t('Make code');
    case 'look':
      return t('Look');
  }
}

function followUpRow(followUp: FollowUp, index: number): Row {
  const { device, what, at } = followUp;
  const [icon, color] = FOLLOW_UP_ICON[what];
  const name = deviceName(device, editorLanguage());
  const text = followUpText(followUp, editorLanguage());
  const captured = 'captured' in followUp ? followUp.captured : undefined;
  return {
    id: `followUps/${index}`,
    // In a narrow sidebar the end of a line is cut off: one word for what to do, then the device.
    label: t('{0}: {1}', verb(what), name),
    description: text,
    spoken: t('{0}: {1}', name, text),
    tooltip: () => new vscode.MarkdownString(escapeMarkdown(`${name}: ${text}`)),
    icon,
    ...(color ? { color } : {}),
    context: ['followUp', what, captured ? 'captured' : ''].filter(Boolean).join(' '),
    evidence: at[0],
    device,
    ...(captured ? { captured } : {}),
  };
}

export function groupRow({ id, label, devices }: Group): Row {
  return {
    id: `group/${id}`,
    label,
    description: deviceCount(devices.length, editorLanguage()),
    icon: 'folder',
    context: 'group',
    children: () => devices.map((device) => deviceRow(device, `group/${id}/`)),
  };
}

const STATE_ICON: Readonly<Record<ReservationState, readonly [icon: string, color?: string]>> = {
  requested: ['comment-unresolved'],
  authorized: ['desktop-download'],
  installed: ['pass'],
  updateAwaitingConfirmation: ['warning', 'problemsWarningIcon.foreground'],
  returned: ['reply'],
  cancelled: ['circle-slash'],
  unknown: ['question'],
};

/** One device: who, in which state, and what comes next. */
export function deviceRow(device: Device, prefix = ''): Row {
  const name = deviceName(device, editorLanguage());
  const [icon, color] = STATE_ICON[device.state];
  const state = stateLabel(device.state, t);
  const description = [state, licensesText(device), problemsText(device)].filter(Boolean).join(' · ');
  return {
    id: `${prefix}${device.id}`,
    label: name,
    description,
    spoken: t('{0}: {1}', name, description),
    icon,
    ...(color ? { color } : {}),
    context: ['device', device.next ? 'next' : '', device.codes.length > 1 ? 'several' : ''].filter(Boolean).join(' '),
    evidence: device.because[0] ?? device.evidence[0],
    device,
    children: () => partsOf(device, `${prefix}${device.id}`),
  };
}

function licensesText({ inForce }: Device): string {
  return inForce ? licenseCount(licensesOf(inForce.facts.entitlements), editorLanguage()) : '';
}

function problemsText({ findings }: Device): string {
  const count = findings.filter(({ code }) => FINDING_SEVERITY[code] !== 'information').length;
  return count === 0 ? '' : count === 1 ? t('1 warning') : t('{0} warnings', count);
}

function partsOf(device: Device, id: string): Row[] {
  const { next, because, missing, codes, confirmations, returns, stack, findings, evidence } = device;
  return [
    {
      id: `${id}/state`,
      label: t('State'),
      description: stateLabel(device.state, t),
      icon: 'info',
      context: 'detail',
      evidence: because[0],
      device,
      ...(because.length > 1
        ? { children: () => because.map((item) => evidenceRow(item, device, `${id}/state`)) }
        : {}),
    },
    ...(next
      ? [
          {
            id: `${id}/next`,
            label: t('Next step'),
            description: nextText(next, t),
            icon: 'arrow-right',
            context: 'detail next',
            device,
          },
        ]
      : []),
    ...missing.map((what) =>
      textRow(`${id}/missing-${what}`, t('Not known'), missingText(what, t), 'question', device),
    ),
    ...codes.map((code, index) => codeRow(code, device, `${id}/code-${index}`)),
    ...confirmations.map((captured) => capturedRow(captured, t('Confirmation code'), 'verified', device, id)),
    ...returns.map((captured) => capturedRow(captured, t('Return code'), 'reply', device, id)),
    ...(stack.length > 0
      ? [textRow(`${id}/stack`, t('Stack'), stack.map(({ udi }) => udi.sn || udi.uuid).join(', '), 'layers', device)]
      : []),
    ...findings.map((finding, index) => findingRow(finding, device, `${id}/finding-${index}`)),
    {
      id: `${id}/evidence`,
      label: t('Evidence'),
      description: editorLanguage().number(evidence.length),
      icon: 'search',
      context: 'detail',
      device,
      children: () => evidence.map((item) => evidenceRow(item, device, `${id}/evidence`)),
    },
  ];
}

function textRow(id: string, label: string, description: string, icon: string, device: Device): Row {
  return { id, label, description: visible(description, 200), icon, context: 'detail', device };
}

function codeRow(code: DeviceCode, device: Device, id: string): Row {
  const { facts, role, places } = code;
  const licenses = licenseCount(licensesOf(facts.entitlements), editorLanguage());
  return {
    id,
    label: t('Code of {0}', issuedText(facts.issued, editorLanguage())),
    description: [roleLabel(role, t), licenses, facts.fingerprint ?? ''].filter(Boolean).join(' · '),
    icon: 'key',
    context: 'deviceCode',
    evidence: places[0],
    device,
    code,
    children: () => [
      ...facts.entitlements.map((line, index) => ({
        id: `${id}/${index}`,
        label: t('{0} × {1}', line.count ?? '?', visible(line.displayName || line.name, 80)),
        description: [termText(line, t), tagText(line)].filter(Boolean).join(' · '),
        icon: 'circle-small-filled',
        context: 'detail',
        evidence: places[0],
        device,
      })),
      ...(places.length > 1 ? places.map((place) => evidenceRow(place, device, id)) : []),
    ],
  };
}

function capturedRow(captured: CapturedCode, label: string, icon: string, device: Device, id: string): Row {
  const { value, entered, needed, places } = captured;
  const state = entered ? t('entered') : needed === 'no' ? t('not needed any more') : t('not marked as entered');
  return {
    id: `${id}/${icon}-${value}`,
    label,
    description: [visible(value, 70), state].join(' · '),
    icon,
    context: ['captured', entered ? 'entered' : 'open'].join(' '),
    evidence: places[0],
    device,
    captured,
  };
}

function findingRow(finding: Finding, device: Device, id: string): Row {
  const severity = FINDING_SEVERITY[finding.code];
  const icons = { error: 'error', warning: 'warning', information: 'info' } as const;
  const colors = {
    error: 'problemsErrorIcon.foreground',
    warning: 'problemsWarningIcon.foreground',
    information: 'problemsInfoIcon.foreground',
  } as const;
  return {
    id,
    label: findingMessage(finding, editorLanguage()),
    icon: icons[severity],
    color: colors[severity],
    context: 'finding',
    evidence: finding.at[0],
    device,
    tooltip: () => new vscode.MarkdownString(escapeMarkdown(findingMessage(finding, editorLanguage()))),
  };
}

function evidenceRow(item: Evidence, device: Device, id: string): Row {
  return {
    id: `${id}/${item.document}#${item.span.start}-${item.kind}`,
    label: evidenceName(item),
    description: `${documentName(item.document)}, ${t('line {0}', item.line)}`,
    icon: 'location',
    context: 'evidence',
    evidence: item,
    device,
  };
}

function evidenceName(item: Evidence): string {
  switch (item.kind) {
    case 'code':
      return item.isTyped ? t('Code in a command') : t('Authorization code');
    case 'universalCode':
      return t('Universal code');
    case 'request':
      return t('Request code');
    case 'identity':
      return t('Device');
    case 'session':
      return t('Command {0}', item.action);
    case 'status':
      return item.words === '' ? t('Device output') : visible(item.words, 60);
    case 'confirmation':
      return t('Confirmation code');
    case 'return':
      return t('Return code');
    case 'mark':
      return t('Marked as entered');
  }
}

export function documentName(document: string): string {
  const uri = vscode.Uri.parse(document);
  return uri.scheme === SCHEME ? t('Pasted') : nameOf(uri);
}
