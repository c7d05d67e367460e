/** Unit, contract and node tests; the end-to-end test has its own project because it starts a real n8n. */
// n8n's own logger would print every refusal that a test provokes.
process.env.N8N_LOG_LEVEL ??= 'silent';

const transform = { '^.+\\.ts$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } }] };
const shared = { testEnvironment: 'node', transform, modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.desk', '<rootDir>/desk/n8n'] };

module.exports = {
	// Only against tests that hang: how fast a machine is must decide nothing.
	testTimeout: 60_000,
	projects: [
		{
			...shared,
			displayName: 'unit',
			testMatch: ['<rootDir>/test/**/*.test.ts'],
			testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/e2e/'],
		},
		{ ...shared, displayName: 'e2e', testMatch: ['<rootDir>/test/e2e/**/*.test.ts'] },
	],
};
