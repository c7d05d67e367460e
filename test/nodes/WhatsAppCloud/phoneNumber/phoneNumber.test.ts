import { answerOnce, refusal, runCloud, withoutNetwork } from '../../../kit/cloudNode';
import { ACCOUNT_ID, NUMBER_ID } from '../../../kit/cloudWebhook';

const number = {
	id: '4242',
	display_phone_number: '+1 555-078-3881',
	verified_name: 'Example Desk',
	quality_rating: 'GREEN',
	code_verification_status: 'NOT_VERIFIED',
	status: 'CONNECTED',
	name_status: 'AVAILABLE_WITHOUT_REVIEW',
	throughput: { level: 'STANDARD' },
	whatsapp_business_manager_messaging_limit: 'TIER_2K',
	health_status: {
		can_send_message: 'LIMITED',
		entities: [
			{ entity_type: 'PHONE_NUMBER', id: '4242', can_send_message: 'AVAILABLE' },
			{ entity_type: 'WABA', id: '1', can_send_message: 'LIMITED', errors: [{ error_code: 141006, error_description: 'No payment method.', possible_solution: 'Add one.' }] },
		],
	},
};
const plain = {
	id: '4242',
	phone: '+1 555-078-3881',
	name: 'Example Desk',
	status: 'Connected',
	quality: 'Green',
	verification: 'Not verified',
	nameStatus: 'Available without review',
	messagingLimit: '2K',
	throughput: 'Standard',
	health: { canSend: 'Limited', problems: [{ about: 'Business account', code: '141006', problem: 'No payment method.', wayOut: 'Add one.' }] },
};
const chosen = { numberId: { __rl: true, mode: 'list', value: '4242' } };

describe('Phone numbers of WhatsApp Cloud', () => {
	withoutNetwork();

	it('Get Many lists them in plain words', async () => {
		answerOnce('GET', `${ACCOUNT_ID}/phone_numbers`, { data: [number, { id: '1', display_phone_number: '+49 30 1' }] });
		const items = await runCloud('phoneNumber', 'getAll');
		expect(items.map(({ json }) => json)).toEqual([plain, { id: '1', phone: '+49 30 1', name: '', status: 'Unknown', quality: 'Unknown', verification: 'Unknown' }]);
	});

	it('Get tells of the number that the contact wrote to, with its health', async () => {
		const seen = answerOnce('GET', NUMBER_ID, number);
		expect((await runCloud('phoneNumber', 'get'))[0]?.json).toEqual(plain);
		expect(seen.query.fields).toContain('health_status');
	});

	it('Get tells it raw where that is wanted', async () => {
		answerOnce('GET', '4242', number);
		expect((await runCloud('phoneNumber', 'get', { ...chosen, simplify: false }))[0]?.json).toEqual(number);
	});

	it.each([
		['requestCode', { codeMethod: 'VOICE', codeLanguage: 'de_DE' }, '4242/request_code', { code_method: 'VOICE', language: 'de_DE' }],
		['verifyCode', { code: '123-456' }, '4242/verify_code', { code: '123456' }],
		['register', { pin: '012345', options: { storageRegion: 'de' } }, '4242/register', { messaging_product: 'whatsapp', pin: '012345', data_localization_region: 'DE' }],
		['deregister', {}, '4242/deregister', { messaging_product: 'whatsapp' }],
		['setPin', { pin: '654321' }, '4242', { pin: '654321' }],
	])('%s asks Meta for it', async (operation, parameters, path, body) => {
		const seen = answerOnce('POST', path);
		const [item] = await runCloud('phoneNumber', operation, { ...chosen, ...parameters });
		expect(seen.body).toEqual(body);
		expect(item?.json).toMatchObject({ success: true, numberId: '4242' });
	});

	it.each(['requestCode', 'verifyCode', 'register', 'deregister', 'setPin'])('%s never falls back to the number of the item', async (operation) => {
		await expect(runCloud('phoneNumber', operation, { code: '123456', pin: '123456' })).rejects.toThrow(/No phone number is chosen/);
	});

	it.each([
		['verifyCode', { code: '12345' }],
		['verifyCode', { code: 'abcdef' }],
		['register', { pin: 12345 }],
		['setPin', { pin: '1234567' }],
	])('%s wants six digits and does not repeat what it got', async (operation, parameters) => {
		const failure = (await runCloud('phoneNumber', operation, { ...chosen, ...parameters }).catch((error: unknown) => error)) as Error;
		expect(failure.message).toContain('exactly 6 digits');
		expect(failure.message).not.toContain(String(Object.values(parameters)[0]));
	});

	it.each([
		['The code you entered has expired.', 'the code has expired'],
		['The code you entered is incorrect.', 'the code is wrong'],
		['You have entered a wrong code too many times.', 'entered too often'],
	])('verifyCode explains "%s"', async (words, said) => {
		answerOnce('POST', '4242/verify_code', refusal(136025, words), 400);
		await expect(runCloud('phoneNumber', 'verifyCode', { ...chosen, code: '123456' })).rejects.toMatchObject({
			message: expect.stringContaining(said),
			description: expect.stringContaining('Request Code'),
		});
	});

	it('says that the PIN is wrong, and where it can be reset', async () => {
		answerOnce('POST', '4242/register', refusal(133005, 'Mismatch'), 400);
		await expect(runCloud('phoneNumber', 'register', { ...chosen, pin: '123456' })).rejects.toMatchObject({
			message: expect.stringContaining('133005'),
			description: expect.stringContaining('WhatsApp Manager'),
		});
	});
});
