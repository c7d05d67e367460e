import { BUTTONS_BODY_MAX_LENGTH, FLOW_BUTTON_TEXT_MAX_LENGTH } from '../../../domain/message/limits';
import type { FlowMessage } from '../../../domain/message/outboundMessage';
import { checkFrame } from '../../metaShapes/outbound/checkFrame';
import { checkPresent, checkRequired, quoted } from '../../checking/checkText';

const EMOJI = /\p{Extended_Pictographic}/u;

function checkStart(start: FlowMessage['start']): string[] {
	if (start.by === 'server' || start.data === undefined) return [];
	return [
		...(Object.keys(start.data).length === 0 ? ['The data for the form is empty. Fill it in, or remove it.'] : []),
		...(start.screen ? [] : ['The form is given data, but no first screen to show it on. Name the screen.']),
	];
}

/** A form that opens inside WhatsApp. */
export const checkFlow = (message: FlowMessage): string[] => [
	...checkFrame(message, BUTTONS_BODY_MAX_LENGTH),
	...checkPresent(`The ${message.flow.by} of the form`, message.flow.value),
	...checkRequired(quoted('The text of the form button', message.buttonText), message.buttonText, FLOW_BUTTON_TEXT_MAX_LENGTH),
	...(EMOJI.test(message.buttonText) ? ['The text of the form button has an emoji; WhatsApp allows none there. Remove it.'] : []),
	...checkStart(message.start),
];
