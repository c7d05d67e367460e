import { success } from '../../../../domain/result';
import type { Result } from '../../../../domain/result';
import type { HttpPort } from '../../../httpPort';
import type { SendingAccount } from '../../../provider';
import type { ProviderFailure } from '../../../providerFailure';
import { isRecord, readList, readNumber, readRecord, readText } from '../../../reading/readJson';
import type { JsonRecord } from '../../../reading/readJson';
import { askAccount } from '../askAccount';
import { businessAccountUrl } from '../businessAccountUrl';
import { readableWord } from '../../../../domain/readableWord';
import { isoTime, type Period } from './period';

export type PricingDimension = 'PRICING_CATEGORY' | 'PRICING_TYPE' | 'COUNTRY' | 'PHONE' | 'TIER';

export interface PricingQuestion {
	period: Period;
	granularity: 'HALF_HOUR' | 'DAILY' | 'MONTHLY';
	dimensions: PricingDimension[];
	countries: string[];
	phones: string[];
}

/** What the messages of one stretch of time, of one kind, cost. */
export interface PricingPoint {
	start?: string;
	end?: string;
	volume: number;
	/** In the currency of the business account. */
	cost?: number;
	category?: string;
	type?: string;
	country?: string;
	phone?: string;
	tier?: string;
}

/**
 * Volume and cost of the messages of a period.
 * @see https://developers.facebook.com/documentation/business-messaging/whatsapp/analytics
 */
export async function pricingAnalytics(http: HttpPort, account: SendingAccount, question: PricingQuestion): Promise<Result<PricingPoint[], ProviderFailure>> {
	const url = businessAccountUrl(account);
	if (!url.ok) return url;
	const { period, granularity, dimensions, countries, phones } = question;
	const filters = [
		`start(${period.start})`,
		`end(${period.end})`,
		`granularity(${granularity})`,
		'metric_types(["COST","VOLUME"])',
		...(dimensions.length > 0 ? [`dimensions(${JSON.stringify(dimensions)})`] : []),
		...(countries.length > 0 ? [`country_codes(${JSON.stringify(countries)})`] : []),
		...(phones.length > 0 ? [`phone_numbers(${JSON.stringify(phones)})`] : []),
	];
	const answer = await askAccount(http, { method: 'GET', url: url.value, query: { fields: `pricing_analytics.${filters.join('.')}` } });
	if (!answer.ok) return answer;
	const blocks = readList(readRecord(answer.value, 'pricing_analytics'), 'data').filter(isRecord);
	return success(blocks.flatMap((block) => readList(block, 'data_points').filter(isRecord).map(readPoint)));
}

function readPoint(point: JsonRecord): PricingPoint {
	const start = isoTime(readNumber(point, 'start'));
	const end = isoTime(readNumber(point, 'end'));
	const cost = readNumber(point, 'cost');
	const category = readableWord(readText(point, 'pricing_category'));
	const type = readableWord(readText(point, 'pricing_type'));
	const country = readText(point, 'country');
	const phone = readText(point, 'phone_number', 'phone');
	const tier = readText(point, 'tier');
	return {
		...(start && { start }),
		...(end && { end }),
		volume: readNumber(point, 'volume') ?? 0,
		...(cost !== undefined && { cost }),
		...(category && { category }),
		...(type && { type }),
		...(country && { country }),
		...(phone && { phone }),
		...(tier && { tier }),
	};
}
