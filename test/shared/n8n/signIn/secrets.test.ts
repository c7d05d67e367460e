import { digestOf, hashPassword, isPassword, newToken } from '../../../../nodes/shared/n8n/signIn/secrets';

describe('A password', () => {
	it('is proved by its hash, and by no other word', async () => {
		const hash = await hashPassword('correct horse battery staple');
		expect(await isPassword('correct horse battery staple', hash)).toBe(true);
		expect(await isPassword('correct horse battery stapl', hash)).toBe(false);
		expect(await isPassword('', hash)).toBe(false);
	});

	it('is not in its hash, and two hashes of it differ', async () => {
		const [one, other] = [await hashPassword('correct horse battery staple'), await hashPassword('correct horse battery staple')];
		expect(one).not.toContain('correct');
		expect(one).not.toBe(other);
	});

	it('is the same however a keyboard composes its letters', async () => {
		expect(await isPassword('un café très noir s’il vous plaît'.normalize('NFD'), await hashPassword('un café très noir s’il vous plaît'.normalize('NFC')))).toBe(true);
	});

	it('is never right where there is none', async () => {
		expect(await isPassword('correct horse battery staple', undefined)).toBe(false);
	});
});

it('A token has 256 bits, fits into an address, and is not in its digest', () => {
	const token = newToken();
	expect(token).toMatch(/^[\w-]{43}$/);
	expect(newToken()).not.toBe(token);
	expect(digestOf(token)).toMatch(/^[\da-f]{64}$/);
});
