import { variableLabel, type TemplateForm } from '../../../../domain/template/templateForm';
import type { MessageTemplate } from '../../../messageTemplate';
import { readRecord, readText } from '../../../reading/readJson';
import type { JsonRecord } from '../../../reading/readJson';

/** Twilio keeps all that a content leaves open in one list of variables, and takes the content by its id. */
export function templateForm(raw: JsonRecord, { id, body, variables }: Pick<MessageTemplate, 'id' | 'body' | 'variables'>): TemplateForm {
	const examples = readRecord(raw, 'variables');
	return {
		sendName: id,
		slots: variables.map((name) => {
			const example = readText(examples, name);
			return { id: `body_${name}`, label: variableLabel(name, body), target: { part: 'body', name }, ...(example && { example }), required: true };
		}),
		fixedButtons: [],
	};
}
