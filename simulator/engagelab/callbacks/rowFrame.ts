/** What every row of a callback has. */
export const rowFrame = (at: number): Record<string, unknown> => ({ server: 'whatsapp', channel: 'whatsapp', itime: Math.floor(at / 1000) });
