import type { ICredentialDataDecryptedObject, Icon, ICredentialTestRequest, ICredentialType, IHttpRequestOptions, INodeProperties } from 'n8n-workflow';

/** Everything that sending and receiving through Meta's WhatsApp Cloud API needs, in one place. */
export class WhatsAppCloudApi implements ICredentialType {
	name = 'whatsAppCloudApi';

	displayName = 'WhatsApp Cloud API';

	icon: Icon = { light: 'file:../nodes/icons/whatsappCloud.svg', dark: 'file:../nodes/icons/whatsappCloud.dark.svg' };

	documentationUrl = 'https://developers.facebook.com/documentation/business-messaging/whatsapp/get-started';

	properties: INodeProperties[] = [
		{
			displayName: 'Access Token',
			name: 'accessToken',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description:
				'Permanent token of a system user with the permissions whatsapp_business_messaging and whatsapp_business_management, assigned to the WhatsApp Business Account',
		},
		{
			displayName: 'App Secret',
			name: 'appSecrets',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description:
				'From App Settings > Basic of the Meta app; the trigger checks with it that a webhook comes from Meta. While you change the secret, give the old and the new one, separated by a comma.',
		},
		{
			displayName: 'WhatsApp Business Account ID',
			name: 'businessAccountId',
			type: 'string',
			default: '',
			placeholder: 'e.g. 102290129340398',
			description: "From WhatsApp > API Setup of the Meta app; needed for the trigger's automatic setup, templates and figures",
		},
		{
			displayName: 'Phone Number ID',
			name: 'phoneNumberId',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. 106540352242922',
			description: 'ID of the number that sends where a workflow names no other, from WhatsApp > API Setup. This is not the phone number itself.',
		},
		{
			displayName: 'Verify Token',
			name: 'verifyToken',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description: 'Only for a manual webhook setup: any text of your choice, which you also type in Meta next to the webhook URL',
		},
		{
			displayName: 'Graph API Version',
			name: 'apiVersion',
			type: 'string',
			default: 'v25.0',
			placeholder: 'e.g. v25.0',
		},
		{
			displayName: 'API Base URL',
			name: 'baseUrl',
			type: 'string',
			default: 'https://graph.facebook.com',
			description: "Where the Graph API is. Change it to try the desk against the package's simulator.",
		},
	];

	/** Not by an expression: n8n would start its expression engine for it, in every execution that sends. */
	authenticate = async ({ accessToken }: ICredentialDataDecryptedObject, request: IHttpRequestOptions): Promise<IHttpRequestOptions> =>
		await Promise.resolve({ ...request, headers: { ...request.headers, Authorization: `Bearer ${accessToken as string}` } });

	test: ICredentialTestRequest = {
		request: {
			baseURL: '={{$credentials.baseUrl}}',
			url: '=/{{$credentials.apiVersion}}/{{$credentials.phoneNumberId}}',
			qs: { fields: 'display_phone_number,verified_name' },
		},
	};
}
