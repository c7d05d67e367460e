import { twilioError } from '../rest/twilioError.ts';
import { accepted, refused, type Checked } from '../rest/twilioReply.ts';

const invalid = twilioError(21656, 'The Content Variables Parameter is Invalid');

/** Variables are a JSON object of texts. @see https://www.twilio.com/docs/api/errors/21656 */
export function checkVariables(given: string | null): Checked<Record<string, string>> {
	if (given === null || given === '') return accepted({});
	try {
		const parsed: unknown = JSON.parse(given);
		if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return refused(invalid);
		const entries = Object.entries(parsed);
		if (entries.some(([name, value]) => typeof value !== 'string' || value === '' || !/^\w{1,16}$/.test(name))) return refused(invalid);
		return accepted(Object.fromEntries(entries) as Record<string, string>);
	} catch {
		return refused(invalid);
	}
}
