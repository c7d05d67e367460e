import type { TwilioErrorRow } from './twilioErrorEntry';

/**
 * Errors of Twilio's API itself: access, addresses, the form of a request, webhooks.
 * @see https://www.twilio.com/docs/api/errors
 */
export const PLATFORM_ERRORS: readonly TwilioErrorRow[] = [
	[20003, 'auth', 'fix', 'the credentials were not accepted', 'Check account SID, key and secret in the credential, and whether they belong to its region; a suspended account answers the same.'],
	[20005, 'account', 'fix', 'the account is not active', 'Look at the state of the account in the Twilio console.'],
	[20404, 'invalidRequest', 'no', 'nothing was found under this id', 'Check the id, and whether it belongs to this account and region.'],
	[20429, 'rateApp', 'wait', 'too many calls were made at once', 'Wait some seconds and make fewer calls.'],
	[[20500, 20503], 'unknownOutcome', 'no', 'it had trouble of its own; the message may have been taken all the same', 'Do not send again blindly: look for the message in the list of messages first.'],
	[21211, 'invalidRequest', 'no', 'the recipient is not a valid address', 'Write the phone number as + with country code and digits only, e.g. +4915112345678.'],
	[21212, 'invalidRequest', 'fix', 'the sender is not a valid address', 'Check the WhatsApp sender in the credential.'],
	[21603, 'invalidRequest', 'fix', 'the message names neither a sender nor a Messaging Service', 'Fill in one of them in the credential.'],
	[21604, 'invalidRequest', 'no', 'the message has no recipient', 'Give a phone number or a user id.'],
	[21606, 'account', 'fix', 'the sender does not belong to this account or cannot send', 'Check the WhatsApp sender in the credential and its state in the Twilio console.'],
	[21408, 'permission', 'fix', 'messages to that country are not allowed', 'Allow the country under Messaging Geographic Permissions in the Twilio console.'],
	[21602, 'invalidRequest', 'no', 'the message has neither text nor file nor content', 'Fill in the message.'],
	[21619, 'invalidRequest', 'no', 'the message has neither text nor file nor content', 'Fill in the message, and check the id of the content if there is one.'],
	[21608, 'account', 'fix', 'a trial account sends only to numbers that were verified', 'Verify the number in the Twilio console, or upgrade the account.'],
	[21609, 'invalidRequest', 'fix', 'the address for receipts cannot be used', 'Use a public https address whose host name holds no underscore.'],
	[21610, 'optedOut', 'no', 'the contact has opted out with STOP', 'Send nothing until the contact writes START.'],
	[21611, 'rateThroughput', 'wait', 'the queue of the sender is full', 'Send more slowly and try again later; Twilio queues a few hours of messages at most.'],
	[[21612, 21614], 'undeliverable', 'no', 'the recipient cannot be reached from this sender', 'Check that both are WhatsApp addresses.'],
	[21617, 'invalidRequest', 'no', 'the text is too long', 'Write at most 1,600 characters, or send the text in parts.'],
	[21620, 'media', 'no', 'the address of the file is not valid', 'Give a public https address.'],
	[21623, 'media', 'no', 'the message has too many files', 'Send each file as a message of its own.'],
	[[21654, 21655], 'template', 'no', 'the content id is missing or not valid', 'Choose the template from the list; its id begins with HX.'],
	[21656, 'template', 'no', 'the variables do not fit the content', 'Fill in exactly the variables that the template has, each as text.'],
	[[21701, 21705], 'account', 'fix', 'the Messaging Service does not exist', 'Check the Messaging Service in the credential.'],
	[21703, 'account', 'fix', 'the Messaging Service has no sender that could be used', 'Add the WhatsApp sender to the sender pool of the service.'],
	[21710, 'account', 'no', 'the number is in the Messaging Service already', 'Go on; nothing needs to be done.'],
	[[35111, 35114, 35115], 'invalidRequest', 'no', 'the time of delivery is missing or out of range', 'Choose a time more than 15 minutes and less than 35 days ahead.'],
	[35118, 'account', 'fix', 'only a Messaging Service can send later', 'Fill in a Messaging Service, or send at once.'],
	[30020, 'unknownOutcome', 'no', 'it had trouble of its own with scheduling', 'Look for the message in the list of messages before you send it again.'],
	[30001, 'rateThroughput', 'wait', 'the queue was full', 'Send more slowly and try again later.'],
	[[30003, 30004, 30005, 30006, 30007, 30008], 'undeliverable', 'no', 'the message could not be delivered', 'Reach the contact another way.'],
	[11200, 'account', 'fix', 'the webhook could not be reached or answered with an error', 'Check that the workflow is active and its address is public.'],
	[[11205, 11210, 11215, 11220, 11235, 11237], 'account', 'fix', 'the connection to the webhook failed', 'Check the name, the certificate and the redirects of the webhook address.'],
	[[11750, 11770, 12200, 12300], 'account', 'fix', 'the answer of the webhook was not what Twilio expects', 'Let the trigger answer by itself, and check any proxy in front of n8n.'],
];
