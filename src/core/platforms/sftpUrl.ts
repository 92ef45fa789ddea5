import { type ForbiddenCharacter, forbiddenInAddress } from './characters';

/** Which part is not as `sftp://<HostName/IP>:<port>/<Path to Authorization-Code file>` has it. */
export type SftpUrlPart = 'scheme' | 'host' | 'port' | 'path';

export type SftpUrlProblem =
  | { readonly kind: 'character'; readonly character: ForbiddenCharacter }
  | { readonly kind: 'part'; readonly part: SftpUrlPart; readonly offset: number };

const SCHEME = 'sftp://';
const HOST = /^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$/;
const PORT = /^\d{1,5}$/;

/**
 * What keeps an address from having the one documented form; `undefined` when nothing does. User names, an address without
 * port and IPv6 in brackets are not shown in any document and are refused.
 */
export function sftpUrlProblem(url: string): SftpUrlProblem | undefined {
  const character = forbiddenInAddress(url);
  if (character) return { kind: 'character', character };
  if (!url.startsWith(SCHEME)) return part('scheme', 0);
  const slash = url.indexOf('/', SCHEME.length);
  const authorityEnd = slash < 0 ? url.length : slash;
  const colon = url.indexOf(':', SCHEME.length);
  const hostEnd = colon < 0 || colon > authorityEnd ? authorityEnd : colon;
  if (!HOST.test(url.slice(SCHEME.length, hostEnd))) return part('host', SCHEME.length);
  const port = url.slice(hostEnd + 1, authorityEnd);
  if (hostEnd === authorityEnd || !PORT.test(port) || Number(port) < 1 || Number(port) > 65535)
    return part('port', hostEnd);
  return authorityEnd + 1 >= url.length ? part('path', authorityEnd) : undefined;
}

function part(name: SftpUrlPart, offset: number): SftpUrlProblem {
  return { kind: 'part', part: name, offset };
}
