import { failed, success } from '../../../../domain/result';
import type { Result } from '../../../../domain/result';
import { readRefusal } from '../../../downloading/readRefusal';
import type { FileAnswer, FilePort } from '../../../filePort';
import type { ProviderFailure } from '../../../providerFailure';
import { classifyTwilioError } from '../../errors/classifyTwilioError';
import { failureWithoutAnswer } from '../../errors/failureWithoutAnswer';
import { harmlessToRepeat } from '../../errors/harmlessToRepeat';
import { mayServeMedia } from './mediaHosts';
import { notThereYet } from './notThereYet';

const MAX_REDIRECTS = 5;

const foreignHost = (host: string): ProviderFailure => ({
	class: 'media',
	message: `The address of the file leads to ${host}, which is not a host of Twilio; nothing was fetched from there.`,
	advice: 'Check the API base URL in the credential, and any proxy on the way to Twilio.',
	retryable: false,
});

const tooManyRedirects: ProviderFailure = {
	class: 'media',
	message: `The address of the file was redirected more than ${MAX_REDIRECTS} times.`,
	advice: 'Try again later; if it stays, check any proxy on the way to Twilio.',
	retryable: false,
};

const hostOf = (address: string): string => (URL.canParse(address) && new URL(address).host) || 'an address that cannot be read';

/**
 * Opens the download. Only the first address, which was made here, gets the credentials: where it leads to has a signature of its own,
 * and turns away who brings both.
 */
export async function openDownload(files: FilePort, address: string, baseUrl: string): Promise<Result<FileAnswer, ProviderFailure>> {
	let url = address;
	for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
		if (hop > 0 && !mayServeMedia(url, baseUrl)) return failed(foreignHost(hostOf(url)));
		const answer = await (hop === 0 ? files(url) : files(url, { anonymous: true }));
		if (!answer.ok) return failed(harmlessToRepeat(failureWithoutAnswer(answer.failure)));
		const { status, headers, discard } = answer.value;
		const { location } = headers;
		if (status < 300) return success(answer.value);
		if (status >= 400 || !location) {
			const body = await readRefusal(answer.value);
			return failed(notThereYet(harmlessToRepeat(classifyTwilioError({ status, headers, body }))));
		}
		discard();
		url = URL.canParse(location, url) ? new URL(location, url).href : location;
	}
	return failed(tooManyRedirects);
}
