/** What `demo/frameworks.html` is built from, beside the kit itself. */
export const frameworksSources = ['demo/frameworks', 'scripts/demo', 'package-lock.json'] as const;

/** Where its scripts are put, one a framework. */
export const frameworksBuilt = 'demo/built';
