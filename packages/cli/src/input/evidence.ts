/** True for a reference that ends like a file name; others are numbers of certificates and the like. */
export const namesFile = (reference: string): boolean => /\.[a-z0-9]{1,5}$/i.test(reference);
