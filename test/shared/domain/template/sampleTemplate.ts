import type { MessageTemplate } from '../../../../nodes/shared/domain/template/messageTemplate';
import type { TemplateSlot } from '../../../../nodes/shared/domain/template/templateForm';

export const slot = (id: string, target: TemplateSlot['target'], more: Partial<TemplateSlot> = {}): TemplateSlot => ({ id, label: id, target, required: true, ...more });

/** An order update with one variable, unless changed. */
export const template = (id: string, changes: Partial<MessageTemplate> = {}): MessageTemplate => ({
	id,
	name: `template_${id}`,
	language: 'en',
	status: 'Approved',
	category: 'Utility',
	body: 'Your order {{1}} is on its way.',
	buttons: [],
	variables: ['1'],
	form: { sendName: `template_${id}`, slots: [slot('body_1', { part: 'body' }, { example: '4711' })], fixedButtons: [] },
	raw: { id },
	...changes,
});
