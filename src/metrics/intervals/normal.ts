/** 97.5 % quantile of the normal distribution, to the digits that the catalogue states. */
export const z = 1.959964;
