import { isRecord, readList, readNumber, readRecord, readText } from '../../reading/readJson';

/** An error as webhooks carry it, in any of their three places. */
export interface WebhookError {
	code?: number;
	title?: string;
	details?: string;
}

/** The first error of a list; the details moved over the years, so each place is tried. */
export function readError(value: unknown): WebhookError | undefined {
	const error = readList(value, 'errors').find(isRecord);
	if (!error) return undefined;
	return {
		code: readNumber(error, 'code'),
		title: readText(error, 'title', 'message'),
		details: readText(readRecord(error, 'error_data'), 'details') ?? readText(error, 'details', 'message'),
	};
}
