import { locatorId } from '../../../shared/n8n/fields/locatorId';
import type { TwilioCall } from '../../../shared/n8n/twilioCall/TwilioCall';

/** The SID of the template that is chosen in the panel. */
export function chosenTemplate(call: TwilioCall): string {
	const chosen = locatorId(call, 'template');
	if (chosen) return chosen;
	throw call.refusal('No template is chosen', "Choose one under 'Template'.");
}
