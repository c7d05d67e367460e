import { randomBytes } from 'node:crypto';
import { hexFrom } from '../cloud/seededId.ts';

/** Twilio's ids: two letters for the kind, then 32 hexadecimal digits. */
export type SidKind = 'AC' | 'SK' | 'SM' | 'MM' | 'ME' | 'HX' | 'XE' | 'MG';

/** A new id. */
export const newSid = (kind: SidKind): string => `${kind}${randomBytes(16).toString('hex')}`;

/** The same id on every start. */
export const sidFrom = (kind: SidKind, seed: string): string => `${kind}${hexFrom(`${kind} of ${seed}`, 32)}`;
