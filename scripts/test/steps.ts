/** A part of the whole test run. */
export interface Step {
  readonly name: string;
  /** The npm script that does it, by which it can also be run alone. */
  readonly script: string;
  /**
   * Where its counts come from: the closing line of a runner, which must have run at least one test, or the
   * exit code, which makes the step one test that passes or fails.
   */
  readonly counts: 'closing line' | 'exit code';
  /** The steps that must have passed before. */
  readonly needs?: readonly string[];
  /** Cores that it keeps busy; a step with both runs alone, so that its tests see no time-outs of others' making. */
  readonly cores: 1 | 2;
}

/** All steps, in the order in which they are begun: what fails soonest first. */
export const steps: readonly Step[] = [
  { name: 'types', script: 'types', counts: 'exit code', cores: 1 },
  { name: 'lint', script: 'lint', counts: 'exit code', cores: 1 },
  { name: 'build', script: 'build', counts: 'exit code', cores: 1 },
  { name: 'node', script: 'test:node', counts: 'closing line', cores: 2 },
  { name: 'browser', script: 'test:browser', counts: 'closing line', cores: 2 },
  { name: 'storybook', script: 'build:storybook', counts: 'exit code', needs: ['build'], cores: 1 },
  { name: 'packaging', script: 'test:packaging', counts: 'closing line', needs: ['build'], cores: 1 },
  { name: 'stories', script: 'test:stories', counts: 'closing line', needs: ['storybook'], cores: 2 },
  { name: 'pages', script: 'test:pages', counts: 'closing line', needs: ['build'], cores: 2 },
];

/** The steps with the given names and all that they need, in order; all steps where no name is given. */
export function chooseSteps(all: readonly Step[], names: readonly string[]): readonly Step[] {
  if (names.length === 0) return all;
  const wanted = new Set<string>();
  const want = (name: string): void => {
    const step = all.find((candidate) => candidate.name === name);
    if (step === undefined) {
      throw new Error(
        `no such step: ${name}; there are ${all.map((candidate) => candidate.name).join(', ')}`,
      );
    }
    wanted.add(name);
    step.needs?.forEach(want);
  };
  names.forEach(want);
  return all.filter(({ name }) => wanted.has(name));
}
