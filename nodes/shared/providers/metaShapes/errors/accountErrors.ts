import type { GraphErrorRow } from './graphErrorEntry';

/**
 * Errors of numbers and of the features around them: registration, payments, calls, forms, blocking, usernames.
 * @see https://developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes
 */
export const ACCOUNT_ERRORS: readonly GraphErrorRow[] = [
	[133000, 'temporary', 'retry', 'an earlier deregistration did not finish', 'Deregister the number again, then register it.'],
	[133004, 'temporary', 'retry', 'the server is not available for the moment', 'Try again later.'],
	[133005, 'account', 'no', 'the two-step PIN is wrong', 'Enter the right PIN, or reset it in WhatsApp Manager.'],
	[133006, 'account', 'fix', 'the number must be verified first', 'Request a code and verify the number before registering it.'],
	[133008, 'account', 'wait', 'the PIN was entered wrong too often', 'Wait as long as the details say.'],
	[133009, 'account', 'wait', 'the PIN was entered too fast', 'Wait as long as the details say.'],
	[133010, 'account', 'fix', 'the number is not registered', 'Register the number first.'],
	[133015, 'account', 'wait', 'the number has just been deleted', 'Wait five minutes.'],
	[133016, 'account', 'wait', 'the number was registered and deregistered too often', 'Wait: ten times in 72 hours are allowed.'],
	[134011, 'account', 'fix', 'the terms of WhatsApp Payments are not accepted', 'Accept the terms in WhatsApp Manager.'],
	[[134100, 134102], 'template', 'fix', 'the payment template cannot be used as it is', 'Read the details and correct the template.'],
	[[138000, 138018], 'invalidRequest', 'no', 'the call cannot be made or answered', 'Read the details and check the calling settings of the number.'],
	[[139000, 139004], 'invalidRequest', 'no', 'the form (Flow) does not allow this', 'Read the details and correct the form in WhatsApp Manager.'],
	[139100, 'invalidRequest', 'no', 'some contacts could not be blocked or unblocked', 'Look at both lists of the answer.'],
	[139101, 'invalidRequest', 'no', 'the block list is full', 'Unblock somebody first; 64,000 entries are allowed.'],
	[139102, 'temporary', 'retry', 'the block list was being changed by another call', 'Try again.'],
	[139103, 'temporary', 'retry', 'the block list could not be changed for an internal reason', 'Try again.'],
	[[147001, 147005], 'account', 'no', 'the username cannot be used or changed', 'Read the details and choose another username.'],
];
