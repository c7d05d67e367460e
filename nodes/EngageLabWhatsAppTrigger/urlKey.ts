import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

import { NodeApiError, type IHookFunctions, type ILoadOptionsFunctions, type INodeListSearchResult, type INodeProperties, type IWebhookFunctions } from 'n8n-workflow';

const PARAMETER = 'urlKey';
/** 128 bits, so that nobody finds the URL by trying; written out, the panel shows them whole. */
const KEY_BYTES = 16;
/** A key that somebody writes must not be much easier to find. */
const KEY_MIN_LENGTH = 16;
const KEY = new RegExp(`^[A-Za-z0-9_-]{${KEY_MIN_LENGTH},}$`);

/** EngageLab does not sign what it sends, so the address itself has to be a secret. */
export const urlKeyField: INodeProperties = {
	displayName: 'URL Key',
	name: PARAMETER,
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	required: true,
	description: 'Secret end of the webhook URL, behind ?key=. Calls without it are refused. Treat the whole URL like a password.',
	hint: "To copy the key, choose 'By Value' in place of 'From List'",
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder: 'Click to make a key…',
			typeOptions: { searchListMethod: 'makeUrlKey' },
		},
		{
			displayName: 'By Value',
			name: 'key',
			type: 'string',
			placeholder: 'e.g. Zt4v9QnB2kD7xWm1',
			validation: [
				{ type: 'regex', properties: { regex: KEY.source, errorMessage: `A key has at least ${KEY_MIN_LENGTH} letters, digits, hyphens or underscores` } },
			],
		},
	],
};

/** Offers the key that is in use, and a fresh one each time the list is opened. */
export async function makeUrlKey(this: ILoadOptionsFunctions): Promise<INodeListSearchResult> {
	const { value: current } = (this.getCurrentNodeParameter(PARAMETER) ?? {}) as { value?: unknown };
	const fresh = randomBytes(KEY_BYTES).toString('base64url');
	const inUse = typeof current === 'string' && current !== '' ? [{ name: `?key=${current}`, value: current, description: 'The present key' }] : [];
	return await Promise.resolve({ results: [...inUse, { name: `?key=${fresh}`, value: fresh, description: 'A new key' }] });
}

function chosenKey(context: Pick<IHookFunctions | IWebhookFunctions, 'getNodeParameter'>): string {
	const value: unknown = context.getNodeParameter(PARAMETER, '', { extractValue: true });
	return typeof value === 'string' ? value.trim() : '';
}

/** Without a key the trigger would be open to everybody, so it does not start. */
export function requireUrlKey(context: IHookFunctions): void {
	if (KEY.test(chosenKey(context))) return;
	throw new NodeApiError(context.getNode(), {}, {
		message: 'The trigger has no URL key',
		description:
			"EngageLab does not sign its callbacks, so the webhook URL must be a secret. Click 'URL Key' to make a key, and put ?key= and the key behind the webhook URL in the EngageLab console.",
	});
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** From the query, or from the `Authorization` that EngageLab's callback settings can be told to send. */
function givenKey(context: IWebhookFunctions): string {
	const { key } = context.getQueryData() as { key?: unknown };
	if (typeof key === 'string') return key;
	const { authorization = '' } = context.getRequestObject().headers;
	return authorization.replace(/^Bearer\s+/i, '').trim();
}

/** Compares in constant time; a trigger without a key knows no right one. */
export function isRightKey(context: IWebhookFunctions): boolean {
	const chosen = chosenKey(context);
	return timingSafeEqual(digest(givenKey(context)), digest(chosen)) && KEY.test(chosen);
}
