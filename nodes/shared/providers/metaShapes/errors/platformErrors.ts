import type { GraphErrorRow } from './graphErrorEntry';

/**
 * Errors of the Graph API itself: access, permissions, its own limits.
 * @see https://developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes
 */
export const PLATFORM_ERRORS: readonly GraphErrorRow[] = [
	[0, 'auth', 'fix', 'the access token is not valid', 'Create a new permanent token for the system user and put it into the credential.'],
	[1, 'temporary', 'retry', 'Meta reports an unknown error or a malformed request', 'Try again once or twice; if it stays, give the trace id to Meta support.'],
	[2, 'temporary', 'retry', "Meta's service is down or overloaded", 'Try again later; Meta shows its state at metastatus.com.'],
	[3, 'permission', 'fix', 'the app lacks a capability for this call', 'Give the app the permissions whatsapp_business_messaging and whatsapp_business_management.'],
	[4, 'rateApp', 'wait', 'the app has made too many calls', 'Wait some minutes, at most an hour, and make fewer calls.'],
	[10, 'permission', 'fix', 'the permission for this call is missing or was taken away', 'Assign the WhatsApp account to the system user and give its token whatsapp_business_messaging.'],
	[33, 'account', 'fix', 'the phone number id does not exist or the number was deleted', 'Check the phone number id in the credential.'],
	[100, 'invalidRequest', 'no', 'a parameter is wrong, or the object does not exist for this token', 'Read the details; check the ids in the credential and the values of the message.'],
	[190, 'auth', 'fix', 'the access token has expired or was revoked', 'Create a new permanent token for the system user and put it into the credential.'],
	[[200, 299], 'permission', 'fix', 'the token lacks a permission', 'Give the token whatsapp_business_messaging and whatsapp_business_management, and assign it the WhatsApp account.'],
	[368, 'policy', 'no', 'the account is blocked for a time because of a breach of policy', 'Stop sending and look at the account quality in WhatsApp Manager.'],
	[613, 'rateApp', 'no', 'too many calls of this kind were made', 'Make fewer of these calls.'],
	[80007, 'rateApp', 'wait', 'the WhatsApp Business Account has made too many calls', 'Wait some minutes, at most an hour, and make fewer calls.'],
	[2388019, 'template', 'no', 'the account has as many templates as it may have', 'Delete templates that are not used, or verify the business.'],
	[2388024, 'template', 'no', 'the account has this template in this language already', 'Edit that one, or choose another name or language.'],
	[2388039, 'template', 'no', 'the template is not formatted as it must be', 'Read the details and correct the template.'],
	[2388040, 'template', 'no', 'a part of the template is too long', 'Read the details and shorten the template.'],
	[2388047, 'template', 'no', 'the header of the template is not formatted as it must be', 'Read the details and correct the header.'],
	[2388072, 'template', 'no', 'the body of the template is not formatted as it must be', 'Read the details and correct the body.'],
	[2388073, 'template', 'no', 'the footer of the template is not formatted as it must be', 'Read the details and correct the footer.'],
	[2388293, 'template', 'no', 'the template has too many variables for its text', 'Write more text or use fewer variables.'],
	[2388299, 'template', 'no', 'a variable stands at the start or the end of the template', 'Put words before the first and after the last variable.'],
	[2388001, 'account', 'fix', 'the number cannot be moved to another account as things are', 'Read the details and finish the open step of the move.'],
	[2388012, 'account', 'fix', 'the number is already registered with the account that it should move to', 'Look at the number in WhatsApp Manager.'],
	[2388091, 'account', 'fix', 'the number is not ready to be moved', 'Read the details; two-step verification must be off in the old account.'],
	[2388093, 'account', 'fix', 'the accounts do not meet the conditions for moving a number', 'Read the details and correct the accounts.'],
	[2388103, 'account', 'fix', 'the number cannot be moved between these accounts', 'Read the details; both accounts must be approved and be able to pay.'],
	[2494100, 'account', 'fix', 'the number is in a move or in maintenance', 'Wait until the move is finished.'],
	[[2593107, 2593108], 'account', 'no', 'the data of the WhatsApp Business app can be taken over only once, within 24 hours of joining', 'To take it over again, disconnect the number and join anew.'],
	[2593109, 'account', 'no', 'the owner of the WhatsApp Business app refused to share the history', 'Go on without the history.'],
	[[200005, 200007], 'template', 'fix', 'insights into templates are not switched on', 'Switch them on in WhatsApp Manager.'],
];
