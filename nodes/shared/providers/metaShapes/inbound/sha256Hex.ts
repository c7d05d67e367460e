const HEX_DIGEST = /^[0-9a-f]{64}$/i;
const BASE64_DIGEST = /^[A-Za-z0-9+/_-]{43}=?$/;

/** Webhooks carry digests as base64, some stored ones as hex; compared they are as hex. */
export function sha256Hex(written: string | undefined): string | undefined {
	if (!written) return undefined;
	if (HEX_DIGEST.test(written)) return written.toLowerCase();
	return BASE64_DIGEST.test(written) ? Buffer.from(written, 'base64').toString('hex') : undefined;
}
