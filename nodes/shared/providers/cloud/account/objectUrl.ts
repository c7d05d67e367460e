/** Where an object of Graph, or one of its edges, is. */
export const objectUrl = ({ baseUrl }: { baseUrl: string }, id: string, edge?: string): string =>
	`${baseUrl}/${encodeURIComponent(id)}${edge ? `/${edge}` : ''}`;
