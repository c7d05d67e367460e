import { failed, success } from '../../../../domain/result';
import type { Result } from '../../../../domain/result';
import { readRefusal } from '../../../downloading/readRefusal';
import type { FileAnswer, FilePort } from '../../../filePort';
import type { ProviderFailure } from '../../../providerFailure';
import { classifyGraphError } from '../../errors/classifyGraphError';
import { failureWithoutAnswer } from '../../errors/failureWithoutAnswer';
import { harmlessToRepeat } from '../../errors/harmlessToRepeat';
import { mayReceiveToken } from './mediaHosts';

const MAX_REDIRECTS = 5;

const foreignHost = (host: string): ProviderFailure => ({
	class: 'media',
	message: `The address of the file leads to ${host}, which is not a host of WhatsApp; the access token was not sent there.`,
	advice: 'Check the API base URL in the credential, and any proxy on the way to Meta.',
	retryable: false,
});

const tooManyRedirects: ProviderFailure = {
	class: 'media',
	message: `The address of the file was redirected more than ${MAX_REDIRECTS} times.`,
	advice: 'Try again later; if it stays, check any proxy on the way to Meta.',
	retryable: false,
};

const hostOf = (address: string): string => (URL.canParse(address) && new URL(address).host) || 'an address that cannot be read';

/** Opens the download. Each step, the first and every redirect, must lead to a host that may know the token. */
export async function openDownload(files: FilePort, address: string, baseUrl: string): Promise<Result<FileAnswer, ProviderFailure>> {
	let url = address;
	for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
		if (!mayReceiveToken(url, baseUrl)) return failed(foreignHost(hostOf(url)));
		const answer = await files(url);
		if (!answer.ok) return failed(harmlessToRepeat(failureWithoutAnswer(answer.failure)));
		const { status, headers, discard } = answer.value;
		const { location } = headers;
		if (status < 300) return success(answer.value);
		if (status >= 400 || !location) return failed(harmlessToRepeat(classifyGraphError(status, await readRefusal(answer.value))));
		discard();
		url = URL.canParse(location, url) ? new URL(location, url).href : location;
	}
	return failed(tooManyRedirects);
}
