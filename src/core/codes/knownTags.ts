import { type EntitlementTag, parseEntitlementTag } from './entitlementTag';

/**
 * Entitlement tags seen in public texts, with the names that stood beside them in a real code or in the output of a device.
 * The format grows and most tags are not public: a tag that is not here says nothing. Two names of one row are the display
 * name and the description of a code, in this order.
 *
 * Sources: Cisco documents 214381 and 212883 (Unified CM), 217535 and the CUPI guide (Unity Connection), the UCCX 12.5(1)SU1
 * and 15 operations guides, public automation for CML, the CUBE licensing module, and outputs of IOS XE in genieparser.
 */
const SEEN: readonly (readonly [tag: string, displayName?: string, description?: string])[] = [
  [
    '2017-02 UCM_CUWL,12.0_cc59375a-1cd8-4b36-8366-6f4d2abba965',
    'UC Manager CUWL License (12.X)',
    'UC Manager CUWL License (12.X)',
  ],
  [
    '2016-07 UCM_EnhancedPlus,12.0_d8372792-588c-4caa-b279-8587e5ce2f82',
    'UC Manager Enhanced Plus License (12.x)',
    'UC Manager Enhanced Plus License',
  ],
  [
    '2016-07 UCM_Enhanced,12.0_66d0d1cf-4863-4761-91d0-d01d3eb1949a',
    'UC Manager Enhanced License (12.x)',
    'UC Manager Enhanced License',
  ],
  [
    '2016-07 UCM_Basic,12.0_ef827a2f-f4ae-4ebb-887f-052737063d3a',
    'UC Manager Basic License (12.x)',
    'UC Manager Basic License',
  ],
  [
    '2016-07 UCM_Essential,12.0_25f9c396-c67c-4519-aa98-d4b3ad18f805',
    'UC Manager Essential License (12.x)',
    'UC Manager Essential License',
  ],
  ['2016-07 UCM_TelePresenceRoom,12.0_d9a71418-29e9-4c9a-9d3a-1366ebe38e7c'],
  ['2017-04 CUC_SpeechView,12.0_946cef06-3332-4037-9bd3-e4705c2c7ebb'],
  ['2020-06 CUC_BasicMessaging,14_74b6bdc1-b3e1-45dc-9468-6412b12fdef2'],
  ['2020-06 CUC_EnhancedMessaging,14_5e05b515-5be5-429e-b301-5de5de8d2c09'],
  ['2020-06 CUC_SpeechConnectPort,14_d0201ba3-0b71-403d-9b74-5cd643dd662b'],
  ['2020-06 CUC_SpeechConnectGuestUser,14_d49c924c-e587-4a02-8376-7c48bc7ac3ba'],
  ['2020-11 CUC_SpeechView,14_5a0e3202-2743-4401-a117-1e9c239acbbf'],
  ['2020-11 CUC_SpeechViewPro,14_9de30ccc-1671-4c32-9f57-f63c3f66af84'],
  [
    '2019-06 CCX_FLEX_PREMIUM,12.5_0ecc396f-9a80-4b7b-a4c1-35011a2bc68f',
    'CCX Flex Premium Seat 12.5',
    'CCX Flex Premium License',
  ],
  [
    '2019-06 CCX_FLEX_STD,12.5_be49ea3c-8224-4a1c-b3cc-f98b7c63de3b',
    'CCX Flex Standard Seat',
    'CCX Flex Standard Licenses',
  ],
  ['2019-10 CML_ENT_BASE,1.0_15d3393c-846c-4e00-a54e-1ea90f2b2160', 'CML - Enterprise License'],
  ['2019-10 CML_NODE_COUNT,1.0_2607650b-6ca8-46d5-81e5-e6688b7383c4'],
  [
    '2019-03 DNA_HSEC,1.0_509c41ab-05a8-431f-95fe-ec28086e8844',
    'Router US Export Lic. for DNA',
    'U.S. Export Restriction Compliance license for DNA based Routers',
  ],
  ['2021-05 C9K_HSEC,1.0_90fdf411-3823-45bd-bd8c-5a5d0e0e1ea2'],
  ['2017-03 advantagek9,1.0_bd1da96e-ec1d-412b-a50e-53846b347d53', 'C9300-24 Network Advantage'],
  ['2017-03 advantagek9-Nyquist-C9500,1.0_f1563759-2e03-4a4c-bec5-5feec525a12c', 'C9500 Network Advantage'],
  ['2017-03 essentialsk9,1.0_90406ae8-385e-43aa-ac98-91da0ea270e2', 'C9300-24 Network Essentials'],
  ['2017-05 C9300_48P_NW_Advantagek9,1.0_6a224fe3-c92e-4440-a9c1-5d0e53a54015', 'C9300-48 Network Advantage'],
  ['2017-05 C9300_48P_Dna_Advantage,1.0_60783b06-53ee-484c-b21e-615d3cf6837a', 'C9300-48 DNA Advantage'],
  ['2017-05 c9300_dna_advantage,1.0_411773c3-2116-4c10-94a4-5d357fe6ff18'],
  ['2017-05 advantagek9-C9400,1.0_61a546cd-1037-47cb-bbe6-7cad3217a7b3', 'C9400 Network Advantage'],
  ['2017-05 dna_advantage-C9400,1.0_6e77dbc1-0da3-466c-8414-97c8ee4d48ce', 'C9400 DNA Advantage'],
  ['2018-01 C9500-DNA-32QC-A,1.0_1fd2bf73-201e-472b-a287-65f23ec80f3e', 'C9500-32QC DNA Advantage'],
  ['2018-06 C9300L_48P_NW_Advantage,1.0_6422d51b-5580-4c05-9269-e4f4c23728b9', 'C9300L 48P Network Advantage'],
  ['2018-06 C9300L_48P_DNA_Advantage,1.0_ecb0e901-a493-434c-b502-5b96f690eab3', 'C9300L 48P DNA Advantage'],
  ['2018-11 C9600-NW-E,1.0_5dd8378e-df2c-493a-9c7e-4966cbe34aa3', 'C9600 Network Essentials'],
  [
    '2021-03 C9500X_NW_A,1.0_9cff48db-3555-4bf0-ae49-edfbb0a8327d',
    'Network Advantage License for Catalyst 9500X Switches',
  ],
  [
    '2021-03 C9500X_DNA_A,1.0_ed879e7f-f17e-4a9e-a7c1-aee91e5d6ec3',
    'DNA Advantage License for Catalyst 9500X Switches',
  ],
  ['2023-08 C9350_24P_NW_A,1.0_bf84bdef-3f01-416a-a619-4d98efbbede1', 'C9350-24 Catalyst Network Advantage'],
  [
    '2023-08 C9350_24P_DNX_A,1.0_e0fef355-0393-4db8-ae2e-2013b1ff759c',
    'C9350-24 Catalyst Software Subscription Advantage',
  ],
  ['2024-08 CNS_CW_A,1.0_5c973b43-3728-4489-9c45-42197a411835'],
  ['2018-06 DNA_NWStack,1.0_e7244e71-3ad5-4608-8bf0-d12f67c80896'],
  ['2017-08 AIR-DNA-A,1.0_b6308627-3ab0-4a11-a3d9-586911a0d790'],
  ['2018-12 DNA_P_50M_A,1.0_100fb8b2-f5cc-459c-9253-ac77b827fd71'],
  ['2018-12 DNA_P_250M_A,1.0_0fd78701-7613-45a5-a3e1-8f1b619304fa'],
  ['2018-12 ESR_P_10M_E,1.0_328a8b3c-4a0e-49d3-82a0-acb83c7b83a3'],
  ['2014-05 ax_250M,1.0_b59e576b-91a4-4bf3-9031-5f7543d33912'],
];

export interface KnownTag {
  readonly tag: string;
  readonly uuid: string;
  /** Display name and description, where they are known. */
  readonly displayName: string | undefined;
  readonly tagDescription: string | undefined;
}

/** Every tag that was seen, in no order that matters. */
export const KNOWN_TAGS: readonly KnownTag[] = SEEN.map(([short, displayName, tagDescription]) => ({
  tag: `regid.${short.replace(' ', '.com.cisco.')}`,
  uuid: short.slice(-36),
  displayName,
  tagDescription,
}));

const READ = new Map(KNOWN_TAGS.map(({ tag }) => [tag, parseEntitlementTag(tag)]));

/** As {@link parseEntitlementTag}; the known ones, which most are, have been taken apart once for all. */
export function readTag(raw: string): EntitlementTag | undefined {
  return READ.get(raw) ?? parseEntitlementTag(raw);
}

const BY_TAG = new Map(KNOWN_TAGS.map((known) => [known.tag, known]));
const BY_UUID = new Map(KNOWN_TAGS.map((known) => [known.uuid, known]));

export function knownTag(tag: string): KnownTag | undefined {
  return BY_TAG.get(tag);
}

export function knownTagByUuid(uuid: string): KnownTag | undefined {
  return BY_UUID.get(uuid);
}
