/** A document that a claim rests on. Titles are names and are never translated. */
export interface Source {
  readonly title: string;
  readonly address: string;
}

const CUCM = 'https://www.cisco.com/c/en/us/td/docs/voice_ip_comm/cucm';
const CONNECTION = 'https://www.cisco.com/c/en/us/td/docs/voice_ip_comm/connection';
const SUPPORT = 'https://www.cisco.com/c/en/us/support/docs/unified-communications';
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

  // Other products, cited where they say what the two above leave open
  EXP155: {
    title: 'Expressway Administrator Guide X15.5: Smart Licensing',
    address:
      'https://www.cisco.com/c/en/us/td/docs/voice_ip_comm/expressway/admin_guide/X15-5/exwy_b_cisco-expressway-administrator-guide-x155/exwy_m_smart-licensing.html',
  },
  EXPTAC: {
    title: 'Configure and Troubleshoot Expressway Smart Licensing',
    address: `${SUPPORT}/expressway/221017-configure-and-troubleshoot-expressway-sm.html`,
  },
  UCCX125: {
    title: 'Unified CCX Administration and Operations Guide 12.5(1)SU1: Command Line Interface',
    address:
      'https://www.cisco.com/c/en/us/td/docs/voice_ip_comm/cust_contact/contact_center/crs/express_12_5_1_su1/maintain_and_operate/guide/uccx_b_1251su1admin-and-operations-guide/uccx_b_12_5_2admin-and-operations-guide_appendix_011111.html',
  },
} as const satisfies Readonly<Record<string, Source>>;

export type SourceKey = keyof typeof SOURCES;

/** A claim without a source does not compile. */
export type SourceKeys = readonly [SourceKey, ...SourceKey[]];
