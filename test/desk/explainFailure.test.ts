import { DeskError } from '../../desk/DeskError.ts';
import { explainFailure } from '../../desk/explainFailure.ts';

const withCode = (code: string) => Object.assign(new Error('write failed'), { code });

it.each([
	['ENOSPC', 'The disk is full: make room and start again.'],
	['EACCES', 'make sure that this checkout belongs to your user'],
	['EROFS', 'mounted read-only'],
])('%s comes with the way out', (code, wayOut) => {
	expect(explainFailure(withCode(code))).toMatch(new RegExp(`^write failed\n.*${wayOut}`));
});

it('an explained failure is told without a stack', () => {
	expect(explainFailure(new DeskError('Port 1 is taken.', 'Choose another.'))).toBe('Port 1 is taken.\nChoose another.');
});

it('an unforeseen one keeps its stack', () => {
	const error = new TypeError('x is not a function');
	expect(explainFailure(error)).toBe(error.stack);
});
