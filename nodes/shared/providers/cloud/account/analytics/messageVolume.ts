import { success } from '../../../../domain/result';
import type { Result } from '../../../../domain/result';
import type { HttpPort } from '../../../httpPort';
import type { SendingAccount } from '../../../provider';
import type { ProviderFailure } from '../../../providerFailure';
import { isRecord, readList, readNumber, readRecord } from '../../../reading/readJson';
import { askAccount } from '../askAccount';
import { businessAccountUrl } from '../businessAccountUrl';
import { isoTime, type Period } from './period';

export interface VolumeQuestion {
	period: Period;
	granularity: 'HALF_HOUR' | 'DAY' | 'MONTH';
	countries: string[];
	phones: string[];
}

export interface VolumePoint {
	start?: string;
	end?: string;
	sent: number;
	delivered: number;
}

/**
 * How many messages were sent and delivered in each part of a period.
 * @see https://developers.facebook.com/documentation/business-messaging/whatsapp/analytics
 */
export async function messageVolume(http: HttpPort, account: SendingAccount, question: VolumeQuestion): Promise<Result<VolumePoint[], ProviderFailure>> {
	const url = businessAccountUrl(account);
	if (!url.ok) return url;
	const { period, granularity, countries, phones } = question;
	const filters = [
		`start(${period.start})`,
		`end(${period.end})`,
		`granularity(${granularity})`,
		...(countries.length > 0 ? [`country_codes(${JSON.stringify(countries)})`] : []),
		...(phones.length > 0 ? [`phone_numbers(${JSON.stringify(phones)})`] : []),
	];
	const answer = await askAccount(http, { method: 'GET', url: url.value, query: { fields: `analytics.${filters.join('.')}` } });
	if (!answer.ok) return answer;
	const points = readList(readRecord(answer.value, 'analytics'), 'data_points').filter(isRecord);
	return success(
		points.map((point) => {
			const start = isoTime(readNumber(point, 'start'));
			const end = isoTime(readNumber(point, 'end'));
			return { ...(start && { start }), ...(end && { end }), sent: readNumber(point, 'sent') ?? 0, delivered: readNumber(point, 'delivered') ?? 0 };
		}),
	);
}
