import type { ICredentialsDecrypted, ICredentialTestFunctions, INodeCredentialTestResult } from 'n8n-workflow';

import { storeFile, storeFor } from './storeFor';

/** Opens the store of a credential, so that a wrong path shows before a message comes. */
export async function testStoreCredential(
	this: ICredentialTestFunctions,
	{ data = {} }: ICredentialsDecrypted,
): Promise<INodeCredentialTestResult> {
	try {
		await storeFor(data);
		return { status: 'OK', message: `The store is open: ${storeFile(data.file)}` };
	} catch (error) {
		const { message, advice } = error as { message: string; advice?: string };
		return { status: 'Error', message: advice ? `${message} ${advice}` : message };
	}
}
