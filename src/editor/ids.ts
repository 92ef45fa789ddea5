/** The names by which the manifest, the settings file and keyboard shortcuts know us. A test holds them against package.json. */
export const SECTION = 'licenseReservation';
export const DIAGNOSTIC_SOURCE = 'license-reservation';
/** Documents that exist only in the editor: pasted texts, reports, pages about problems. */
export const SCHEME = 'license-reservation';
export const CODES_VIEW = 'licenseReservation.codes';
export const DEVICES_VIEW = 'licenseReservation.devices';

export const COMMAND = {
  decodeClipboard: 'licenseReservation.decodeClipboard',
  decodeSelection: 'licenseReservation.decodeSelection',
  decodeDocument: 'licenseReservation.decodeDocument',
  decodeEncoded: 'licenseReservation.decodeEncoded',
  explainMessage: 'licenseReservation.explainMessage',
  showReport: 'licenseReservation.showReport',
  copyInstallCommand: 'licenseReservation.copyInstallCommand',
  copyReturnCommand: 'licenseReservation.copyReturnCommand',
  copyCommand: 'licenseReservation.copyCommand',
  saveInstallFile: 'licenseReservation.saveInstallFile',
  chooseProduct: 'licenseReservation.chooseProduct',
  showProcedure: 'licenseReservation.showProcedure',
  showGuide: 'licenseReservation.showGuide',
  insertCommand: 'licenseReservation.insertCommand',
  checkMatch: 'licenseReservation.checkMatch',
  copyCanonical: 'licenseReservation.copyCanonical',
  repair: 'licenseReservation.repair',
  compareEcho: 'licenseReservation.compareEcho',
  compareCodes: 'licenseReservation.compareCodes',
  compareUpdates: 'licenseReservation.compareUpdates',
  makeRunbook: 'licenseReservation.makeRunbook',
  exportInventory: 'licenseReservation.exportInventory',
  refreshDevices: 'licenseReservation.refreshDevices',
  groupDevices: 'licenseReservation.groupDevices',
  filterDevices: 'licenseReservation.filterDevices',
  clearDeviceFilter: 'licenseReservation.clearDeviceFilter',
  revealEvidence: 'licenseReservation.revealEvidence',
  copyNextStep: 'licenseReservation.copyNextStep',
  markEntered: 'licenseReservation.markEntered',
  unmarkEntered: 'licenseReservation.unmarkEntered',
  maskValues: 'licenseReservation.maskValues',
  unmaskValues: 'licenseReservation.unmaskValues',
  copyRedacted: 'licenseReservation.copyRedacted',
  previewRedacted: 'licenseReservation.previewRedacted',
  copyTacText: 'licenseReservation.copyTacText',
  copyTacTextRedacted: 'licenseReservation.copyTacTextRedacted',
  copyValue: 'licenseReservation.copyValue',
  reveal: 'licenseReservation.reveal',
  removePasted: 'licenseReservation.removePasted',
  showSample: 'licenseReservation.showSample',
  createSampleWorkspace: 'licenseReservation.createSampleWorkspace',
} as const;

export type CommandId = (typeof COMMAND)[keyof typeof COMMAND];

export const CONTEXT = {
  /** Whether any code is in sight, for the palette. */
  hasCodes: 'licenseReservation.hasCodes',
  /** Whether one of them needs repair. */
  hasDamage: 'licenseReservation.hasDamage',
  /** Whether any device is known. */
  hasDevices: 'licenseReservation.hasDevices',
  /** Whether values are hidden for sharing the screen. */
  masked: 'licenseReservation.masked',
  /** Whether the devices view shows only some of them. */
  hasFilter: 'licenseReservation.hasFilter',
} as const;
