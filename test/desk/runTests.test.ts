import { addCounts, countReport, NO_TESTS } from '../../desk/runTests.ts';

const REPORT = { numPassedTests: 10, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, numRuntimeErrorTestSuites: 0 };

it.each([
	['passed tests', {}, { passed: 10, failed: 0, skipped: 0 }],
	['failed tests', { numFailedTests: 2 }, { passed: 10, failed: 2, skipped: 0 }],
	['skipped and planned tests', { numPendingTests: 3, numTodoTests: 1 }, { passed: 10, failed: 0, skipped: 4 }],
	['files that broke before their tests', { numRuntimeErrorTestSuites: 1 }, { passed: 10, failed: 1, skipped: 0 }],
])('%s are counted', (_what, part, counts) => {
	expect(countReport({ ...REPORT, ...part })).toEqual(counts);
});

it('the runs add up', () => {
	expect(addCounts(addCounts(NO_TESTS, { passed: 1, failed: 2, skipped: 3 }), { passed: 10, failed: 20, skipped: 30 })).toEqual({ passed: 11, failed: 22, skipped: 33 });
});
