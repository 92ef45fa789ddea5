import type { AuthorizationCode, CliCommand, DeviceIdentity, RequestCode } from './codes/model';
import type { DeviceOutput } from './device/output/model';
import type { ShortCode } from './shortCodes/model';
import type { EncodedFile, SlpFile } from './slp/model';

/** Anything we recognise in a text, at its place. A new kind is one member here: the compiler names what must follow. */
export type Artifact =
  | AuthorizationCode
  | RequestCode
  | ShortCode
  | SlpFile
  | EncodedFile
  | DeviceIdentity
  | DeviceOutput
  | CliCommand;
