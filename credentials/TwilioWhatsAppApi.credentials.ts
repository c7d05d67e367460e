import type { ICredentialDataDecryptedObject, Icon, ICredentialTestRequest, ICredentialType, IHttpRequestOptions, INodeProperties } from 'n8n-workflow';

/** Everything that sending and receiving WhatsApp messages through Twilio needs, in one place. */
export class TwilioWhatsAppApi implements ICredentialType {
	name = 'twilioWhatsAppApi';

	displayName = 'Twilio WhatsApp API';

	icon: Icon = { light: 'file:../nodes/icons/twilioWhatsApp.svg', dark: 'file:../nodes/icons/twilioWhatsApp.dark.svg' };

	documentationUrl = 'https://www.twilio.com/docs/whatsapp/api';

	properties: INodeProperties[] = [
		{
			displayName: 'Account SID',
			name: 'accountSid',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. AC…',
			description: 'From the start page of the Twilio Console. Take the account that owns the WhatsApp number.',
		},
		{
			displayName: 'Auth Token',
			name: 'authTokens',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description:
				'From the start page of the Twilio Console. The trigger checks with it that a webhook comes from Twilio, also where messages are sent with an API key. While you change the token, give the present and the next one, separated by a comma.',
		},
		{
			displayName: 'API Key SID',
			name: 'apiKeySid',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			placeholder: 'e.g. SK…',
			description: 'Leave empty to sign in with the auth token. A key can be withdrawn without touching anything else.',
		},
		{
			displayName: 'API Key Secret',
			name: 'apiKeySecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			displayOptions: { hide: { apiKeySid: [''] } },
		},
		{
			displayName:
				'An API key alone can send, but it cannot check that a webhook comes from Twilio: the trigger also needs the auth token.',
			name: 'signatureNotice',
			type: 'notice',
			default: '',
			displayOptions: { hide: { apiKeySid: [''] } },
		},
		{
			displayName: 'WhatsApp Number',
			name: 'phoneNumber',
			type: 'string',
			default: '',
			placeholder: 'e.g. +14155238886',
			description: 'Number that sends where a workflow names no other and no contact has written first',
		},
		{
			displayName: 'Messaging Service SID',
			name: 'messagingServiceSid',
			type: 'string',
			default: '',
			placeholder: 'e.g. MG…',
			description: 'Only if your numbers belong to a Messaging Service: messages are then sent through it, and can be scheduled',
		},
		{
			displayName: 'Edge',
			name: 'edge',
			type: 'string',
			default: '',
			placeholder: 'e.g. dublin',
			description: "Where calls enter Twilio's network. Leave empty for the default.",
		},
		{
			displayName: 'Region',
			name: 'region',
			type: 'string',
			default: '',
			placeholder: 'e.g. ie1',
			description: 'Where the data of the account is. Leave empty for the United States, the only region that Twilio names for WhatsApp.',
		},
		{
			displayName: 'API Base URL',
			name: 'baseUrl',
			type: 'string',
			default: '',
			placeholder: 'https://api.twilio.com',
			description: "Leave empty for Twilio. Fill it in to try the desk against the package's simulator.",
		},
	];

	/** The API key where there is one, else the first auth token. */
	authenticate = async (
		{ accountSid, authTokens, apiKeySid, apiKeySecret }: ICredentialDataDecryptedObject,
		request: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> => {
		const text = (value: unknown) => (typeof value === 'string' ? value.trim() : '');
		const auth = text(apiKeySid)
			? { username: text(apiKeySid), password: text(apiKeySecret) }
			: { username: text(accountSid), password: text(text(authTokens).split(',')[0]) };
		return await Promise.resolve({ ...request, auth });
	};

	test: ICredentialTestRequest = {
		request: {
			baseURL:
				'={{ $credentials.baseUrl || "https://api." + ($credentials.edge ? $credentials.edge + "." : "") + ($credentials.region ? $credentials.region + "." : $credentials.edge ? "us1." : "") + "twilio.com" }}',
			url: '=/2010-04-01/Accounts/{{ $credentials.accountSid }}.json',
		},
		rules: [
			{
				type: 'responseSuccessBody',
				properties: { key: 'status', value: 'suspended', message: 'The Twilio account is suspended. Look into the Twilio Console why.' },
			},
		],
	};
}
