import type { TwilioErrorRow } from './twilioErrorEntry';

/**
 * Errors of WhatsApp behind Twilio. Most of them come with a receipt, minutes after Twilio took the message.
 * @see https://www.twilio.com/docs/api/errors
 */
export const CHANNEL_ERRORS: readonly TwilioErrorRow[] = [
	[[63001, 63002, 63007, 63008], 'account', 'fix', 'the WhatsApp sender is not set up as it must be', 'Check the sender in the credential; its state in the Twilio console must be online.'],
	[63003, 'undeliverable', 'no', 'the recipient is not on WhatsApp', 'Check the number, or reach the contact another way.'],
	[[63005, 63006, 63021], 'invalidRequest', 'no', 'WhatsApp did not accept the content', 'Read the details and change the message.'],
	[[63009, 63010, 63012, 63023], 'temporary', 'wait', 'WhatsApp or Twilio had trouble of its own', 'Try again after some minutes.'],
	[63013, 'policy', 'no', 'the message breaks a policy of WhatsApp', 'Change the message; variables may hold no line breaks, tabs or runs of spaces.'],
	[63014, 'undeliverable', 'no', 'the contact has blocked the sender', 'Reach the contact another way.'],
	[63015, 'account', 'fix', 'the contact has not joined the sandbox', 'Let the contact send the join words to the sandbox number again; they hold for 72 hours.'],
	[63016, 'windowClosed', 'no', 'more than 24 hours have passed since the contact last wrote', 'Send a template instead.'],
	[63017, 'rateThroughput', 'retry', 'the account sends more messages per second than it may', 'Try again after some seconds and send more slowly.'],
	[63018, 'ratePair', 'wait', 'too many messages left this sender, or went to this contact, in a short time', 'Wait before writing again; one message in six seconds per contact is safe.'],
	[63019, 'media', 'no', 'the file could not be fetched', 'Check that the address is public and answers with the right content type.'],
	[63037, 'media', 'wait', 'the file could not be handed to WhatsApp', 'Try again after some minutes; check the type of the file if it stays.'],
	[63020, 'account', 'fix', "Twilio's invitation to the Meta business account was not accepted", 'Accept it in the Meta Business Manager.'],
	[63022, 'account', 'fix', 'the certificate of the display name is not valid', 'Have the display name approved again in the Twilio console.'],
	[63024, 'undeliverable', 'no', 'the recipient cannot be reached: not on WhatsApp, with an old app, or without having accepted its terms', 'Reach the contact another way.'],
	[63025, 'media', 'retry', 'the file is being handled already', 'Try again.'],
	[63026, 'policy', 'no', 'the message was taken for spam', 'Change the message, and send less of it.'],
	[[63027, 63028, 63029, 63030], 'template', 'no', 'the template does not exist in this language or does not fit its variables', 'Choose the template from the list and fill in exactly the variables that it has.'],
	[63031, 'invalidRequest', 'no', 'the sender and the recipient are the same number', 'Send to another number.'],
	[63032, 'withheld', 'no', 'the contact is part of an experiment of Meta that withholds such messages', 'Use another channel, or wait until the contact writes.'],
	[63033, 'undeliverable', 'no', 'the contact has blocked the business', 'Reach the contact another way.'],
	[[11751, 63034], 'media', 'no', 'the file is too large', 'Send a smaller file: at most 16 MB, pictures 5 MB.'],
	[63036, 'undeliverable', 'no', 'the recipient cannot be reached over this channel', 'Check that the recipient is a WhatsApp address.'],
	[63038, 'account', 'wait', 'the account has sent as many messages today as it may', 'Wait until tomorrow, or upgrade the account.'],
	[[63040, 63042], 'template', 'no', 'the template was rejected or switched off', 'Use another template.'],
	[63041, 'template', 'wait', 'the template is paused because of low quality', 'Use another template or wait.'],
	[[63043, 63044, 63045, 63046, 63047], 'template', 'fix', 'the template cannot be approved as it is', 'Read the details; often the sample file cannot be reached or has the wrong type.'],
	[63049, 'withheld', 'wait', 'WhatsApp withheld the message so that the contact does not get too much marketing', 'Do not try again for at least 24 hours.'],
	[63051, 'policy', 'fix', 'the WhatsApp Business Account is locked', 'Stop sending and look at the account in the Meta Business Manager.'],
	[63062, 'account', 'fix', 'the terms of the Marketing Messages API are not accepted', 'Accept them in the Meta Business Manager.'],
];
