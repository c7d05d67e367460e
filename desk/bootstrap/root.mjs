import { fileURLToPath } from 'node:url';

/** The folder of this checkout, whatever folder the command is given in. */
export const root = fileURLToPath(new URL('../../', import.meta.url));
