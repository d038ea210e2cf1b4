/** What came of a promise within this many milliseconds; undefined where it takes longer. Rejections pass through. */
export async function within<T>(ms: number, promise: Promise<T>): Promise<{ readonly value: T } | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), ms);
  });
  try {
    return await Promise.race([promise.then((value) => ({ value })), tooLong]);
  } finally {
    clearTimeout(timer);
  }
}
