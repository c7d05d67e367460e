import { english } from './english';
import type { Dictionary } from './translate';

export const french: Dictionary = english;
