import { describe, expect, test } from 'vitest';
import { openManifest, spellKey } from '../../../../lib/registry/snapshot/envelope';
import { explainSnapshotFailure, type SnapshotFailure } from '../../../../lib/registry/snapshot/failure';
import { LIMITS } from '../../../../lib/registry/snapshot/manifest';
import { MANIFEST, newSigner, published, webPacking } from '../../../snapshots';

const open = (bytes: Uint8Array) => openManifest(MANIFEST, bytes, webPacking);
const unpacked = async (bytes: Uint8Array) => webPacking.toText(await webPacking.unpack(bytes, LIMITS.manifest));
const repacked = (text: string) => webPacking.pack(webPacking.toBytes(text));

describe('a manifest that is signed', () => {
  test('opens with the key that signed it, packed or not', async () => {
    const signer = await newSigner();
    const { sealed, manifest } = await published({}, signer);
    expect(await open(sealed)).toMatchObject({ ok: true, value: { key: signer.key, manifest } });
    expect(await open(webPacking.toBytes(await unpacked(sealed)))).toMatchObject({
      ok: true,
      value: { key: signer.key },
    });
  });

  test('is refused when one character was changed', async () => {
    const { sealed } = await published({}, await newSigner());
    const text = (await unpacked(sealed)).replace('"edition":1', '"edition":9');
    expect(await open(await repacked(text))).toMatchObject({ ok: false, failure: { kind: 'wrong-signature' } });
  });

  test('is refused under another’s key', async () => {
    const [mine, other] = [await newSigner(), await newSigner()];
    const { sealed } = await published({}, mine);
    const text = (await unpacked(sealed)).replace(mine.key, other.key);
    expect(await open(await repacked(text))).toMatchObject({ ok: false, failure: { kind: 'wrong-signature' } });
  });

  test('is the same for the same contents', async () => {
    const [one, two] = [await published(), await published()];
    expect(one.sealed).toEqual(two.sealed);
    expect([...one.files.keys()]).toEqual([...two.files.keys()]);
  });
});

describe('a manifest is refused', () => {
  const spoilt = (spoil: (text: string) => string) => async () => {
    const { sealed } = await published();
    return repacked(spoil(await unpacked(sealed)));
  };
  test.each<[string, () => Promise<Uint8Array>, SnapshotFailure['kind']]>([
    ['that is empty', async () => new Uint8Array(), 'damaged'],
    ['that is a web page', async () => webPacking.toBytes('<!doctype html><title>Not found</title>'), 'damaged'],
    ['that is cut off', async () => (await published()).sealed.subarray(0, 300), 'damaged'],
    ['whose JSON is cut off', spoilt((text) => text.slice(0, -40)), 'damaged'],
    ['that is no UTF-8', async () => Uint8Array.of(0xff, 0xfe, 0xfd, 10), 'damaged'],
    ['of a newer format', spoilt((text) => text.replace('registry 2', 'registry 3')), 'newer-format'],
    ['with a field that nobody knows', spoilt((text) => text.replace('"name"', '"x":1,"name"')), 'wrong-shape'],
    ['of a day that no calendar has', spoilt((text) => text.replace('2026-07-01', '2026-06-31')), 'wrong-shape'],
    [
      'with a hash that is a path',
      spoilt((text) => text.replace(/"[\w-]{43}"/, '"../../../etc/passwd"')),
      'wrong-shape',
    ],
    [
      'with a mirror that is a script',
      spoilt((text) => text.replace('"mirrors":[]', '"mirrors":["javascript:0"]')),
      'wrong-shape',
    ],
    ['whose sums are wrong', spoilt((text) => text.replace('"documents":2000', '"documents":2001')), 'wrong-shape'],
    ['larger than any', async () => new Uint8Array(LIMITS.manifest + 1), 'too-large'],
    ['that unpacks to more than any', async () => webPacking.pack(new Uint8Array(LIMITS.manifest + 1)), 'too-large'],
  ])('%s', async (_, bytes, kind) => {
    const opened = await open(await bytes());
    expect(opened).toMatchObject({ ok: false, failure: { kind } });
    if (!opened.ok) expect(explainSnapshotFailure(opened.failure)).toContain(MANIFEST);
  });
});

test('a key is shown in groups of four', () => {
  expect(spellKey('abcdefghij')).toBe('abcd efgh ij');
});
