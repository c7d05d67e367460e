import { slotTitle, variableLabel } from '../../../../nodes/shared/domain/template/templateForm';

describe('variableLabel', () => {
	it.each([
		['1', 'Hi {{1}}, your order {{2}} is here', '{{1}} (Hi … , your)'],
		['2', 'Hi {{1}}, your order {{2}} is here', '{{2}} (your order … is here)'],
		['name', 'Dear {{ name }}!', '{{name}} (Dear … !)'],
		['3', 'Hi {{1}}', '{{3}}'],
		['(a+)+(', 'Dear {{(a+)+(}}!', '{{(a+)+(}} (Dear … !)'],
	])('shows {{%s}} of "%s" as %s', (name, body, label) => {
		expect(variableLabel(name, body)).toBe(label);
	});
});

describe('slotTitle', () => {
	it.each([
		['an example in place of the words around', { label: '{{1}} (Hi … , your)', example: 'Ada' }, '{{1}} e.g. Ada'],
		['the words around where there is no example', { label: '{{1}} (Hi … , your)' }, '{{1}} (Hi … , your)'],
		['what a field without words is about', { label: 'Code to copy', example: 'SAVE20' }, 'Code to copy e.g. SAVE20'],
	])('shows %s', (_, slot, title) => {
		expect(slotTitle(slot)).toBe(title);
	});
});
