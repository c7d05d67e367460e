import { createCloudProvider } from '../../../../nodes/shared/providers/cloud/cloudProvider';
import { fetchMedia } from '../../../../nodes/shared/providers/cloud/account/media/fetchMedia';
import { readChoiceId } from '../../../../nodes/shared/domain/survey/choiceId';
import { readRating } from '../../../../nodes/shared/domain/survey/readRating';
import { ratingsOf, SCALES } from '../../../../nodes/shared/domain/survey/scale';
import { SURVEY_LANGUAGES } from '../../../../nodes/shared/domain/survey/surveyLanguage';
import { plainQuestion, surveyQuestion, surveyTemplate } from '../../../../nodes/shared/domain/survey/surveyQuestion';
import { createEngageLabProvider } from '../../../../nodes/shared/providers/engagelab/engageLabProvider';
import { createTwilioProvider } from '../../../../nodes/shared/providers/twilio/twilioProvider';

const withChoices = [createCloudProvider(), createTwilioProvider()];
const withoutChoices = createEngageLabProvider(fetchMedia);
const to = { phone: '+4915112345678' };
const surveyId = '0196a3e2-7d1c-7000-8000-123456789abc';

describe('surveyQuestion', () => {
	it.each(SCALES.flatMap((scale) => SURVEY_LANGUAGES.map((language) => [scale, language] as const)))('can be sent by every provider, as a list or buttons or in plain text: %s in %s', (scale, language) => {
		const question = { surveyId, scale, language };
		for (const provider of withChoices) expect(provider.check({ to, message: surveyQuestion(question) })).toEqual([]);
		expect(withoutChoices.check({ to, message: { kind: 'text', text: plainQuestion(question) } })).toEqual([]);
	});

	it.each([
		['stars', 'list'],
		['faces', 'buttons'],
		['thumbs', 'buttons'],
		['zeroToTen', 'text'],
	] as const)('asks for %s as a %s', (scale, kind) => {
		expect(surveyQuestion({ surveyId, scale, language: 'en' }).kind).toBe(kind);
	});

	it('offers every rating once, the best first, each with an answer that names survey and rating (H22)', () => {
		const message = surveyQuestion({ surveyId, scale: 'stars', language: 'fr', text: 'Alors ?' });
		const rows = message.kind === 'list' ? message.sections.flatMap((section) => section.rows) : [];
		expect(message).toMatchObject({ text: 'Alors ?', buttonText: 'Évaluer' });
		expect(rows.map(({ id }) => readChoiceId(id))).toEqual([5, 4, 3, 2, 1].map((rating) => ({ surveyId, rating })));
		expect(rows[0]).toMatchObject({ title: '⭐⭐⭐⭐⭐', description: 'Très bien' });
	});
});

describe('plainQuestion', () => {
	it.each(['stars', 'faces', 'thumbs'] as const)('shows what to type, and every line of it is understood: %s', (scale) => {
		const [, ...lines] = plainQuestion({ surveyId, scale, language: 'es' }).split('\n').filter(Boolean);
		const typed = lines.map((line) => readRating(line.split(' = ')[0]!.split(' ')[0]!, scale));
		expect(typed).toEqual([...ratingsOf(scale)].reverse());
	});
});

describe('surveyTemplate', () => {
	it('gives each quick-reply button of the template its rating, the best first', () => {
		const message = surveyTemplate({ surveyId, scale: 'faces', language: 'en' }, { name: 'how_was_it', language: 'en_US', buttons: true });
		expect(message).toMatchObject({ kind: 'template', name: 'how_was_it', language: 'en_US' });
		const { buttons } = message.kind === 'template' ? message.parameters : { buttons: [] };
		expect(buttons.map((button) => ('value' in button ? readChoiceId(button.value)?.rating : undefined))).toEqual([...ratingsOf('faces')].reverse());
	});

	it('leaves a template without buttons as it is', () => {
		expect(surveyTemplate({ surveyId, scale: 'stars', language: 'en' }, { name: 'rate_us', language: 'en', buttons: false })).toMatchObject({ parameters: { buttons: [] } });
	});
});

describe('readChoiceId', () => {
	it.each([undefined, '', 'menu:1', 'csat:', 'csat::5', 'csat:x:', 'csat:x:500', 'csat:x:5:6'])('knows that "%s" is no answer to a survey', (id) => {
		expect(readChoiceId(id)).toBeUndefined();
	});
});
