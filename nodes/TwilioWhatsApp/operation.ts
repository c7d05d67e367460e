import type { Operation } from '../shared/n8n/operation';
import type { TwilioCall } from '../shared/n8n/twilioCall/TwilioCall';

/** One thing that can be asked of Twilio. */
export type TwilioOperation = Operation<TwilioCall>;
