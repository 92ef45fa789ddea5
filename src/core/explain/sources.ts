import { SOURCES, type Source } from '../platforms/sources';

const YANG = 'https://github.com/YangModels/yang/blob/6795d9c6/vendor/cisco';
const CISCO = 'https://www.cisco.com/c/en/us/td/docs';

/** Documents that only explanations cite, besides those of the product tables. */
const MORE_SOURCES = {
  XEERR: {
    title: 'YANG model cisco-smart-license-errors, IOS-XE 17.18.1',
    address: `${YANG}/xe/17181/cisco-smart-license-errors.yang`,
  },
  XRERR: {
    title: 'YANG model Cisco-IOS-XR-smart-license-errors, folder 25215',
    address: `${YANG}/xr/25215/Cisco-IOS-XR-smart-license-errors.yang`,
  },
  YANGXE: {
    title: 'YANG model cisco-smart-license, IOS-XE 17.18.1',
    address: `${YANG}/xe/17181/cisco-smart-license.yang`,
  },
  YANGXR: {
    title: 'YANG models Cisco-IOS-XR-infra-smartlicense, folder 25215',
    address: `${YANG}/xr/25215`,
  },
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
  CER125: {
    title: 'Emergency Responder Administration Guide 12.5',
    address: 'https://www.cisco.com/',
  },
  UCCX15: {
    title: 'Unified CCX Administration and Operations Guide 15: Command Line Interface',
    address: `${CISCO}/voice_ip_comm/cust_contact/contact_center/crs/express_15_0/maintain_and_operate/guide/uccx_b_1501_admin-and-operations-guide/uccx_m_1501_command-line-interface.html`,
  },
  UCCXF: {
    title: 'Unified CCX Features Guide 15',
    address: 'https://www.cisco.com/',
  },
  PCCE15: {
    title: 'Packaged CCE Administration and Configuration Guide 15.0(1)',
    address: `${CISCO}/voice_ip_comm/cust_contact/contact_center/pcce/pcce_15_0_1/configuration/guide/pcce_b_admin-and-config-guide-15_0_1/pcce_m_packaged-cce-administration_15_0.html`,
  },
  MIB: { title: 'CISCO-SMART-LIC-MIB', address: 'https://github.com/DotZero24/pysnmp-mibs (CISCO-SMART-LIC-MIB.py)' },
  MFG: { title: 'Output of Catalyst 9300 switches, in a public test script', address: 'public file on GitHub' },
  GENIELIBS: {
    title: 'genielibs, output of license smart authorization return',
    address: 'https://github.com/CiscoTestAutomation/genielibs',
  },
  CUBE: {
    title: 'Cisco Unified Border Element Configuration Guide: Smart Licensing',
    address: `${CISCO}/ios-xml/ios/voice/cube/ios-xe/config/ios-xe-book/m_smart_licensing.html`,
  },
  CUBEMAP: { title: 'Cisco Unified Border Element: feature map', address: 'https://www.cisco.com/' },
  VIRL2T: {
    title: 'virl2-client, tests of license reservation',
    address: 'https://github.com/CiscoDevNet/virl2-client',
  },
} as const satisfies Readonly<Record<string, Source>>;

/** All documents that explanations rest on. */
export const EXPLANATION_SOURCES = { ...SOURCES, ...MORE_SOURCES } as const;
export type ExplanationSourceKey = keyof typeof EXPLANATION_SOURCES;
