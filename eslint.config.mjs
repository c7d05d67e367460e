import { n8nCommunityNodesPlugin } from '@n8n/eslint-plugin-community-nodes';
import n8nNodesBase from 'eslint-plugin-n8n-nodes-base';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const packageSources = ['nodes/**/*.ts', 'credentials/**/*.ts'];
const inboxSources = ['inbox/**/*.{ts,tsx}'];
const toolSources = ['desk/**/*.ts', 'docs/**/*.ts', 'simulator/**/*.ts', 'bench/**/*.ts', 'test/**/*.ts'];

export default tseslint.config(
	{ ignores: ['dist/**', 'build/**', '.desk/**', 'desk/n8n/**', 'node_modules/**', 'coverage/**'] },
	{
		files: [...packageSources, ...inboxSources, ...toolSources],
		extends: [tseslint.configs.recommendedTypeChecked],
		languageOptions: { parserOptions: { project: ['./tsconfig.tools.json', './inbox/tsconfig.json'], tsconfigRootDir: import.meta.dirname } },
		rules: {
			'@typescript-eslint/no-explicit-any': 'error',
			'@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
			// n8n's interfaces ask for async methods that often have nothing to wait for.
			'@typescript-eslint/require-await': 'off',
			'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
			'max-lines': ['error', { max: 250, skipBlankLines: true }],
		},
	},
	// Self-hosted by nature: the store needs node:sqlite and files, so the rules for n8n Cloud do not apply.
	{ files: packageSources, extends: [n8nCommunityNodesPlugin.configs.recommendedWithoutN8nCloudSupport] },
	{
		files: ['package.json'],
		extends: [n8nCommunityNodesPlugin.configs.recommendedWithoutN8nCloudSupport],
		languageOptions: { parser: tseslint.parser, parserOptions: { extraFileExtensions: ['.json'] } },
		rules: {
			// Plain JavaScript dependencies, each with a reason (see README); n8n's own installer installs them.
			'@n8n/community-nodes/no-runtime-dependencies': 'off',
		},
	},
	{
		files: ['nodes/**/*.ts'],
		plugins: { 'n8n-nodes-base': n8nNodesBase },
		rules: {
			...n8nNodesBase.configs.nodes.rules,
			// The newer plugin asks for NodeConnectionTypes where these two ask for literals.
			'n8n-nodes-base/node-class-description-inputs-wrong-regular-node': 'off',
			'n8n-nodes-base/node-class-description-outputs-wrong': 'off',
		},
	},
	{
		files: ['credentials/**/*.ts'],
		plugins: { 'n8n-nodes-base': n8nNodesBase },
		rules: {
			...n8nNodesBase.configs.credentials.rules,
			// The newer plugin knows that links are allowed.
			'n8n-nodes-base/cred-class-field-documentation-url-miscased': 'off',
		},
	},
	// Below the n8n layer nothing knows n8n's errors; that layer turns what comes up into them.
	{ files: ['nodes/shared/{domain,providers,store}/**/*.ts'], rules: { '@n8n/community-nodes/require-node-api-error': 'off' } },
	// Jest's matchers (expect.any, expect.stringContaining) are typed as any.
	{ files: ['test/**/*.ts'], rules: { '@typescript-eslint/no-unsafe-assignment': 'off' } },
	{ files: ['**/*.{js,mjs,cjs}'], languageOptions: { globals: globals.node } },
);
