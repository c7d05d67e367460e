import type { ICredentialDataDecryptedObject, IWebhookFunctions } from 'n8n-workflow';

import { webhookCredential } from '../../../nodes/shared/n8n/webhookCredential';

const TYPE = 'whatsAppCloudApi';

describe('The credential of a webhook', () => {
	let secret: string;
	let read: jest.Mock<Promise<ICredentialDataDecryptedObject>>;
	let credentials = 0;
	let own: string;

	const contextOf = (id: string | null, mode: 'webhook' | 'manual' = 'webhook') =>
		({ getNode: () => ({ credentials: { [TYPE]: { id, name: 'WhatsApp' } } }), getMode: () => mode, getCredentials: read }) as unknown as IWebhookFunctions;
	const secretOf = async (context: IWebhookFunctions) => (await webhookCredential(context, TYPE))['appSecrets'];

	beforeEach(() => {
		jest.useFakeTimers();
		secret = 'first';
		read = jest.fn(async () => await Promise.resolve({ appSecrets: secret }));
		own = `credential ${++credentials}`;
	});
	afterEach(() => jest.useRealTimers());

	it('is read once for all webhooks of five seconds, those at the same moment too', async () => {
		expect(await Promise.all([secretOf(contextOf(own)), secretOf(contextOf(own))])).toEqual(['first', 'first']);
		await jest.advanceTimersByTimeAsync(4_900);
		expect(await secretOf(contextOf(own))).toBe('first');
		expect(read).toHaveBeenCalledTimes(1);
	});

	it('is what somebody made of it meanwhile, five seconds later at most', async () => {
		await secretOf(contextOf(own));
		secret = 'second';
		await jest.advanceTimersByTimeAsync(5_000);
		expect(await secretOf(contextOf(own))).toBe('second');
	});

	it('is not that of another trigger', async () => {
		await secretOf(contextOf(own));
		secret = 'of another account';
		expect(await secretOf(contextOf(`${own}, another`))).toBe('of another account');
	});

	it('is asked for again when it could not be read', async () => {
		read.mockRejectedValueOnce(new Error('no database'));
		await expect(secretOf(contextOf(own))).rejects.toThrow('no database');
		expect(await secretOf(contextOf(own))).toBe('first');
	});

	it.each<[string, () => IWebhookFunctions]>([
		['in a test in the editor', () => contextOf(own, 'manual')],
		['where n8n does not name it', () => contextOf(null)],
	])('is always read anew %s', async (_, context) => {
		await secretOf(context());
		secret = 'second';
		expect(await secretOf(context())).toBe('second');
	});
});
