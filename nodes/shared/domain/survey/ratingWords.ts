import type { ScaleName } from './scale';
import type { SurveyLanguage } from './surveyLanguage';

/** What a rating is called: the first word is shown, all of them are understood. */
type Words = Readonly<Record<Exclude<ScaleName, 'zeroToTen'>, ReadonlyArray<readonly [string, ...string[]]>>>;

/** Lowest rating first. */
export const ratingWords: Readonly<Record<SurveyLanguage, Words>> = {
	en: {
		stars: [['Very bad', 'terrible', 'awful'], ['Bad', 'poor'], ['Okay', 'ok', 'average', 'so so'], ['Good'], ['Very good', 'excellent', 'great', 'perfect']],
		faces: [['Bad', 'very bad', 'poor'], ['Okay', 'ok', 'average', 'so so'], ['Good', 'very good', 'great', 'excellent']],
		thumbs: [['No', 'bad', 'thumbs down'], ['Yes', 'good', 'thumbs up']],
	},
	fr: {
		stars: [['Très mauvais', 'horrible'], ['Mauvais', 'mal'], ['Moyen', 'correct'], ['Bien', 'bon'], ['Très bien', 'très bon', 'excellent', 'parfait']],
		faces: [['Mauvais', 'mal'], ['Moyen', 'correct'], ['Bien', 'bon', 'très bien', 'excellent']],
		thumbs: [['Non', 'mauvais'], ['Oui', 'bien']],
	},
	es: {
		stars: [['Muy malo', 'muy mal', 'pésimo'], ['Malo', 'mal'], ['Regular'], ['Bueno', 'bien'], ['Muy bueno', 'muy bien', 'excelente', 'perfecto']],
		faces: [['Malo', 'mal'], ['Regular'], ['Bueno', 'bien', 'muy bien', 'excelente']],
		thumbs: [['No', 'malo'], ['Sí', 'bueno']],
	},
	pt: {
		stars: [['Muito ruim', 'muito mau', 'péssimo'], ['Ruim', 'mau', 'mal'], ['Regular', 'razoável'], ['Bom', 'bem'], ['Muito bom', 'muito bem', 'excelente', 'ótimo', 'perfeito']],
		faces: [['Ruim', 'mau', 'mal'], ['Regular', 'razoável'], ['Bom', 'bem', 'muito bom', 'excelente', 'ótimo']],
		thumbs: [['Não', 'ruim'], ['Sim', 'bom']],
	},
	de: {
		stars: [['Sehr schlecht', 'furchtbar'], ['Schlecht'], ['Geht so', 'okay', 'mittel'], ['Gut'], ['Sehr gut', 'super', 'ausgezeichnet', 'perfekt']],
		faces: [['Schlecht'], ['Geht so', 'okay', 'mittel'], ['Gut', 'sehr gut', 'super']],
		thumbs: [['Nein', 'schlecht'], ['Ja', 'gut']],
	},
};

/** 0 to 10 in words. */
export const numberWords: Readonly<Record<SurveyLanguage, readonly string[]>> = {
	en: ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
	fr: ['zéro', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix'],
	es: ['cero', 'uno', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve', 'diez'],
	pt: ['zero', 'um', 'dois', 'três', 'quatro', 'cinco', 'seis', 'sete', 'oito', 'nove', 'dez'],
	de: ['null', 'eins', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun', 'zehn'],
};

/** What may stand behind a number of stars. */
export const starWords: readonly string[] = ['star', 'stars', 'étoile', 'étoiles', 'estrella', 'estrellas', 'estrela', 'estrelas', 'stern', 'sterne'];
