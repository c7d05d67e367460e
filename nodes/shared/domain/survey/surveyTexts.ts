import type { ScaleName } from './scale';
import type { SurveyLanguage } from './surveyLanguage';

/** What the contact reads, where the user has written nothing else. */
export interface SurveyTexts {
	question: string;
	/** Opens the list of stars; at most 20 characters. */
	listButton: string;
	/** Below a question that is answered with a number. */
	numberHint: string;
	thanks: string;
	commentQuestion: string;
}

export const surveyTexts: Readonly<Record<SurveyLanguage, SurveyTexts>> = {
	en: {
		question: 'How satisfied are you with our help?',
		listButton: 'Rate',
		numberHint: 'Please answer with a number from 0 (not at all) to 10 (very much).',
		thanks: 'Thank you for your feedback!',
		commentQuestion: 'Thank you! Would you like to tell us why? Your next message goes to us as a comment.',
	},
	fr: {
		question: 'Êtes-vous satisfait de notre aide ?',
		listButton: 'Évaluer',
		numberHint: 'Répondez par un nombre de 0 (pas du tout) à 10 (tout à fait).',
		thanks: 'Merci pour votre avis !',
		commentQuestion: 'Merci ! Voulez-vous nous dire pourquoi ? Votre prochain message sera votre commentaire.',
	},
	es: {
		question: '¿Qué tan satisfecho está con nuestra ayuda?',
		listButton: 'Valorar',
		numberHint: 'Responda con un número del 0 (nada) al 10 (mucho).',
		thanks: '¡Gracias por su opinión!',
		commentQuestion: '¡Gracias! ¿Quiere contarnos por qué? Su próximo mensaje será su comentario.',
	},
	pt: {
		question: 'Qual é a sua satisfação com a nossa ajuda?',
		listButton: 'Avaliar',
		numberHint: 'Responda com um número de 0 (nada) a 10 (muito).',
		thanks: 'Obrigado pela sua avaliação!',
		commentQuestion: 'Obrigado! Quer nos contar o motivo? A sua próxima mensagem será o seu comentário.',
	},
	de: {
		question: 'Wie zufrieden sind Sie mit unserer Hilfe?',
		listButton: 'Bewerten',
		numberHint: 'Bitte antworten Sie mit einer Zahl von 0 (gar nicht) bis 10 (sehr).',
		thanks: 'Danke für Ihre Rückmeldung!',
		commentQuestion: 'Danke! Möchten Sie uns sagen, warum? Ihre nächste Nachricht ist dann Ihr Kommentar.',
	},
};

/** Whether a scale is asked in words, because WhatsApp's lists hold ten rows and this one has eleven ratings. */
export const isTyped = (scale: ScaleName): boolean => scale === 'zeroToTen';
