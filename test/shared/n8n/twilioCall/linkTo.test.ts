import type { OutboundMedia } from '../../../../nodes/shared/domain/message/outboundMessage';
import { readFileToken } from '../../../../nodes/shared/n8n/fileLink/fileToken';
import { linkTo } from '../../../../nodes/shared/n8n/twilioCall/linkTo';
import type { TwilioCall } from '../../../../nodes/shared/n8n/twilioCall/TwilioCall';

const HOUR_MS = 60 * 60 * 1000;

/** The parts of a call that a link needs, with n8n keeping the file under this id. */
const callWith = (id: string | undefined, kept: unknown[] = []) =>
	({
		linkSecret: 'a token',
		triggerUrl: async () => 'https://n8n.example.com/webhook/abc/twilio-whatsapp',
		context: { helpers: { prepareBinaryData: async (...given: unknown[]) => (kept.push(given), { id }) } },
		refusal: (message: string) => new Error(message),
	}) as unknown as TwilioCall;

const photo: Extract<OutboundMedia, { source: 'bytes' }> = { source: 'bytes', bytes: Buffer.from('png'), mimeType: 'image/png', fileName: 'Foto März/1.png' };

describe('The link to a file of n8n', () => {
	it('leads to the trigger, ends with the name of the file, and is good for this file and an hour', async () => {
		const kept: unknown[] = [];
		const link = new URL(await linkTo(callWith('filesystem-v2:a/b', kept), photo));
		const [, token = '', name = ''] = /^\/webhook\/abc\/twilio-whatsapp\/([^/]+)\/([^/]+)$/.exec(link.pathname) ?? [];
		expect(decodeURIComponent(name)).toBe('Foto März_1.png');
		expect(kept).toEqual([[photo.bytes, 'Foto März_1.png', photo.mimeType]]);
		const grant = readFileToken(token, ['a token'], new Date());
		expect(grant).toMatchObject({ ok: true, value: { binaryId: 'filesystem-v2:a/b', mimeType: 'image/png' } });
		const left = grant.ok ? grant.value.expiresAt.getTime() - Date.now() : 0;
		expect(left).toBeGreaterThan(HOUR_MS - 10_000);
		expect(left).toBeLessThanOrEqual(HOUR_MS);
	});

	it('names a file that has no name by its type', async () => {
		expect(await linkTo(callWith('a'), { ...photo, fileName: undefined })).toMatch(/\/image-file\.png$/);
	});

	it('is not made where n8n keeps files in memory', async () => {
		await expect(linkTo(callWith(undefined), photo)).rejects.toThrow(/in memory only/);
	});
});
