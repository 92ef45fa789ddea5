/** What the lists of codes hold: one of each form, and what only looks like one. */

export const REQUEST_CODES = `P:UCM,S:abcde,U:11111111-2222-4333-8444-5555555abcde	CUCM 12.5
CB-ZUCCX:0123456789ab-AbCdEfGhJ-73	UCCX
CB-ZC9300-24UX:TST2134L0RN-AbCdEfGhJ-8F	Catalyst 9300
DC-ZCSF-220:TST3011AHB3-AbCdEfGhJ-02	Secure Firewall
CE-ZC9300-48P-4X:TST240312LB5-AbCdEfGhJ-75	Catalyst 9300
CB-ZISR4321/K9:TST1234-AbOdEfGhJ-75	slash in the product, a mistyped O
DE-ZNGFWv:<serial>-<line>-<check>	only a pattern
`;

export const RETURN_CODES = `CaBcDe-F2gHjK-m3NpQr-S4tUvW-x5YzAb-C6dEfG-h7JkMn-P8qRsT-u9V	UCCX
CaBcDe-F2gHjK-m3NpQr-S4tUvW-x5YzAb-C6dEfG-h7JkMn-P8qRsT-l0V	two mistyped characters
CaBcDe-[redacted]-u9V	masked
gabc123hn	placeholder of a manual
`;

/** Eight hexadecimal digits are a confirmation code only where something says so; they stay text. */
export const CONFIRMATION_CODES = `Confirmation Code is: 125ffe00
Last Confirmation code 17488c00
      Last Confirmation code: 110afa00
{"sudi":{},"confirmationCode":"00000001"}
"confirm_code": "1e500000"
code	product
125ffe1b	UCCX 12.5
`;

/** Groups of six are taken only where the text says what they are; the form with two characters at the end always. */
export const UNIVERSAL_CODES = `ABC123-ABC123-ABC123-ABC123-ABC123-ABC123	serial number of a toaster
DaBcDe-F2gHjK-m3NpQr-S4tUvW-x5YzAb-C6dEfG-h7JkMn-P8qRsT-u9	FTD
universal PLR: ABC123-ABC123-ABC123-ABC123-ABC123-ABC123
`;

export const TAGS = `entitlement	regid.2017-02.com.cisco.UCM_TEST,12.0_aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee	UCM
entitlement	regid.2017-05.com.cisco.advantagek9-C9400,1.0_aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee
entitlement	regid.2020-06.com.cisco.CUC_Test,14_aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee
entitlement	regid.2015-10.com.cisco.NSO-network-element	without version and UUID
Software ID: regid.2017-05.com.cisco.C9300,v1_aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee
"productTagName":"regid.2015-09.com.cisco.Nexus_7000,1.0_aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee"
cut: regid.2017-02.com.cisco.UCM_TEST,12.0_aaaaaaaa-bbbb
`;

/** The negative test of CML's own client: blanks between the elements and hardly a value. */
export const EMPTY_CODE = `<specificPLR>  <authorizationCode>    <flag>A</flag>    <version>C</version>    <piid></piid>    <timestamp></timestamp>    <entitlements>      <entitlement>        <tag></tag>        <count>1</count>        <startDate></startDate>        <endDate></endDate>        <licenseType></licenseType>        <displayName></displayName>        <tagDescription></tagDescription>        <subscriptionID></subscriptionID>      </entitlement>    </entitlements>  </authorizationCode>  <signature></signature>  <udi></udi></specificPLR>`;
