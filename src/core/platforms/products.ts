import type { Catalogue } from './catalogue';
import { GUIDES } from './guides';
import type { Product, ProductId } from './product';
import { SOURCES } from './sources';
import { ASA } from './tables/asa';
import { CALL_MANAGER } from './tables/callManager';
import { CML } from './tables/cml';
import { CONTACT_CENTER_ENTERPRISE } from './tables/contactCenterEnterprise';
import { CONTACT_CENTER_EXPRESS } from './tables/contactCenterExpress';
import { EMERGENCY_RESPONDER } from './tables/emergencyResponder';
import { EXPRESSWAY } from './tables/expressway';
import { FTD } from './tables/ftd';
import { IOS_XE } from './tables/iosXe';
import { IOS_XE_POLICY } from './tables/iosXePolicy';
import { IOS_XR } from './tables/iosXr';
import { MEETING_MANAGEMENT } from './tables/meetingManagement';
import { NX_OS } from './tables/nxOs';
import { UNITY_CONNECTION } from './tables/unityConnection';

/** Every product whose procedure is known; the compiler asks for an entry per {@link ProductId}. */
export const PRODUCTS: Readonly<Record<ProductId, Product>> = {
  cucm: CALL_MANAGER,
  cuc: UNITY_CONNECTION,
  cer: EMERGENCY_RESPONDER,
  uccx: CONTACT_CENTER_EXPRESS,
  ucce: CONTACT_CENTER_ENTERPRISE,
  cmm: MEETING_MANAGEMENT,
  expressway: EXPRESSWAY,
  iosxe: IOS_XE,
  'iosxe-slp': IOS_XE_POLICY,
  iosxr: IOS_XR,
  nxos: NX_OS,
  asa: ASA,
  ftd: FTD,
  cml: CML,
};

/** The tables as they are written; the build makes a file of them for the editor. */
export const CATALOGUE: Catalogue = { products: PRODUCTS, guides: GUIDES, sources: SOURCES };
