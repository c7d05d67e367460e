import { InboxRefusal } from '../../../nodes/HelpdeskInboxTrigger/api/InboxRefusal';
import { forgetAttempts, limitAttempts } from '../../../nodes/HelpdeskInboxTrigger/signIn/limitAttempts';
import { storeFor } from '../../../nodes/shared/n8n/storeFor';
import { temporaryStore } from '../../kit/temporaryStore';

const at = (minutes: number) => new Date(Date.UTC(2026, 10, 20, 9, minutes));

describe('Attempts to come in', () => {
	const place = temporaryStore();
	afterAll(async () => await place.remove());
	const attempt = async (who: string, when: Date) => {
		try {
			await limitAttempts(await storeFor(place.credential), 'password', who, when);
			return 'allowed';
		} catch (error) {
			return error instanceof InboxRefusal ? error.error : error;
		}
	};

	it('are ten in a quarter of an hour, for each address by itself', async () => {
		for (let count = 0; count < 10; count++) expect(await attempt('eve@example.com', at(0))).toBe('allowed');
		expect(await attempt('eve@example.com', at(5))).toMatchObject({ code: 'tooMany', retryAfterSeconds: 600, advice: 'Try again in 10 minutes.' });
		expect(await attempt('bo@example.com', at(5))).toBe('allowed');
		expect(await attempt('eve@example.com', at(15))).toBe('allowed');
	});

	it('count from nothing for who came in', async () => {
		for (let count = 0; count < 10; count++) await attempt('ada@example.com', at(20));
		await forgetAttempts(await storeFor(place.credential), 'password', 'ada@example.com');
		expect(await attempt('ada@example.com', at(21))).toBe('allowed');
	});
});
