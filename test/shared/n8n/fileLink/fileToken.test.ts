import fc from 'fast-check';

import { readFileToken, writeFileToken } from '../../../../nodes/shared/n8n/fileLink/fileToken';

const grant = { binaryId: 'filesystem-v2:workflows/a/executions/1/binary_data/b', mimeType: 'image/jpeg', expiresAt: new Date('2026-11-20T10:00:00Z') };
const before = new Date('2026-11-20T09:59:59.999Z');

describe('The token of a link to a file', () => {
	it('gives back what was granted, while its time lasts', () => {
		fc.assert(
			fc.property(fc.string(), fc.string(), fc.string({ minLength: 1 }), fc.nat(), (binaryId, mimeType, secret, later) => {
				const granted = { binaryId, mimeType, expiresAt: new Date(before.getTime() + 1 + later) };
				expect(readFileToken(writeFileToken(granted, secret), [secret], before)).toEqual({ ok: true, value: granted });
			}),
		);
	});

	it('ends to the millisecond', () => {
		expect(readFileToken(writeFileToken(grant, 'a'), ['a'], before)).toMatchObject({ ok: true });
		expect(readFileToken(writeFileToken(grant, 'a'), ['a'], grant.expiresAt)).toEqual({ ok: false, failure: 'expired' });
	});

	it('stays good while the secret is being changed', () => {
		const token = writeFileToken(grant, 'the old one');
		expect(readFileToken(token, ['the new one', 'the old one'], before)).toMatchObject({ ok: true });
		expect(readFileToken(token, ['the new one'], before)).toEqual({ ok: false, failure: 'forged' });
	});

	it('is worth nothing once any of it was changed', () => {
		const token = writeFileToken(grant, 'a');
		fc.assert(
			fc.property(fc.nat(token.length - 1), fc.constantFrom(...'AZaz09-_.'), (at, letter) => {
				fc.pre(token[at] !== letter);
				const changed = token.slice(0, at) + letter + token.slice(at + 1);
				const read = readFileToken(changed, ['a'], before);
				// The last letter of base64 has spare bits: another spelling of the same signature is the same signature.
				expect(read.ok ? read.value : read.failure).toEqual(read.ok ? grant : 'forged');
				if (read.ok) expect(at).toBe(token.length - 1);
			}),
		);
	});

	it.each(['', '.', 'a.b', 'null', '..'])('is not "%s"', (token) => {
		expect(readFileToken(token, ['a'], before)).toEqual({ ok: false, failure: 'forged' });
	});

	it('cannot be made with another use of the same secret, and never without one', () => {
		expect(readFileToken(writeFileToken(grant, ''), [], before)).toEqual({ ok: false, failure: 'forged' });
	});
});
