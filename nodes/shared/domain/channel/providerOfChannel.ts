import type { ProviderName } from '../message/provider';

const PROVIDERS: readonly ProviderName[] = ['cloud', 'twilio', 'engagelab'];

/** The provider of a number's id, e.g. `cloud:106540352242922`; nothing where it is no number's id. */
export function providerOfChannel(id: string): ProviderName | undefined {
	const [provider = '', number = '', ...more] = id.split(':');
	const isNumber = number.trim() !== '' && !(number === 'account' && more.length > 0);
	return isNumber ? PROVIDERS.find((known) => known === provider) : undefined;
}
