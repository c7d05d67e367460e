import { registerHooks } from 'node:module';

/** Lets Node run the package's own sources, whose imports name no ending because they are compiled for n8n. */
registerHooks({
	resolve(specifier, context, nextResolve) {
		const isOurs = specifier.startsWith('.') && !context.parentURL?.includes('/node_modules/');
		return nextResolve(isOurs && !/\.[cm]?[jt]s$/.test(specifier) ? `${specifier}.ts` : specifier, context);
	},
});
