import { SOURCES, type Source } from '../platforms/sources';

const CISCO = 'https://www.cisco.com/c/en/us/td/docs';

/** Documents that only explanations cite, besides those of the product tables. */
const MORE_SOURCES = {
  ALARM15: {
    title: 'Alarms of Unified Communications Manager, Release 15',
    address: `${CISCO}/voice_ip_comm/cucm/err_msgs/15_x/ccmalarms15.html`,
  },
  RTMT15: {
    title: 'Real-Time Monitoring Tool Guide, Release 15: Performance Counters and Alerts',
    address: `${CISCO}/voice_ip_comm/cucm/service/15/rtmt/cucm_b_cisco-unified-rtmt-administration-15/cucm_m_performance-counters-and-alerts-15.html`,
  },
  CUCALARM: {
    title: 'Alarm Messages of Cisco Unity Connection 12.x',
    address: `${CISCO}/voice_ip_comm/connection/12x/alarm_messages/12cucalrmmsgdef.html`,
  },
  MIB: { title: 'CISCO-SMART-LIC-MIB', address: 'https://github.com/DotZero24/pysnmp-mibs/tree/3ff4d5d0' },
  CUBEMAP: { title: 'Cisco Unified Border Element: feature map (address not kept)', address: '' },
} as const satisfies Readonly<Record<string, Source>>;

/** All documents that explanations rest on. */
export const EXPLANATION_SOURCES = { ...SOURCES, ...MORE_SOURCES } as const;
export type ExplanationSourceKey = keyof typeof EXPLANATION_SOURCES;
