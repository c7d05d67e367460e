import type { IHookFunctions, IWebhookFunctions } from 'n8n-workflow';

/** The address under which Twilio calls this trigger, as the user knows it better than n8n, or as n8n knows it. */
export function webhookUrl(context: Pick<IHookFunctions, 'getNodeParameter'>, known: string | undefined): string {
	const { publicUrl: given = '' } = context.getNodeParameter('options', {}) as { publicUrl?: string };
	const url = known ?? '';
	return given.trim() === '' ? url : at(given.trim(), url);
}

/** The address that Twilio has called and signed, with the query that came along; what a proxy made of the request does not count. */
export function publicUrl(context: IWebhookFunctions): string {
	const { originalUrl = '' } = context.getRequestObject();
	const query = originalUrl.includes('?') ? originalUrl.slice(originalUrl.indexOf('?')) : '';
	return `${webhookUrl(context, context.getWebhookResourceUrl('default'))}${query}`;
}

/** Only the beginning of an address is the user's; the rest says which trigger is meant. A whole address may have been pasted as well. */
function at(given: string, url: string): string {
	const base = given.replace(/\/+$/, '');
	const { pathname } = new URL(url);
	return base.endsWith(pathname) ? base : `${base}${pathname}`;
}
