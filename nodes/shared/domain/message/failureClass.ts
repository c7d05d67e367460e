/** Why a provider could not do what it was asked, at once or on a receipt; the class decides what a flow can do about it. Stored names never change. */
export const FAILURE_CLASSES = [
	'auth',
	'permission',
	'rateApp',
	'rateThroughput',
	'ratePair',
	'policy',
	'windowClosed',
	'optedOut',
	'withheld',
	'undeliverable',
	'template',
	'media',
	'invalidRequest',
	'temporary',
	'account',
	'unknownOutcome',
] as const;

export type FailureClass = (typeof FAILURE_CLASSES)[number];
