import type { ProviderFailure } from '../providerFailure';

const BYTES_PER_MEGABYTE = 1024 * 1024;

const megabytes = (bytes: number): string => `${(bytes / BYTES_PER_MEGABYTE).toFixed(1).replace(/\.0$/, '')} MB`;

/** The file is larger than the flow wants it; its true size where that is known. */
export const tooLarge = (bytes: number | undefined, maxBytes: number): ProviderFailure => ({
	class: 'media',
	message: `The file has ${bytes === undefined ? 'more than' : `${megabytes(bytes)}, more than the allowed`} ${megabytes(maxBytes)}.`,
	advice: "Raise 'Max Size' in the options, or let the contact send a smaller file.",
	retryable: false,
});
