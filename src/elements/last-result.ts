/** The same function, which gives its last result again while it is called with the same arguments. */
export function lastResult<A extends readonly unknown[], R>(make: (...args: A) => R): (...args: A) => R {
  let last: { readonly args: A; readonly result: R } | undefined;
  return (...args) => {
    if (last === undefined || args.some((arg, at) => arg !== last!.args[at])) {
      last = { args, result: make(...args) };
    }
    return last.result;
  };
}
