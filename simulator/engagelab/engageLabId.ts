import { randomBytes } from 'node:crypto';

const ALPHABET = '0123456789abcdefghijklmnopqrstuv';
const LENGTH = 20;

/** An id in the shape of EngageLab's own, e.g. `cbgg4if6o9ukqaalfug0`. */
export const newEngageLabId = (): string => [...randomBytes(LENGTH)].map((byte) => ALPHABET[byte % ALPHABET.length]).join('');
