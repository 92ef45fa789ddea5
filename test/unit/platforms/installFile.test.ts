import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fileName, type InstallFile, installFile } from '../../../src/core/platforms/installFile';
import { PRODUCT_IDS, type ProductId } from '../../../src/core/platforms/product';
import { PRODUCTS } from '../../../src/core/platforms/products';

const CODE = '<specificPLR><authorizationCode><flag>A</flag></authorizationCode></specificPLR>';

function file(id: ProductId, text = CODE, serial: string | undefined = 'FCW2134L0RN'): InstallFile {
  const made = installFile(PRODUCTS[id], { text, serial });
  return made ?? assert.fail(`${id} takes no file`);
}

describe('the file to install from', () => {
  it('exists for the products that take one', () => {
    const takes = PRODUCT_IDS.filter((id) => installFile(PRODUCTS[id], { text: CODE, serial: 'A1' }));
    assert.deepEqual(takes, ['cucm', 'cuc', 'iosxe', 'iosxe-slp', 'iosxr']);
  });

  it('holds the code inside smartLicense on IOS-XE, to the byte', () => {
    const made = file('iosxe');
    assert.equal(made.name, 'AC_FCW2134L0RN.xml');
    assert.equal(made.text, `<smartLicense>${CODE}</smartLicense>`);
    assert.equal(made.path, 'flash:AC_FCW2134L0RN.xml');
    assert.deepEqual(made.copyLines, ['copy tftp://<server>/AC_FCW2134L0RN.xml flash:AC_FCW2134L0RN.xml']);
    assert.deepEqual(made.verifyLines, ['show license all', 'show license reservation']);
    assert.deepEqual(made.sources, ['AIRGAP', 'MFG']);
  });

  it('holds the bare code on IOS-XR and the products with SFTP', () => {
    assert.equal(file('iosxr').text, CODE);
    assert.equal(file('iosxr').path, 'AC_FCW2134L0RN.xml');
    assert.deepEqual(file('iosxr').copyLines, []);
    for (const id of ['cucm', 'cuc'] as const) {
      assert.equal(file(id).text, CODE);
      assert.equal(file(id).path, undefined);
    }
  });

  it('is left as it is when License Central made a file of it already', () => {
    const made = `<smartLicense>${CODE}</smartLicense>\n`;
    assert.equal(file('iosxe', made).text, made);
    const slac = '<smartLicense><smartLicenseAuthorization></smartLicenseAuthorization></smartLicense>';
    assert.equal(file('iosxe-slp', slac).text, slac);
  });

  it('ends without a line break and knows its size in bytes', () => {
    assert.match(file('iosxe').text, /<\/smartLicense>$/);
    for (const text of ['<a>é–𝒳</a>', '<a>plain</a>', '']) {
      const made = installFile(PRODUCTS.iosxr, { text: `<b>${text}</b>`, serial: 'A' });
      assert.equal(made?.bytes, Buffer.byteLength(`<b>${text}</b>`));
    }
  });

  it('is not made of a short code, which is typed', () => {
    assert.equal(installFile(PRODUCTS.iosxe, { text: 'DADzdk-bUCHFW-yZ', serial: 'A' }), undefined);
  });
});

describe('the name of the file', () => {
  const cases: readonly (readonly [serial: string | undefined, name: string])[] = [
    ['FCW2134L0RN', 'AC_FCW2134L0RN.xml'],
    ['cc920', 'AC_cc920.xml'],
    [undefined, 'AC_code.xml'],
    ['', 'AC_code.xml'],
    ['../x', 'AC_x.xml'],
    ['..\\..\\x', 'AC_x.xml'],
    ['/etc/passwd', 'AC_etcpasswd.xml'],
    ['C:\\x', 'AC_Cx.xml'],
    ['CON', 'AC_CON.xml'],
    ['NUL.', 'AC_NUL.xml'],
    ['a\0b', 'AC_ab.xml'],
    ['a\nb', 'AC_ab.xml'],
    ['Ω', 'AC_code.xml'],
    ['A\u202eB', 'AC_AB.xml'],
    ['é1', 'AC_1.xml'],
    ['$(reboot)', 'AC_reboot.xml'],
    ['.hidden', 'AC_hidden.xml'],
    ['a b', 'AC_ab.xml'],
    ['A'.repeat(500), `AC_${'A'.repeat(64)}.xml`],
  ];
  for (const [serial, name] of cases) {
    it(`is ${name.slice(0, 30)} for ${JSON.stringify(serial)?.slice(0, 30)}`, () => {
      assert.equal(fileName(serial), name);
      assert.match(fileName(serial), /^AC_[A-Za-z0-9._-]{1,64}\.xml$/);
      assert.doesNotMatch(fileName(serial), /\.\./);
    });
  }
});
