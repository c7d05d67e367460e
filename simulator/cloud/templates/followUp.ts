import type { TemplateDefinition } from './templateDefinition.ts';

type FollowUp = Pick<TemplateDefinition, 'name' | 'language' | 'category' | 'components'>;

const followUp = (language: string, text: string, example: string[], answers: string[]): FollowUp => ({
	name: 'follow_up',
	language,
	category: 'UTILITY',
	components: [
		{ type: 'BODY', text, example: { body_text: [example] } },
		{ type: 'BUTTONS', buttons: answers.map((answer) => ({ type: 'QUICK_REPLY', text: answer })) },
	],
});

export const followUpInEnglish = followUp('en_US', 'Hello {{1}}, we have news about your question {{2}}. Shall we go on?', ['Ada', '4711'], ['Yes, please', 'No, thank you']);

/** The same for desks that write in another language. */
export const followUpInOtherLanguages = [
	followUp('fr', 'Bonjour {{1}}, nous avons du nouveau concernant {{2}}. Souhaitez-vous continuer ?', ['Ada', 'votre commande 4711'], ['Oui, merci', 'Non, merci']),
	followUp('es', 'Hola {{1}}: tenemos novedades sobre {{2}}. ¿Quiere continuar?', ['Ada', 'su pedido 4711'], ['Sí, por favor', 'No, gracias']),
	followUp('pt_BR', 'Olá {{1}}, temos novidades sobre {{2}}. Deseja continuar?', ['Ada', 'sua encomenda 4711'], ['Sim, por favor', 'Não, obrigado']),
];
