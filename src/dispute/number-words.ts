const numberWord =
  /^(?:zero|nought|oh|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundred|thousand|double|treble|triple|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|(?:elev|twelf|twenti|thirti)e?n?th)$/;

/** Whether a word, or a part of one with hyphens, is a number in words. */
export function isNumberWord(word: string): boolean {
  return word.split('-').some((part) => numberWord.test(part));
}
