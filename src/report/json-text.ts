// JSON escapes C0 itself; these it lets through, and a terminal that shows the JSON would obey them.
// C1, the line separators and the format characters (Cf) but for the two joiners, by their code points: a class of properties with
// exceptions would be a look-ahead at every character of a report, at ten times the cost. Those beyond the first plane as pairs of surrogates: the flag `u` costs.
const unsafe =
  /[\u007f-\u009f\u00ad\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]|\ud804[\udcbd\udccd]|\ud80d[\udc30-\udc3f]|\ud82f[\udca0-\udca3]|\ud834[\udd73-\udd7a]|\udb40[\udc01\udc20-\udc7f]/g

/** A value as JSON that means the same and holds no character that a terminal obeys or hides. */
export function jsonText(value: unknown, indent = 0): string {
  return JSON.stringify(value, null, indent).replace(unsafe, codeUnits)
}

function codeUnits(character: string): string {
  let escaped = ''
  for (let at = 0; at < character.length; at += 1) {
    escaped += `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`
  }
  return escaped
}
