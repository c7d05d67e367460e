import { createHash, randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** As many bits as a key of AES-256: nobody guesses it. */
const TOKEN_BYTES = 32;

/** A secret to hand out, for an address or a header. */
export const newToken = (): string => randomBytes(TOKEN_BYTES).toString('base64url');

/** What the store keeps of a token. It is random, so that a fast digest is enough. */
export const digestOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** 32 MiB for each guess. https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html#scrypt */
const COST = { N: 2 ** 15, r: 8, p: 3 };
const MEMORY_BYTES = 64 * 1024 * 1024;
const SALT_BYTES = 16;
const KEY_BYTES = 32;

const derive = async (password: string, salt: Buffer, { N, r, p }: typeof COST): Promise<Buffer> =>
	await new Promise((resolve, reject) => {
		// The same letters can be written in several ways; a keyboard of another system must not lock anybody out.
		scrypt(password.normalize('NFKC'), salt, KEY_BYTES, { N, r, p, maxmem: MEMORY_BYTES }, (error, key) => (error ? reject(error) : resolve(key)));
	});

/** What the store keeps of a password. */
export async function hashPassword(password: string): Promise<string> {
	const salt = randomBytes(SALT_BYTES);
	const key = await derive(password, salt, COST);
	return ['scrypt', COST.N, COST.r, COST.p, salt.toString('base64url'), key.toString('base64url')].join('$');
}

/** Of a password that nobody has, so that a guess takes as long where there is none. */
const NOBODYS = `scrypt$${COST.N}$${COST.r}$${COST.p}$${Buffer.alloc(SALT_BYTES).toString('base64url')}$${Buffer.alloc(KEY_BYTES).toString('base64url')}`;

export async function isPassword(password: string, hash: string | undefined): Promise<boolean> {
	const [, N, r, p, salt = '', key = ''] = (hash ?? NOBODYS).split('$');
	const derived = await derive(password, Buffer.from(salt, 'base64url'), { N: Number(N), r: Number(r), p: Number(p) });
	const expected = Buffer.from(key, 'base64url');
	return expected.length === derived.length && timingSafeEqual(expected, derived) && hash !== undefined;
}
