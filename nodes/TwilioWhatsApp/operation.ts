import type { Operation } from '../shared/n8n/operation';
import type { TwilioCall } from './TwilioCall';

/** One thing that can be asked of Twilio. */
export type TwilioOperation = Operation<TwilioCall>;
