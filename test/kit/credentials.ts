import type { ICredentialDataDecryptedObject, ICredentialsHelper, IHttpRequestOptions } from 'n8n-workflow';

/** What a test gives each credential type. */
export type TestCredentials = Record<string, ICredentialDataDecryptedObject>;

/** Stands in for n8n's credential store; authenticates as the generic bearer credential of this package does. */
export function createCredentialsHelper(credentials: TestCredentials): ICredentialsHelper {
	const read = (type: string) => {
		const data = credentials[type];
		if (!data) throw new Error(`The test gave no credential of type ${type}`);
		return data;
	};
	return {
		getParentTypes: () => [],
		authenticate: async (data: ICredentialDataDecryptedObject, _type: string, request: IHttpRequestOptions) => ({
			...request,
			headers: { ...request.headers, Authorization: `Bearer ${data.accessToken as string}` },
		}),
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
