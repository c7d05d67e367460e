import type { OutboundMessage } from '../message/outboundMessage';
import { writeChoiceId } from './choiceId';
import { ratingWords } from './ratingWords';
import { ratingsOf, symbolOf, type ScaleName } from './scale';
import type { SurveyLanguage } from './surveyLanguage';
import { isTyped, surveyTexts } from './surveyTexts';

export interface Question {
	surveyId: string;
	scale: ScaleName;
	language: SurveyLanguage;
	/** Missing = the usual question in that language. */
	text?: string;
}

/** The question as WhatsApp shows it best: stars as a list, faces and thumbs as buttons, 0 to 10 as a text. */
export function surveyQuestion({ surveyId, scale, language, text }: Question): OutboundMessage {
	const texts = surveyTexts[language];
	const question = text ?? texts.question;
	if (isTyped(scale)) return { kind: 'text', text: plainQuestion({ surveyId, scale, language, text }) };
	const choices = ratingsOf(scale).map((rating, index) => ({
		id: writeChoiceId({ surveyId, rating }),
		symbol: symbolOf(scale, rating),
		word: wordOf(scale, language, index),
	}));
	// The best comes first: it is what most people look for.
	choices.reverse();
	if (scale !== 'stars') return { kind: 'buttons', text: question, buttons: choices.map(({ id, symbol, word }) => ({ id, title: `${symbol} ${word}` })) };
	const rows = choices.map(({ id, symbol, word }) => ({ id, title: symbol, description: word }));
	return { kind: 'list', text: question, buttonText: texts.listButton, sections: [{ rows }] };
}

/** The same in plain text, for a provider without lists and buttons; whoever reads it sees what to type. */
export function plainQuestion({ scale, language, text }: Question): string {
	const { question, numberHint } = surveyTexts[language];
	if (isTyped(scale)) return `${text ?? question}\n\n${numberHint}`;
	const lines = ratingsOf(scale).map((rating, index) => `${scale === 'stars' ? `${rating} = ` : ''}${symbolOf(scale, rating)} ${wordOf(scale, language, index)}`);
	return `${text ?? question}\n\n${lines.reverse().join('\n')}`;
}

/**
 * The same question as an approved template, for when the service window is closed. Its quick-reply buttons stand for the ratings, best
 * first; a template without buttons is answered by typing.
 */
export function surveyTemplate(question: Question, template: { name: string; language: string; buttons: boolean }): OutboundMessage {
	const { surveyId, scale } = question;
	const ratings = template.buttons ? ratingsOf(scale).reverse() : [];
	const buttons = ratings.map((rating, index) => ({ index, kind: 'quickReply' as const, value: writeChoiceId({ surveyId, rating }) }));
	return { kind: 'template', name: template.name, language: template.language, parameters: { body: [], buttons } };
}

function wordOf(scale: ScaleName, language: SurveyLanguage, index: number): string {
	return scale === 'zeroToTen' ? '' : (ratingWords[language][scale][index]?.[0] ?? '');
}
