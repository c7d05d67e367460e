import type { ProviderFailure } from '../../../providerFailure';

/** Where Meta does not like a template it often says only "invalid parameter", unless a subcode says more; its details then hold what to change. */
export const templateFailure = (failure: ProviderFailure): ProviderFailure =>
	failure.code === 100 && failure.class !== 'template'
		? {
				...failure,
				class: 'template',
				message: 'WhatsApp refused (error 100): the template cannot be as it is.',
				advice: 'Read the details and correct the template.',
			}
		: failure;
