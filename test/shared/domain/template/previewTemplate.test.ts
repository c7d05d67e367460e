import { previewTemplate } from '../../../../nodes/shared/domain/template/previewTemplate';
import type { TemplateSlot } from '../../../../nodes/shared/domain/template/templateForm';

const slots: TemplateSlot[] = [
	{ id: 'header', label: 'Header', target: { part: 'header', kind: 'text' }, required: true },
	{ id: 'body_1', label: '{{1}}', target: { part: 'body' }, required: true },
	{ id: 'body_2', label: '{{2}}', target: { part: 'body' }, required: true },
];
const template = {
	header: { kind: 'text', text: 'Order {{1}}' },
	body: 'Hello {{1}}, {{ 2 }} is on its way, {{1}}.',
	footer: 'Example Bikes',
	buttons: [{ kind: 'quickReply', text: 'Thanks' }, { kind: 'url' }],
	variables: ['1', '2'],
	form: { sendName: 'order', slots, fixedButtons: [] },
};

describe('The preview of a template', () => {
	it('shows each value wherever its variable stands', () => {
		expect(previewTemplate(template, { header: '4711', body_1: 'Ada', body_2: 'your bike' })).toEqual({ header: 'Order 4711', body: 'Hello Ada, your bike is on its way, Ada.', footer: 'Example Bikes', buttons: ['Thanks'] });
	});

	it('keeps the variable where its value is missing, and takes a value for nothing but text', () => {
		expect(previewTemplate(template, { body_1: ' ', body_2: '{{1}} $& <b>' }).body).toBe('Hello {{1}}, {{1}} $& <b> is on its way, {{1}}.');
	});

	it('leaves the variables of cards to the cards', () => {
		const card: TemplateSlot = { id: 'card_0_body_1', label: 'Card', target: { part: 'body' }, required: true, card: 0 };
		expect(previewTemplate({ ...template, form: { ...template.form, slots: [card, ...slots] } }, { card_0_body_1: 'of the card', body_1: 'Ada', body_2: 'x' }).body).toContain('Hello Ada');
	});
});
