import type { PanelAction } from '../../whatsapp/messageContent.ts';
import { whatsAppError, type GraphError } from '../graph/graphError.ts';
import { accepted, refused, type Checked } from '../graph/graphReply.ts';
import { fillVariables, variablesIn, type TemplateButton } from './templateDefinition.ts';
import { TEMPLATE_COPY_CODE_LENGTH, TEMPLATE_PAYLOAD_LENGTH } from './templateLimits.ts';
import type { SentComponent, TemplateParameter } from './templateParameters.ts';

/** What the sender calls the buttons that a definition calls otherwise. */
const SUB_TYPES: Record<string, string> = { OTP: 'url', PHONE_NUMBER: 'phone_number' };
const subTypeOf = (button: TemplateButton): string => SUB_TYPES[button.type.toUpperCase()] ?? button.type.toLowerCase();

const needsParameter = (button: TemplateButton): boolean => {
	const kind = button.type.toUpperCase();
	return kind === 'OTP' || kind === 'COPY_CODE' || (kind === 'URL' && variablesIn(button.url).length > 0);
};

function buttonFlaw(button: TemplateButton, at: number, parameter: TemplateParameter | undefined): GraphError | undefined {
	const kind = button.type.charAt(0).toUpperCase() + button.type.slice(1).toLowerCase();
	if (needsParameter(button) && !parameter) return whatsAppError(131008, `buttons: Button at index ${at} of type ${kind} requires a parameter`);
	if (parameter?.type === 'payload' && parameter.payload.length > TEMPLATE_PAYLOAD_LENGTH) {
		return whatsAppError(131009, `buttons: payload of button at index ${at} can hold at most ${TEMPLATE_PAYLOAD_LENGTH} characters`);
	}
	if (parameter?.type === 'coupon_code' && !new RegExp(`^[A-Za-z0-9]{1,${TEMPLATE_COPY_CODE_LENGTH}}$`).test(parameter.coupon_code)) {
		return whatsAppError(132018, `buttons: coupon_code must be 1 to ${TEMPLATE_COPY_CODE_LENGTH} letters and digits`);
	}
	if (button.type.toUpperCase() === 'URL' && parameter && variablesIn(button.url).length === 0) {
		return whatsAppError(132000, `buttons: Button at index ${at} of type Url does not have a dynamic url, so it takes no parameter`);
	}
	const expected: Record<string, string> = { url: 'text', quick_reply: 'payload', copy_code: 'coupon_code', flow: 'action', catalog: 'action', mpm: 'action' };
	const wanted = expected[subTypeOf(button)];
	if (parameter && wanted && parameter.type !== wanted) {
		return whatsAppError(132012, `buttons: Button at index ${at} of type ${kind} takes a parameter of type ${wanted}, received ${parameter.type}`);
	}
	return undefined;
}

function actionOf(button: TemplateButton, parameter: TemplateParameter | undefined): PanelAction {
	const title = button.text ?? '';
	switch (button.type.toUpperCase()) {
		case 'QUICK_REPLY':
			return { type: 'reply', id: parameter?.type === 'payload' ? parameter.payload : title, title };
		case 'URL': {
			const suffix = parameter?.type === 'text' ? (parameter.text ?? '') : '';
			const [name = '1'] = variablesIn(button.url);
			return { type: 'link', title, url: fillVariables(button.url ?? '', new Map([[name, suffix]])) };
		}
		case 'PHONE_NUMBER':
			return { type: 'call', title, phone: button.phone_number ?? '' };
		case 'OTP':
			return { type: 'copy', title: title || 'Copy code', code: parameter?.type === 'text' ? (parameter.text ?? '') : '' };
		case 'COPY_CODE':
			return { type: 'copy', title: title || 'Copy offer code', code: parameter?.type === 'coupon_code' ? parameter.coupon_code : '' };
		case 'FLOW': {
			const token = parameter?.type === 'action' ? parameter.action['flow_token'] : undefined;
			return { type: 'flow', title, token: typeof token === 'string' ? token : 'unused' };
		}
		case 'REQUEST_CONTACT_INFO':
			return { type: 'shareContact', title: title || 'Share phone number' };
		default:
			return { type: 'other', title: title || button.type };
	}
}

/** Fills the buttons of a template; a button is addressed by its index over all buttons. */
export function templateButtons(buttons: TemplateButton[], sent: SentComponent[]): Checked<PanelAction[]> {
	const given = new Map<number, TemplateParameter | undefined>();
	for (const component of sent) {
		const at = component.index ?? 0;
		const button = buttons[at];
		if (!button) return refused(whatsAppError(132018, `buttons: the template has no button at index ${at}`));
		if (component.sub_type !== subTypeOf(button)) {
			return refused(whatsAppError(132018, `buttons: Button at index ${at} is of type ${subTypeOf(button)}, received sub_type ${component.sub_type}`));
		}
		given.set(at, component.parameters?.[0]);
	}
	for (const [at, button] of buttons.entries()) {
		const found = buttonFlaw(button, at, given.get(at));
		if (found) return refused(found);
	}
	return accepted(buttons.map((button, at) => actionOf(button, given.get(at))));
}
