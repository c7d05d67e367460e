import { digitsFrom } from '../../cloud/seededId.ts';
import { followUpInEnglish, followUpInOtherLanguages } from '../../cloud/templates/followUp.ts';
import type { TemplateDefinition } from '../../cloud/templates/templateDefinition.ts';
import type { TemplateStore } from '../../cloud/templates/templateStore.ts';

type Standard = Pick<TemplateDefinition, 'name' | 'language' | 'category' | 'components'>;

const STANDARDS: Standard[] = [
	{ name: 'hello_world', language: 'en_US', category: 'UTILITY', components: [{ type: 'BODY', text: 'Welcome! This message shows that your number can send.' }] },
	followUpInEnglish,
	{
		name: 'order_update',
		language: 'de',
		category: 'UTILITY',
		components: [{ type: 'BODY', text: 'Ihre Bestellung {{1}} hat heute unser Lager verlassen.', example: { body_text: [['4711']] } }],
	},
	...followUpInOtherLanguages,
];

/** Gives a new account some approved templates, with numbered variables: EngageLab documents no others. */
export function addStandardTemplates(templates: TemplateStore, wabaId: string): void {
	for (const standard of STANDARDS) {
		templates.add({
			...structuredClone(standard),
			id: digitsFrom(`template ${wabaId} ${standard.name} ${standard.language}`, 16),
			wabaId,
			status: 'APPROVED',
			parameter_format: 'POSITIONAL',
			quality_score: { score: 'GREEN' },
			rejected_reason: 'NONE',
		});
	}
}
