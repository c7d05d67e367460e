import type { ICredentialDataDecryptedObject, ICredentialsHelper, IHttpRequestOptions } from 'n8n-workflow';

import { EngageLabWhatsAppApi } from '../../credentials/EngageLabWhatsAppApi.credentials';
import { TwilioWhatsAppApi } from '../../credentials/TwilioWhatsAppApi.credentials';
import { WhatsAppCloudApi } from '../../credentials/WhatsAppCloudApi.credentials';

type Authenticate = (data: ICredentialDataDecryptedObject, request: IHttpRequestOptions) => Promise<IHttpRequestOptions>;

const AUTHENTICATE: Record<string, Authenticate> = {
	engageLabWhatsAppApi: new EngageLabWhatsAppApi().authenticate,
	twilioWhatsAppApi: new TwilioWhatsAppApi().authenticate,
	whatsAppCloudApi: new WhatsAppCloudApi().authenticate,
};

/** What a test gives each credential type. */
export type TestCredentials = Record<string, ICredentialDataDecryptedObject>;

/** Stands in for n8n's credential store; authenticates as the credentials of this package do. */
export function createCredentialsHelper(credentials: TestCredentials): ICredentialsHelper {
	const read = (type: string) => {
		const data = credentials[type];
		if (!data) throw new Error(`The test gave no credential of type ${type}`);
		return data;
	};
	return {
		getParentTypes: () => [],
		authenticate: async (data: ICredentialDataDecryptedObject, type: string, request: IHttpRequestOptions) =>
			(await AUTHENTICATE[type]?.(data, request)) ?? request,
		isCredentialUsableByNode: () => true,
		preAuthentication: async () => undefined,
		runPreAuthentication: async () => undefined,
		getCredentials: async () => {
			throw new Error('not used by nodes');
		},
		getDecrypted: async (_additional: unknown, _details: unknown, type: string) => read(type),
		updateCredentials: async () => undefined,
		updateCredentialsOauthTokenData: async () => undefined,
		getCredentialsProperties: () => [],
	};
}
