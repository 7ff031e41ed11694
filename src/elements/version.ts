/** The version of this copy of the kit; a test holds it equal to the package's. */
export const version = '0.1.0';
