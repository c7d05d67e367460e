import type { SlotValues } from './fillTemplate';
import type { KeptTemplate } from './keptTemplate';

export interface TemplatePreview {
	header?: string;
	body: string;
	footer?: string;
	buttons: string[];
}

const VARIABLE = /\{\{\s*([^{}]+?)\s*\}\}/g;

/** What the contact would read; a value that is still missing shows as its variable. */
export function previewTemplate({ header, body, footer, buttons, variables, form }: Pick<KeptTemplate, 'header' | 'body' | 'footer' | 'buttons' | 'variables' | 'form'>, values: SlotValues): TemplatePreview {
	const bodySlots = form.slots.filter(({ target, card }) => target.part === 'body' && card === undefined);
	const valueOf = (variable: string): string | undefined => values[bodySlots[variables.indexOf(variable)]?.id ?? '']?.trim() || undefined;
	const headerSlot = form.slots.find(({ target }) => target.part === 'header' && target.kind === 'text');
	const headerValue = values[headerSlot?.id ?? '']?.trim() || undefined;
	return {
		...(header?.text === undefined ? {} : { header: header.text.replace(VARIABLE, (whole) => headerValue ?? whole) }),
		body: body.replace(VARIABLE, (whole, variable: string) => valueOf(variable) ?? whole),
		...(footer === undefined ? {} : { footer }),
		buttons: buttons.flatMap(({ text }) => text ?? []),
	};
}
