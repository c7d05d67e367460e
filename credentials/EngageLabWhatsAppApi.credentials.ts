import type { ICredentialDataDecryptedObject, Icon, ICredentialTestRequest, ICredentialType, IHttpRequestOptions, INodeProperties } from 'n8n-workflow';

import { mayReceiveToken } from '../nodes/shared/providers/cloud/account/media/mediaHosts';

const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** Whether an address stands at or below a base: same origin, and the path goes on where that of the base ends. */
function isBelow(address: string, base: string): boolean {
	if (!URL.canParse(address) || !URL.canParse(base)) return false;
	const [url, root] = [new URL(address), new URL(base)];
	return url.origin === root.origin && `${url.pathname}/`.startsWith(`${root.pathname}/`);
}

/** All of EngageLab's API stands below it, so that nothing else on the same host is taken for it. */
const API_PATH = '/v1';

/** Everything that sending and receiving WhatsApp messages through EngageLab needs, in one place. */
export class EngageLabWhatsAppApi implements ICredentialType {
	name = 'engageLabWhatsAppApi';

	displayName = 'EngageLab WhatsApp API';

	icon: Icon = { light: 'file:../nodes/icons/engageLabWhatsApp.svg', dark: 'file:../nodes/icons/engageLabWhatsApp.dark.svg' };

	documentationUrl = 'https://github.com/DevEngageLab/engagelab-skills';

	properties: INodeProperties[] = [
		{
			displayName: 'Dev Key',
			name: 'devKey',
			// It names who signs in and is no secret, which stands beside it.
			// eslint-disable-next-line n8n-nodes-base/cred-class-field-type-options-password-missing
			type: 'string',
			default: '',
			required: true,
			description: 'From the API keys of your WhatsApp account in the EngageLab console. The key must be allowed to use the number.',
		},
		{
			displayName: 'Dev Secret',
			name: 'devSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'Stands beside the dev key in the EngageLab console',
		},
		{
			displayName: 'Business Number',
			name: 'businessNumber',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. +14155550100',
			description: 'Your WhatsApp number, with country code and a leading plus sign. It sends where a workflow names no other, and EngageLab does not always say to which number a contact wrote.',
		},
		{
			displayName: 'Callback Secret',
			name: 'callbackSecrets',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description:
				'Only if the EngageLab console shows a secret for your callbacks: the trigger then refuses what is not signed with it. While you change the secret, give the old and the new one, separated by a comma.',
		},
		{
			displayName: 'Meta Access Token',
			name: 'metaToken',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description:
				"For files that contacts send: EngageLab passes on only Meta's ID of them. A token of a Meta system user with whatsapp_business_messaging for the same WhatsApp account can fetch them. Without it files are shown as not available.",
		},
		{
			displayName: 'Graph API Base URL',
			name: 'metaBaseUrl',
			type: 'string',
			default: 'https://graph.facebook.com/v25.0',
			description: 'Where Meta hands over files, with the version of its API',
			displayOptions: { hide: { metaToken: [''] } },
		},
		{
			displayName: 'API Base URL',
			name: 'baseUrl',
			type: 'string',
			default: 'https://wa.api.engagelab.cc',
			description: "Where EngageLab is. Change it to try the desk against the package's simulator.",
		},
	];

	/** The dev key goes to EngageLab and the token to Meta's own hosts; any other address gets neither. */
	authenticate = async (
		{ devKey, devSecret, metaToken, metaBaseUrl, baseUrl }: ICredentialDataDecryptedObject,
		request: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> => {
		const address = URL.canParse(request.url) ? request.url : `${text(request.baseURL)}${request.url}`;
		if (isBelow(address, `${text(baseUrl).replace(/\/+$/, '')}${API_PATH}`)) return await Promise.resolve({ ...request, auth: { username: text(devKey), password: text(devSecret) } });
		if (text(metaToken) === '' || !mayReceiveToken(address, text(metaBaseUrl))) return await Promise.resolve(request);
		return await Promise.resolve({ ...request, headers: { ...request.headers, Authorization: `Bearer ${text(metaToken)}` } });
	};

	test: ICredentialTestRequest = {
		request: { baseURL: '={{$credentials.baseUrl}}', url: '/v1/templates', qs: { status: 'APPROVED' } },
	};
}
