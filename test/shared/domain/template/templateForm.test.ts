import { variableLabel } from '../../../../nodes/shared/domain/template/templateForm';

describe('variableLabel', () => {
	it.each([
		['1', 'Hi {{1}}, your order {{2}} is here', '{{1}} (Hi … , your)'],
		['2', 'Hi {{1}}, your order {{2}} is here', '{{2}} (your order … is here)'],
		['name', 'Dear {{ name }}!', '{{name}} (Dear … !)'],
		['3', 'Hi {{1}}', '{{3}}'],
	])('shows {{%s}} of "%s" as %s', (name, body, label) => {
		expect(variableLabel(name, body)).toBe(label);
	});
});
