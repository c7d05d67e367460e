import type { ProviderFailure } from '../../providerFailure';

/** What one check of a set-up found. */
export interface Finding {
	check: 'Access token' | 'App secret' | 'Number' | 'Subscription' | 'Callback URL' | 'Webhook';
	state: 'ok' | 'warning' | 'problem';
	finding: string;
	/** The way out; missing where all is well. */
	advice?: string;
}

type Check = Finding['check'];

export const fine = (check: Check, finding: string): Finding => ({ check, state: 'ok', finding });

export const warning = (check: Check, finding: string, advice: string): Finding => ({ check, state: 'warning', finding, advice });

export const problem = (check: Check, finding: string, advice: string): Finding => ({ check, state: 'problem', finding, advice });

export const refusedCheck = (check: Check, { message, advice, details }: ProviderFailure): Finding =>
	problem(check, [message, details].filter(Boolean).join(' '), advice);
