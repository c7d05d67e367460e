import type { TemplateForm, TemplateSlot } from '../../../domain/template/templateForm';
import { isRecord, readList, readText } from '../../reading/readJson';
import type { JsonRecord } from '../../reading/readJson';
import { bodySlots, buttonSlots, fixedButton, headerSlots, typeOf } from './partSlots';

/** What Meta lets templates have that no field can hold. */
const BEYOND: Record<string, string> = { ORDER_DETAILS: 'an order', ORDER_STATUS: 'the state of an order' };

const partsOf = (components: readonly unknown[]) => {
	const records = components.filter(isRecord);
	const part = (type: string) => records.find((component) => typeOf(component) === type);
	return { records, part, buttons: readList(part('BUTTONS'), 'buttons').filter(isRecord) };
};

/** The cards of a carousel, each with a file or product, a text and buttons of its own. */
function cardSlots(carousel: JsonRecord | undefined): TemplateSlot[] {
	return readList(carousel, 'cards').filter(isRecord).flatMap((card, index) => {
		const { part, buttons } = partsOf(readList(card, 'components'));
		const slots = [...headerSlots(part('HEADER')), ...bodySlots(part('BODY')), ...buttons.flatMap(buttonSlots)];
		return slots.map((slot) => ({ ...slot, id: `card${index + 1}_${slot.id}`, label: `Card ${index + 1}: ${slot.label}`, card: index }));
	});
}

/** Reads what a template of Meta leaves open. The text of an authentication template is Meta's own; only its code is open. */
export function templateForm(raw: JsonRecord): TemplateForm {
	const { records, part, buttons } = partsOf(readList(raw, 'components'));
	const sendName = readText(raw, 'name') ?? '';
	if (readText(raw, 'category')?.toUpperCase() === 'AUTHENTICATION') {
		return { sendName, slots: [{ id: 'code', label: 'Code', target: { part: 'code' }, example: '123456', required: true }], fixedButtons: [] };
	}
	const beyond = [...records, ...buttons].map((one) => BEYOND[typeOf(one)]).find((what) => what !== undefined);
	const offer: TemplateSlot[] = part('LIMITED_TIME_OFFER') ? [{ id: 'offer', label: 'End of the offer', target: { part: 'offer' }, required: true }] : [];
	return {
		sendName,
		slots: [...headerSlots(part('HEADER')), ...bodySlots(part('BODY')), ...offer, ...buttons.flatMap(buttonSlots), ...cardSlots(part('CAROUSEL'))],
		fixedButtons: buttons.flatMap(fixedButton),
		...(beyond && { beyond }),
	};
}
