import { checkNewTemplate } from '../../../../../nodes/shared/providers/metaShapes/templates/checkNewTemplate';
import { checkTemplateDraft } from '../../../../../nodes/shared/providers/metaShapes/templates/checkTemplateDraft';
import type { TemplateDraft } from '../../../../../nodes/shared/providers/metaShapes/templates/templateContent';

const draft = (change: Partial<TemplateDraft> = {}): TemplateDraft => ({
	body: 'Hello {{1}}, order {{2}} has left our warehouse today.',
	examples: ['Ada', '4711'],
	buttons: [],
	...change,
});
const quick = (text: string): TemplateDraft['buttons'][number] => ({ kind: 'quickReply', text });
const link = { kind: 'url' as const, text: 'Open', value: 'https://example.org' };

describe('A template', () => {
	it.each<[string, Partial<TemplateDraft>]>([
		['with numbered variables', {}],
		['with named variables', { body: 'Hello {{first_name}}, welcome here.', examples: ['Ada'] }],
		['that names a variable twice', { body: 'Hello {{1}}, our dear {{1}}!', examples: ['Ada'] }],
		['with header, footer and buttons', { header: { kind: 'text', text: 'Order {{1}}', example: '4711' }, footer: 'Example Ltd', buttons: [quick('Yes'), quick('No'), link] }],
		['with an empty line', { body: 'Hello {{1}},\n\norder {{2}} has left our warehouse.' }],
		['in a language without spaces', { body: '{{1}}様、ご注文{{2}}を発送しました。'.replace('{{1}}', 'お客様{{1}}') }],
		['with emoji and bold text in its body', { body: '*Hello* {{1}} 🎉, order {{2}} is here today.' }],
		['with a location', { header: { kind: 'location' } }],
	])('%s can be handed in', (_what, change) => {
		expect(checkTemplateDraft(draft(change))).toEqual([]);
	});

	it.each<[string, Partial<TemplateDraft>, RegExp]>([
		['without a body', { body: ' ', examples: [] }, /no text/],
		['that begins with a variable', { body: '{{1}}, hello!', examples: ['Ada'] }, /begins or ends/],
		['that ends with a variable', { body: 'Hello {{1}}', examples: ['Ada'] }, /begins or ends/],
		['with too few examples', { examples: ['Ada'] }, /2 variables, but 1 examples/],
		['with an empty example', { examples: ['Ada', ''] }, /2 variables, but 1/],
		['that leaves out a number', { body: 'Hello {{1}} and {{3}}!' }, /no variable \{\{2\}\}/],
		['that mixes names and numbers', { body: 'Hello {{1}} and {{name}}!' }, /mixes/],
		['with too long a body', { body: `${'x'.repeat(1025)}`, examples: [] }, /1025 characters; 1024/],
		['with too long a header', { header: { kind: 'text', text: 'x'.repeat(61) } }, /61 characters; 60/],
		['with two variables in the header', { header: { kind: 'text', text: '{{1}} {{2}} x', example: 'a' } }, /2 variables; 1/],
		['without an example for the header', { header: { kind: 'text', text: 'Order {{1}}' } }, /no example/],
		['with a variable in the footer', { footer: 'Yours {{1}} x' }, /footer has a variable/],
		['with too many buttons', { buttons: Array.from({ length: 11 }, (_, index) => quick(`Button ${index}`)) }, /11 buttons; 10/],
		['with three links', { buttons: [link, link, link] }, /3 buttons with links; at most 2/],
		['with two buttons alike', { buttons: [quick('Yes'), quick('Yes')] }, /Two buttons have the text "Yes"/],
		['with more variables than its text can bear', { body: 'Hi {{1}} and {{2}}!' }, /too many variables for its length: 2 with 2 words.*at least 5/],
		['with two empty lines', { body: 'Hello {{1}},\n\n\norder {{2}} has left our warehouse.' }, /more than 2 line ends in a row/],
		['with a single brace', { body: 'Hello {1}, order has left our warehouse.', examples: [] }, /not well-formed/],
		['with an open brace', { body: 'Hello {{1, order has left our warehouse.', examples: [] }, /not well-formed/],
		['with a space in a name', { body: 'Hello {{first name}}, welcome to our shop.', examples: [] }, /not well-formed/],
		['with a capital in a name', { body: 'Hello {{Name}}, welcome to our shop.', examples: ['Ada'] }, /variable \{\{Name\}\}/],
		['with a header over two lines', { header: { kind: 'text', text: 'Your\norder' } }, /The header goes over several lines/],
		['with a bold header', { header: { kind: 'text', text: '*Your order*' } }, /The header holds one of/],
		['with an emoji in the header', { header: { kind: 'text', text: 'Your order 🎉' } }, /The header holds an emoji/],
		['with a footer over two lines', { footer: 'Example\nLtd' }, /The footer goes over several lines/],
		['with an emoji on a button', { buttons: [quick('Yes 👍')] }, /Button 1 holds an emoji/],
		['with a variable on a button', { buttons: [quick('Yes {{1}}')] }, /Button 1 has a variable in its text/],
		['with a link that is none', { buttons: [{ ...link, value: 'example.org' }] }, /Button 1 has a link that does not begin with/],
		['with a variable in the middle of a link', { buttons: [{ ...link, value: 'https://example.org/{{1}}/now', example: 'a' }] }, /elsewhere than at its end/],
		['with quick replies apart from each other', { buttons: [quick('Yes'), link, quick('No')] }, /together/],
		['with too long a button', { buttons: [quick('x'.repeat(26))] }, /26 characters; 25/],
		['with a button that has no text', { buttons: [quick('')] }, /Button 1 has no text/],
		['with a link that leads nowhere', { buttons: [{ kind: 'url', text: 'Open' }] }, /needs a link/],
		['with an open link without example', { buttons: [{ ...link, value: 'https://example.org/{{1}}' }] }, /no example/],
	])('%s is turned away, with the reason', (_what, change, reason) => {
		expect(checkTemplateDraft(draft(change))).toEqual(expect.arrayContaining([expect.stringMatching(reason)]));
	});

	it.each([
		['Order Update', 'en', /lower-case/],
		['', 'en', /lower-case/],
		['x'.repeat(513), 'en', /513 characters; 512/],
		['order', 'English', /no language code/],
	])('of the name "%.20s" and the language "%s" is turned away', (name, language, reason) => {
		expect(checkNewTemplate({ name, language })).toEqual([expect.stringMatching(reason)]);
	});

	it.each(['en', 'en_US', 'pt_BR', 'fil'])('may be in %s', (language) => {
		expect(checkNewTemplate({ name: 'order_update', language })).toEqual([]);
	});
});
