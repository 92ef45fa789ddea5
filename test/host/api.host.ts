import * as vscode from 'vscode';
import type { LicenseReservationApi, LicenseReservationExports } from '../../src/api/types';
import { deepEqual, equal, match, ok } from './support/assert';
import { A, B, codeFor } from './support/codes';
import { extension } from './support/extension';

describe('the API for other extensions', () => {
  let api: LicenseReservationApi;

  before(async () => {
    await extension().activate();
    const found = vscode.extensions.getExtension<LicenseReservationExports>('slr-tools.license-reservation-codes');
    ok(found?.isActive);
    api = found.exports.getAPI(1);
  });

  it('is there in version 1 and in no other', () => {
    equal(api.version, 1);
    const { getAPI } = extension().exports as { getAPI(version: number): unknown };
    let said = '';
    try {
      getAPI(2);
    } catch (error) {
      said = error instanceof Error ? error.message : '';
    }
    match(said, /version 1 only/);
  });

  it('decodes, checks, matches, compares and redacts', () => {
    const code = codeFor(A);
    const [artifact] = api.decode(code).artifacts;
    equal(artifact?.kind, 'authorizationCode');
    deepEqual(artifact?.span, { start: 0, end: code.length });
    const [problem] = api.check(code.replace('P:UCM,S', 'P:UCM,\nS')).problems;
    equal(problem?.code, 'udi.whitespace');
    match(problem?.message ?? '', /UDI/);
    equal(api.match(code, `${A.udi} --> UDI\n`).verdict, 'match');
    equal(api.match(code, `${B.udi} --> UDI\n`).verdict, 'mismatch');
    deepEqual(api.compare(code, code).changes, []);
    const { text } = api.redact(code);
    ok(text !== null && !text.includes('aaaa1'));
  });

  it('leaves no trace: nothing is opened, nothing is shown in the view of codes', () => {
    const before = vscode.workspace.textDocuments.length;
    api.decode(codeFor(B));
    equal(vscode.workspace.textDocuments.length, before);
  });
});
