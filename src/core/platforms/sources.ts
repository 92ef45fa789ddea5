/** A document that a claim rests on. Titles are names and are never translated. */
export interface Source {
  readonly title: string;
  /** Empty where none was kept, or where a public file is known by its text alone. */
  readonly address: string;
}

const VOICE = 'https://www.cisco.com/c/en/us/td/docs/voice_ip_comm';
const CUCM = `${VOICE}/cucm`;
const CONNECTION = `${VOICE}/connection`;
const CONTACT_CENTER = `${VOICE}/cust_contact/contact_center`;
const SUPPORT = 'https://www.cisco.com/c/en/us/support/docs/unified-communications';
const HOW_TO_ZH = 'https://www.cisco.com/c/zh_cn/support/docs/licensing/common-licensing-issues/how-to';
const YANG = 'https://github.com/YangModels/yang/blob/6795d9c6/vendor/cisco';
const PORTAL_HELP = 'https://software.cisco.com/web/fw/softwareworkspace/smartlicensing/ssmcompiledhelps';

/** Every document the tables cite, by its short key. A claim names keys; the compiler refuses one that is not here. */
export const SOURCES = {
  // Cisco Unified Communications Manager
  CUCM: {
    title: 'Enable Specific License Reservation for CUCM Version 12.5',
    address: `${SUPPORT}/unified-communications-manager-callmanager/214381-smart-license-reservation-for-cucm-versi.html`,
  },
  S212883: {
    title: 'CUCM Smart Licensing Mediated Model',
    address: `${SUPPORT}/unified-communications-manager-callmanager/212883-cucm-smart-licensing-mediated-model.html`,
  },
  SYS125: {
    title: 'System Configuration Guide, 12.5(1)SU3: Smart Software Licensing',
    address: `${CUCM}/admin/12_5_1SU3/systemConfig/cucm_b_system-configuration-guide-1251su3/cucm_m_smart-software-licensing-rev.html`,
  },
  SYS15: {
    title: 'System Configuration Guide, Release 15: Smart Software Licensing',
    address: `${CUCM}/admin/15/systemConfig/cucm_b_system-configuration-guide-15/cucm_b_system-configuration-guide-14_chapter_01.html`,
  },
  RES125: {
    title: 'Administration Guide, 12.5(1)SU6 and 12.5(1)SU7: Restore the System',
    address: `${CUCM}/admin/12_5_1SU6/adminGd/cucm_b_administration-guide-1251su6/cucm_m_restore-the-system.html`,
  },
  RES15: {
    title: 'Administration Guide, Release 15: Restore the System',
    address: `${CUCM}/admin/15/adminGd/cucm_b_administration-guide-15/cucm_m_restore-the-system.html`,
  },
  UPG15: {
    title: 'Upgrade and Migration Guide, Release 15: Planning the Upgrade',
    address: `${CUCM}/upgrade/15/cucm_b_upgrade-and-migration-guide_15/cucm_m_planning-the-upgrade-15.html`,
  },
  REL14SU1: {
    title: 'Release Notes for Unified CM and IM and Presence, 14SU1',
    address: `${CUCM}/rel_notes/14_0_1/SU1/cucm_b_release-notes-for-cucm-imp-14su1.html`,
  },

  // Command line reference, for Unified CM and Unity Connection together
  CLI125: {
    title: 'Command Line Interface Reference Guide, 12.5(1): License Commands',
    address: `${CUCM}/cli_ref/12_5_1/cucm_b_cli-reference-guide-1251/cucm_b_cli-reference-guide-1251_chapter_0100.html`,
  },
  CLI15: {
    title: 'Command Line Interface Reference Guide, Release 15: License Commands',
    address: `${CUCM}/cli_ref/15/cucm_b_cli_reference_guide_release_15/cucm_b_cli_reference_guide_release_1401_chapter_0100.html`,
  },
  SHOW125: {
    title: 'Command Line Interface Reference Guide, 12.5(1)SU3: Show Commands',
    address: `${CUCM}/cli_ref/12_5_1SU3/cucm_b_command-line-interface-reference-guide_1251su3/cucm_b_command-line-interface-reference-guide-1251Su2_chapter_0111.html`,
  },
  SHOW15: {
    title: 'Command Line Interface Reference Guide, Release 15: Show Commands',
    address: `${CUCM}/cli_ref/15/cucm_b_cli_reference_guide_release_15/cucm_m_show-commands.html`,
  },
  FILE15: {
    title: 'Command Line Interface Reference Guide, Release 15: File Commands',
    address: `${CUCM}/cli_ref/15/cucm_b_cli_reference_guide_release_15/cucm_b_cli_reference_guide_release_1401_chapter_011.html`,
  },
  CUCCLI: {
    title: 'Command Line Interface Reference Guide: Utils Commands (list of the guides)',
    address:
      'https://www.cisco.com/c/en/us/support/unified-communications/unified-communications-manager-callmanager/products-command-reference-list.html',
  },

  // Cisco Unity Connection
  CUCINST14: {
    title: 'Install, Upgrade and Maintenance Guide for Unity Connection 14: Managing Licenses',
    address: `${CONNECTION}/14/install_upgrade/guide/b_14cuciumg/b_14cuciumg_chapter_0101.html`,
  },
  CUCINST: {
    title: 'Install, Upgrade and Maintenance Guide for Unity Connection 15: Managing Licenses',
    address: `${CONNECTION}/15/install_upgrade/guide/b_15cuciumg/b_15cuciumg_chapter_0101.html`,
  },

  // The portal
  CSSMH: { title: 'Smart Software Manager help: Reserve Licenses', address: `${PORTAL_HELP}/c_Reserve_Licenses.html` },
  CSSMU: {
    title: 'Smart Software Manager help: Update Reserved Licenses',
    address: `${PORTAL_HELP}/c_Update_Reserved_Licenses.html`,
  },
  LIC225856: {
    title: 'How Can I Reserve Licenses on Devices',
    address:
      'https://www.cisco.com/c/en/us/support/docs/licensing/common-licensing-issues/how-to/device-management/lic225856-how-can-i-reserve-licenses-on-devices.html',
  },

  // Other products of the family
  CERCLI: {
    title: 'Emergency Responder Command Line Interface Reference Guide, Release 15: License Commands',
    address: `${VOICE}/cer/15/english/cli/guide/cer0_b_cisco-emergency-responder-cli-guide-15/cer0_b_cisco-emergency-responder-cli-guide-1251su1_chapter_01.html`,
  },
  CER125: { title: 'Emergency Responder Administration Guide 12.5 (address not kept)', address: '' },
  CERUPG: { title: 'Emergency Responder Release Notes 12.5 (address not kept)', address: '' },
  UCCX125: {
    title: 'Unified CCX Administration and Operations Guide 12.5(1)SU1: Command Line Interface',
    address: `${CONTACT_CENTER}/crs/express_12_5_1_su1/maintain_and_operate/guide/uccx_b_1251su1admin-and-operations-guide/uccx_b_12_5_2admin-and-operations-guide_appendix_011111.html`,
  },
  UCCX15: {
    title: 'Unified CCX Administration and Operations Guide, Release 15: Command Line Interface',
    address: `${CONTACT_CENTER}/crs/express_15_0/maintain_and_operate/guide/uccx_b_1501_admin-and-operations-guide/uccx_m_1501_command-line-interface.html`,
  },
  UCCXF: { title: 'Unified CCX Features Guide, Release 15: Smart Licensing (address not kept)', address: '' },
  PCCE15: {
    title: 'Packaged CCE Administration and Configuration Guide 15.0(1); CVP 15.0(1) and 12.6(2) say the same',
    address: `${CONTACT_CENTER}/pcce/pcce_15_0_1/configuration/guide/pcce_b_admin-and-config-guide-15_0_1/pcce_m_packaged-cce-administration_15_0.html`,
  },
  CVP126: { title: 'CVP 12.6(2) Installation and Upgrade Guide: Licensing (address not kept)', address: '' },
  EXP155: {
    title: 'Expressway Administrator Guide X15.5: Smart Licensing',
    address: `${VOICE}/expressway/admin_guide/X15-5/exwy_b_cisco-expressway-administrator-guide-x155/exwy_m_smart-licensing.html`,
  },
  EXPTAC: {
    title: 'Configure and Troubleshoot Expressway Smart Licensing',
    address: `${SUPPORT}/expressway/221017-configure-and-troubleshoot-expressway-sm.html`,
  },
  CMM: {
    title: 'Troubleshoot Cisco Smart Licensing in the Cloud (Meeting Server and Meeting Management)',
    address:
      'https://www.cisco.com/c/en/us/support/docs/conferencing/meeting-server/218141-troubleshoot-cisco-smart-licensing-cloud.html',
  },

  // IOS-XE, IOS-XR, NX-OS
  LIC217541: {
    title: 'Cisco licensing how-to LIC217541 (in Chinese)',
    address: `${HOW_TO_ZH}/lic217541-how-to-obtain-the-reservation-request-co.html`,
  },
  LIC217546: {
    title: 'Cisco licensing how-to LIC217546 (in Chinese)',
    address: `${HOW_TO_ZH}/lic217546-how-to-obtain-the-reservation-return-cod.pdf`,
  },
  CX217847: {
    title: 'Configure Smart Licensing on IOS XE Platforms',
    address:
      'https://www.cisco.com/c/en/us/support/docs/cx/common-licensing-issues/how-to/other/cx217847-configure-smart-licensing-on-ios-xe-plat.html',
  },
  S216520: {
    title: 'Cisco document 216520 on Smart Licensing using Policy (in Chinese)',
    address:
      'https://www.cisco.com/c/zh_cn/support/docs/switches/catalyst-9300-series-switches/216520-migrate-catalyst-license-to-smart-licens.html',
  },
  SLPCMD: {
    title: 'Command Reference for Smart Licensing Using Policy',
    address: 'https://www.cisco.com/c/en/us/td/docs/routers/sl_using_policy/b-sl-using-policy/cmd_ref.html',
  },
  CAT9400: {
    title: 'System Management Configuration Guide, IOS XE 17.4, Catalyst 9400: Smart Licensing Using Policy (a copy)',
    address: 'https://www.easymanua.ls/cisco/catalyst-9400/manual?p=124',
  },
  CUBE: {
    title: 'Cisco Unified Border Element Configuration Guide: Smart Licensing',
    address:
      'https://www.cisco.com/c/en/us/td/docs/ios-xml/ios/voice/cube/ios-xe/config/ios-xe-book/m_smart_licensing.html',
  },
  NXDEV: {
    title: 'NX-API REST SDK, Release 9.3(x): Configuring License Reservation',
    address:
      'https://developer.cisco.com/docs/cisco-nexus-3000-and-9000-series-nx-api-rest-sdk-user-guide-and-api-reference-release-9-3x/configuring-license-reservation',
  },
  NXSLP: { title: 'NX-OS Smart Licensing Using Policy User Guide (address not kept)', address: '' },
  YANGXE: {
    title: 'YANG model cisco-smart-license, IOS-XE 17.18.1',
    address: `${YANG}/xe/17181/cisco-smart-license.yang`,
  },
  XEERR: {
    title: 'YANG model cisco-smart-license-errors, IOS-XE 17.18.1',
    address: `${YANG}/xe/17181/cisco-smart-license-errors.yang`,
  },
  YANGXR: { title: 'YANG models Cisco-IOS-XR-smart-license, folder 25215', address: `${YANG}/xr/25215` },
  XRERR: {
    title: 'YANG model Cisco-IOS-XR-smart-license-errors, folder 25215',
    address: `${YANG}/xr/25215/Cisco-IOS-XR-smart-license-errors.yang`,
  },
  GENIE: {
    title: 'genieparser, parser and outputs of show license on IOS-XE',
    address: 'https://github.com/CiscoTestAutomation/genieparser/tree/366d83b9',
  },
  GENIELIBS: {
    title: 'genielibs, functions and outputs of license smart on IOS-XE',
    address: 'https://github.com/CiscoTestAutomation/genielibs/tree/8a2206ab',
  },
  GVE: {
    title: 'DevNet tools for offline reservation under Smart Licensing Using Policy',
    address:
      'https://github.com/gve-sw/gve_devnet_smart_licensing_using_policy_offline_reservation_tools/tree/84492e39',
  },
  AIRGAP: {
    title: 'AirGappedSLR, scripts of a Cisco engineer for IOS-XE',
    address: 'https://github.com/SuedeSkillz/AirGappedSLR/tree/dd092e8c',
  },
  DBROWN: {
    title: 'SmartLicensing, script and steps for an offline authorization',
    address: 'https://github.com/dbrown92700/SmartLicensing/tree/88ba7149',
  },
  RUM: {
    title: 'Usage reports of a C9800-CL',
    address: 'https://github.com/xaviervalette/cisco-smart-licensing-using-policy/tree/4d980d35',
  },
  SNMP288: {
    title: 'check_nwc_health, issue 288',
    address: 'https://github.com/lausser/check_nwc_health/issues/288',
  },
  MFG: { title: 'Manufacturing test script for Catalyst switches, public file (repository not known)', address: '' },
  EZSLR: { title: 'Scripts for reservation on IOS-XR, public files (repository not known)', address: '' },
  AZCSR: { title: 'Deployment script for CSR1000V, public file (repository not known)', address: '' },
  CLIC: {
    title: "A reseller's summary of Specific License Reservation",
    address: 'https://ciscolicense.com/blog/specific-license-reservation/',
  },

  // Firewalls and CML
  ASA223093: {
    title: 'Configure Flexible PLR Licensing for ASAv',
    address:
      'https://www.cisco.com/c/en/us/support/docs/security/secure-firewall-asa-virtual/223093-configure-flexible-plr-licensing-for.html',
  },
  ASAHINT: { title: 'Notes on ASA licensing, public file (repository not known)', address: '' },
  UNICON: {
    title: 'unicon.plugins, show version of an ASA in a test',
    address: 'https://github.com/CiscoTestAutomation/unicon.plugins/tree/c4231305',
  },
  FDMAPI: {
    title: 'FTD REST API reference: addPLRAuthorizationCode, addPLRReleaseCode',
    address: 'https://developer.cisco.com/docs/ftd-api-reference/latest/addplrauthorizationcode',
  },
  FDMT: { title: 'Licensing tool for FDM with tests, public files (repository not known)', address: '' },
  FTDHINT: { title: 'Notes on FTD licensing, public file (repository not known)', address: '' },
  VIRL2: {
    title: 'virl2-client, licensing.py',
    address: 'https://github.com/CiscoDevNet/virl2-client/blob/fb76274f/virl2_client/models/licensing.py',
  },
  VIRL2T: {
    title: 'virl2-client, tests of the reservation in its history',
    address: 'https://github.com/CiscoDevNet/virl2-client',
  },
  CMLS: { title: 'CML server, schemas of its REST interface (address not kept)', address: '' },
  CMLA: { title: 'CML automation, features in the licensing output (address not kept)', address: '' },
} as const satisfies Readonly<Record<string, Source>>;

export type SourceKey = keyof typeof SOURCES;

/** A claim without a source does not compile. */
export type SourceKeys = readonly [SourceKey, ...SourceKey[]];
