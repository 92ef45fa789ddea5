/**
 * The keys of the texts of the code, one behind the other, in the order in which each language has its texts. The build puts them
 * here; without it every text stays English.
 */
export const TEXT_KEYS: string = '';
