import { failed } from '../../../domain/result';
import type { Result } from '../../../domain/result';
import type { ProviderFailure } from '../../providerFailure';

export const bytesRefused: ProviderFailure = {
	class: 'media',
	message: 'Twilio takes no files: it fetches them from a public link by itself.',
	advice: 'Put the file where Twilio can fetch it and give the link.',
	retryable: false,
};

/** Twilio holds no files that could be sent by an id. */
export const refuseUpload = async (): Promise<Result<{ id: string }, ProviderFailure>> => await Promise.resolve(failed(bytesRefused));
