import { digitsFrom } from '../seededId.ts';
import { followUpInEnglish, followUpInOtherLanguages } from './followUp.ts';
import type { TemplateComponent, TemplateDefinition } from './templateDefinition.ts';
import type { TemplateStore } from './templateStore.ts';

interface Standard extends Pick<TemplateDefinition, 'name' | 'language' | 'category'> {
	named?: true;
	components: TemplateComponent[];
}

const standards: Standard[] = [
	{
		name: 'hello_world',
		language: 'en_US',
		category: 'UTILITY',
		components: [
			{ type: 'HEADER', format: 'TEXT', text: 'Hello World' },
			{ type: 'BODY', text: 'Welcome! This message shows that your number can send. Thank you for trying it out.' },
			{ type: 'FOOTER', text: 'A sample of the simulator' },
		],
	},
	followUpInEnglish,
	{
		name: 'order_update',
		language: 'de',
		category: 'UTILITY',
		named: true,
		components: [
			{ type: 'HEADER', format: 'IMAGE', example: { header_handle: ['4::sample'] } },
			{
				type: 'BODY',
				text: 'Hallo {{first_name}}, Ihre Bestellung {{order_no}} hat heute unser Lager verlassen.',
				example: { body_text_named_params: [{ param_name: 'first_name', example: 'Ada' }, { param_name: 'order_no', example: '4711' }] },
			},
			{
				type: 'BUTTONS',
				buttons: [
					{ type: 'QUICK_REPLY', text: 'Verfolgen' },
					{ type: 'URL', text: 'Öffnen', url: 'https://example.org/o/{{1}}', example: ['https://example.org/o/4711'] },
				],
			},
		],
	},
	{
		name: 'sign_in_code',
		language: 'en_US',
		category: 'AUTHENTICATION',
		components: [{ type: 'BODY' }, { type: 'BUTTONS', buttons: [{ type: 'OTP', otp_type: 'COPY_CODE', text: 'Copy code' }] }],
	},
	...followUpInOtherLanguages,
];

/** Gives a new account some approved templates, so that there is something to send from the first minute. */
export function addStandardTemplates(templates: TemplateStore, wabaId: string): void {
	for (const { named, ...standard } of standards) {
		templates.add({
			...structuredClone(standard),
			id: digitsFrom(`template ${wabaId} ${standard.name} ${standard.language}`, 16),
			wabaId,
			status: 'APPROVED',
			parameter_format: named ? 'NAMED' : 'POSITIONAL',
			quality_score: { score: 'GREEN' },
			rejected_reason: 'NONE',
		});
	}
}
