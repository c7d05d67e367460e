import { backOffPorts } from '../../shared/n8n/sending/backOffPorts';
import { knownOf, templateMessage } from '../readMessage';
import { sendAndKeep } from '../sendAndKeep';
import type { TemplateOperation } from '../TemplateOperation';
import { templateLocator, valuesField } from '../templateFields';

/** Sends an approved template to the contact of the item, or to anybody. */
export const send: TemplateOperation = {
	resource: 'message',
	option: { name: 'Send', value: 'send', action: 'Send a template', description: 'Send an approved template, whether or not the 24-hour window is open' },
	fields: [templateLocator, valuesField],
	async run(call, backOff = backOffPorts) {
		const template = await call.sendableTemplate();
		return await sendAndKeep(call, templateMessage(call, template, await knownOf(call, await call.store())), backOff, template);
	},
};
