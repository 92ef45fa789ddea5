import { PIID, SIGNATURE, tagOf } from './code';

/** Files of the policy model, in the shape of the one that is public, with identifiers of our own. */

export const AUTHORIZATION = [
  '<smartLicenseAuthorization><udi>P:C8000V,S:TST9ABCDEF0</udi><authorizationCode>',
  '<customerInfo><smartAccount>Test SA</smartAccount><virtualAccount>Test VA</virtualAccount></customerInfo>',
  `<flag>A</flag><version>C</version><piid>${PIID}</piid><dateStamp>2026-07-01T14:10:28</dateStamp>`,
  `<entitlements><entitlement><tag>${tagOf('TEST_HSEC', '1.0')}</tag><count>1</count><startDate></startDate>`,
  '<endDate></endDate><licenseType>PERPETUAL</licenseType><displayName>Router Test</displayName>',
  '<tagDescription>Test license</tagDescription><tagType>PERPETUAL</tagType><status><success>true</success></status>',
  '</entitlement></entitlements><status><success>true</success><correlationID>0123</correlationID></status>',
  `</authorizationCode><signature>${SIGNATURE}</signature></smartLicenseAuthorization>`,
].join('');

export const POLICY = [
  '<smartLicensePolicy><policyCode><name>Test Policy</name><version>7</version><flag></flag>',
  '<datestamp>2026-04-25T14:41:27</datestamp><ackRequired>yes</ackRequired>',
  '<perpetual><firstTimeReport>90</firstTimeReport><onGoingReporting>365</onGoingReporting><reportOnMACD>90</reportOnMACD></perpetual>',
  '<export><onGoingReporting>0</onGoingReporting><reportOnMACD>90</reportOnMACD></export>',
  `</policyCode><signature>${SIGNATURE}</signature></smartLicensePolicy>`,
].join('');

export const ACCOUNT = `<smartLicenseAccountInfo><customerInfo><timestamp>1793000000000</timestamp><smartAccount>Test SA</smartAccount><virtualAccount>Test VA</virtualAccount><smartAccountId>1</smartAccountId><virtualAccountId>2</virtualAccountId><smartAccountDomain>test.example</smartAccountDomain></customerInfo><signature>${SIGNATURE}</signature></smartLicenseAccountInfo>`;

export const IMPORT = `<smartLicense>${AUTHORIZATION}${POLICY}${ACCOUNT}<correlationID>abc</correlationID></smartLicense>`;
