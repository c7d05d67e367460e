import { variablesIn, type TemplateButton } from './templateDefinition.ts';
import { flaw, type TemplateFlaw } from './templateFlaw.ts';
import { BUTTONS_OF_KIND, TEMPLATE_BUTTON_TEXT_LENGTH, TEMPLATE_BUTTONS, TEMPLATE_PHONE_LENGTH, TEMPLATE_URL_LENGTH } from './templateLimits.ts';

const wrong = (text: string): TemplateFlaw => flaw(2388056, 'Buttons are wrong', text);

function buttonFlaw(button: TemplateButton, at: number): TemplateFlaw | undefined {
	const kind = button.type.toUpperCase();
	const named = kind === 'QUICK_REPLY' || kind === 'URL' || kind === 'PHONE_NUMBER';
	if (!(kind in BUTTONS_OF_KIND)) return wrong(`Button ${at} has the unknown type ${button.type}.`);
	if (named && !button.text) return wrong(`Button ${at} needs a text.`);
	if ((button.text?.length ?? 0) > TEMPLATE_BUTTON_TEXT_LENGTH) {
		return wrong(`The text of button ${at} can hold at most ${TEMPLATE_BUTTON_TEXT_LENGTH} characters.`);
	}
	if (kind === 'URL') {
		const url = button.url ?? '';
		if (!/^https?:\/\//.test(url) || url.length > TEMPLATE_URL_LENGTH) {
			return wrong(`Button ${at} needs a url with http or https of at most ${TEMPLATE_URL_LENGTH} characters.`);
		}
		const variables = variablesIn(url);
		if (variables.length > 1 || (variables.length === 1 && !url.endsWith('}}'))) return wrong(`The url of button ${at} may hold one variable, at its end.`);
		if (variables.length === 1 && !button.example) return flaw(2388043, 'Message template is missing an example', `The url of button ${at} needs an example.`);
	}
	if (kind === 'PHONE_NUMBER' && !(button.phone_number && button.phone_number.length <= TEMPLATE_PHONE_LENGTH)) {
		return wrong(`Button ${at} needs a phone_number of at most ${TEMPLATE_PHONE_LENGTH} characters.`);
	}
	return undefined;
}

/** Finds what Meta would refuse in the buttons of a new template. */
export function templateButtonFlaw(buttons: TemplateButton[]): TemplateFlaw | undefined {
	if (buttons.length === 0 || buttons.length > TEMPLATE_BUTTONS) return wrong(`A template can have 1 to ${TEMPLATE_BUTTONS} buttons; it has ${buttons.length}.`);
	for (const [kind, most] of Object.entries(BUTTONS_OF_KIND)) {
		const count = buttons.filter((button) => button.type.toUpperCase() === kind).length;
		if (count > most) return wrong(`A template can have at most ${most} ${kind} buttons; it has ${count}.`);
	}
	const runs = buttons.map((button) => button.type.toUpperCase() === 'QUICK_REPLY').filter((quick, at, all) => quick !== all[at - 1]);
	if (runs.length > 2) return wrong('Quick replies must stand together, not between other buttons.');
	for (const [at, button] of buttons.entries()) {
		const found = buttonFlaw(button, at);
		if (found) return found;
	}
	return undefined;
}
