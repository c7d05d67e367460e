import type { WebhookRequest } from '../../provider';
import { parseJson } from '../../reading/parseJson';
import { isRecord } from '../../reading/readJson';
import { bodyDigestOf, queryOf } from './bodyDigest';
import { CORRELATION_PARAMETER } from './callbackUrl';
import { formParameters } from './formParameters';

/**
 * What a webhook call of Twilio says, ready to be parsed, read in the very way in which its signature was checked: JSON where the
 * address holds a digest of the body, else the form, else the query. Our correlation is taken over from the address.
 */
export function readCallback({ rawBody, url = '' }: WebhookRequest): unknown {
	const query = queryOf(url);
	const text = rawBody.toString('utf8');
	const body = bodyDigestOf(url) === undefined ? asObject(formParameters(text === '' ? query : text)) : parsed(text);
	const correlation = formParameters(query).get(CORRELATION_PARAMETER)?.[0];
	return correlation && isRecord(body) ? { ...body, [CORRELATION_PARAMETER]: correlation } : body;
}

/** A repeated parameter becomes a list. */
const asObject = (parameters: Map<string, string[]>): Record<string, string | string[]> =>
	Object.fromEntries([...parameters].map(([name, values]) => [name, values.length > 1 ? values : (values[0] ?? '')]));

function parsed(text: string): unknown {
	try {
		return parseJson(text);
	} catch {
		return text;
	}
}
