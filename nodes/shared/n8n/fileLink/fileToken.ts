import { createHmac, timingSafeEqual } from 'node:crypto';

import { failed, success, type Result } from '../../domain/result';

/** A file in n8n's store for binary data that may be fetched without signing in, for a short time. */
export interface FileGrant {
	/** n8n's id of the file. */
	binaryId: string;
	/** Without parameters, e.g. `image/jpeg`. */
	mimeType: string;
	expiresAt: Date;
}

/** A key of its own for this purpose, so that nothing else that is signed with the secret can pass for a link. */
const keyFrom = (secret: string): Buffer => createHmac('sha256', secret).update('links to files').digest();

const signatureOf = (payload: string, secret: string): Buffer => createHmac('sha256', keyFrom(secret)).update(payload).digest();

/** What stands in the link: nobody can make or change one without the secret. */
export function writeFileToken({ binaryId, mimeType, expiresAt }: FileGrant, secret: string): string {
	const payload = Buffer.from(JSON.stringify([binaryId, mimeType, expiresAt.getTime()])).toString('base64url');
	return `${payload}.${signatureOf(payload, secret).toString('base64url')}`;
}

/** The file that a link allows, if one of the secrets signed it and its time is not over. */
export function readFileToken(token: string, secrets: readonly string[], now: Date): Result<FileGrant, 'forged' | 'expired'> {
	const [payload = '', signature = ''] = token.split('.');
	const given = Buffer.from(signature, 'base64url');
	const isSigned = secrets.some((secret) => {
		const expected = signatureOf(payload, secret);
		return given.length === expected.length && timingSafeEqual(given, expected);
	});
	if (!isSigned) return failed('forged');
	const [binaryId, mimeType, expires] = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as [string, string, number];
	const expiresAt = new Date(expires);
	return now < expiresAt ? success({ binaryId, mimeType, expiresAt }) : failed('expired');
}
