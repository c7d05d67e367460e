import { VALIDITY_SECONDS } from '../../shared/providers/twilio/limits';
import { correlationOption, sendOptionsField } from '../../shared/n8n/sending/sendOptions';

/** What every message through Twilio can carry besides its content. */
export const sendOptions = sendOptionsField([
	correlationOption,
	{
		displayName: 'Give Up After (Seconds)',
		name: 'validitySeconds',
		type: 'number',
		typeOptions: { minValue: VALIDITY_SECONDS.least, maxValue: VALIDITY_SECONDS.most },
		default: 36000,
		description: 'How long Twilio may keep the message in its queue before it drops it',
	},
	{
		displayName: 'Send At',
		name: 'sendAt',
		type: 'dateTime',
		default: '',
		description:
			'15 minutes to 35 days ahead, in the time zone of the workflow; only with a Messaging Service. The 24-hour window counts when the message goes out, so plan templates only.',
	},
	{
		displayName: 'Trigger Webhook URL',
		name: 'triggerUrl',
		type: 'string',
		default: '',
		placeholder: 'e.g. https://n8n.example.com/webhook/…/twilio-whatsapp',
		description:
			"Where receipts of this message go and where Twilio fetches files of n8n. By default the address that stands at the number or Messaging Service at Twilio; the sandbox has none that can be read.",
	},
]);
