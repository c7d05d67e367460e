import { english } from './english';
import type { Dictionary } from './translate';

export const spanish: Dictionary = english;
